import * as Y from 'yjs'
import {
  commentKey,
  commentsOf,
  connectionsOf,
  DOC_VERSION,
  frameMap,
  metaOf,
  noteMap,
  noteTextOf,
  partnerKey,
  partnersOf,
  textsOf,
} from '../doc/board-doc.ts'
import { readBoard } from '../doc/read-board.ts'
import { readComment } from '../doc/read-comment.ts'
import type {
  BoardJson,
  CommentJson,
  ConnectionJson,
  FrameJson,
  NoteJson,
  PartnerJson,
} from '../exchange/board-json.ts'
import { META_FIELDS } from '../model/board.ts'
import { connectionId } from '../model/connection.ts'
import { type ScalarField, TEXT_FIELDS } from '../model/partner.ts'
import type { Stage } from '../model/stage.ts'
import { writeFrame } from './edit-frames.ts'
import { writeNotes } from './import-notes.ts'
import { type EditContext, lasting } from './intent.ts'
import { drop, put } from './put.ts'
import { replaceText } from './replace-text.ts'

/**
 * Merges a board file into the document in one transaction: existing ids are updated field by field, new ones are made, always
 * within the living Y types. What the file does not name stays.
 */
export function importBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  lasting(doc, 'import-board', () => writeBoard(doc, ctx, stage, json))
}

/** Makes the board read as the file does: like an import, and what the file does not name goes (notes softly). */
export function restoreBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  const before = readBoard(doc)
  lasting(doc, 'restore-board', () => {
    const said = (json.notes ?? []).map(plainNote)
    writeBoard(doc, ctx, stage, { ...json, notes: said, partners: (json.partners ?? []).map(whole) })
    const notes = new Set((json.notes ?? []).map(n => n.id))
    for (const id of before.notes.keys())
      if (!notes.has(id)) noteMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now })
    const frames = new Set((json.frames ?? []).map(f => f.id))
    for (const id of before.frames.keys())
      if (!frames.has(id)) frameMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now })
    const comments = new Set((json.comments ?? []).map(c => commentKey(c.note, c.id)))
    for (const comment of [...before.comments.values()].flat()) {
      const key = commentKey(comment.note, comment.id)
      if (!comments.has(key)) commentsOf(doc).delete(key)
    }
    const lines = new Set((json.connections ?? []).map(c => connectionId(c.from, c.to)))
    for (const id of before.connections.keys()) if (!lines.has(id)) connectionsOf(doc).delete(id)
    const records = new Map((json.partners ?? []).map(p => [p.id, p]))
    for (const partner of before.partners.values()) {
      const kept = partner.ids.map(id => records.get(id)).find(p => p !== undefined)
      for (const pid of kept ? [] : partner.ids)
        partnersOf(doc).set(partnerKey.field(pid, 'deleted'), { by: ctx.by, at: ctx.now })
      if (kept) dropRows(doc, partner.ids, kept)
    }
    for (const field of META_FIELDS) if (!json.workshop?.[field]) drop(metaOf(doc), field)
  })
}

/** A note with what the file leaves out said as empty. */
const plainNote = (json: NoteJson): NoteJson => ({
  tags: [],
  z: 0,
  target: false,
  tie: null,
  movable: null,
  evidence: null,
  holder: '',
  trend: null,
  idea: '',
  taker: '',
  aside: null,
  apart: [],
  locked: false,
  reactions: {},
  ...json,
})

/** A record with what the file leaves out said as empty. */
const whole = (json: PartnerJson): PartnerJson => ({
  goals: '',
  notes: '',
  owner: '',
  sector: null,
  relationship_status: null,
  ...json,
})

/** Rows and promotions of a record that the file no longer has. */
function dropRows(doc: Y.Doc, pids: readonly string[], json: PartnerJson): void {
  const partners = partnersOf(doc)
  const steps = new Set((json.first_steps ?? []).map(s => s.id))
  const from = new Set((json.from ?? []).map(f => f.note))
  for (const key of [...partners.keys()]) {
    const [pid, list, row] = key.split('/')
    if (!pid || !row || !pids.includes(pid)) continue
    if (list === 'first_steps' && !steps.has(row)) partners.delete(key)
    if (list === 'from' && !from.has(row)) {
      const value = partners.get(key)
      if (typeof value === 'object' && value !== null) put(partners, key, { ...value, ended: true })
    }
  }
}

function writeBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  const meta = metaOf(doc)
  put(meta, 'version', DOC_VERSION)
  for (const field of META_FIELDS) {
    const value = json.workshop?.[field]
    if (value !== undefined) put(meta, field, value)
  }
  writeNotes(doc, ctx, { ...stage, maps: json.maps ?? stage.maps }, json.notes ?? [])
  for (const line of json.connections ?? []) writeConnection(doc, ctx, line)
  for (const frame of json.frames ?? []) putFrame(doc, ctx, stage, frame)
  for (const comment of json.comments ?? []) putComment(doc, ctx, comment)
  for (const partner of json.partners ?? []) writePartner(doc, ctx, partner)
  for (const note of json.notes ?? []) if (note.partner) writePromotion(doc, ctx, note, note.partner)
}

function writeConnection(doc: Y.Doc, ctx: EditContext, json: ConnectionJson): void {
  const id = connectionId(json.from, json.to)
  const { from: _from, to: _to, ...how } = json
  const lines = connectionsOf(doc)
  const before = lines.get(id)
  const known =
    typeof before === 'object' && before !== null
      ? before
      : { kind: 'personal', strength: 2, effect: 'helps', by: ctx.by }
  put(lines, id, { ...known, ...how })
}

function putFrame(doc: Y.Doc, ctx: EditContext, stage: Stage, json: FrameJson): void {
  const frame = frameMap(doc, json.id)
  if (!frame) {
    const map = json.map ?? stage.maps[0]?.id ?? 'asset'
    const made = { by: json.by ?? ctx.by, at: json.made ?? ctx.now }
    writeFrame(doc, json.id, { map, rect: json.rect ?? [0, 0, 800, 600], title: json.title ?? '' }, made)
    return
  }
  drop(frame, 'gone')
  if (json.map !== undefined) put(frame, 'map', json.map)
  if (json.rect) put(frame, 'rect', json.rect)
  if (json.title !== undefined) put(frame, 'title', json.title)
}

/** A comment that is there keeps its author and its time where the file names none. */
function putComment(doc: Y.Doc, ctx: EditContext, json: CommentJson): void {
  const key = commentKey(json.note, json.id)
  const before = readComment(key, commentsOf(doc).get(key))
  const value = {
    text: json.text,
    by: json.by ?? before?.by ?? ctx.by,
    at: json.made ?? before?.at ?? ctx.now,
  }
  put(commentsOf(doc), key, value)
}

function writePartner(doc: Y.Doc, ctx: EditContext, json: PartnerJson): void {
  const partners = partnersOf(doc)
  const { id } = json
  drop(partners, partnerKey.field(id, 'deleted'))
  for (const other of json.ids ?? []) put(partners, partnerKey.field(other, 'merged'), id)
  for (const from of json.from ?? []) {
    const { note, ...rest } = from
    put(partners, partnerKey.from(id, note), {
      ...rest,
      at: rest.at ?? null,
      step: rest.step ?? null,
      ended: rest.ended ?? false,
    })
  }
  const fields: Partial<Record<ScalarField, string>> = {
    ...(json.name === undefined || readsAsName(doc, json) ? {} : { name: json.name }),
    ...(json.sector === undefined ? {} : { sector: json.sector ?? '' }),
    ...(json.relationship_status === undefined
      ? {}
      : { relationship_status: json.relationship_status ?? '' }),
    ...(json.owner === undefined ? {} : { owner: json.owner }),
  }
  for (const [field, value] of Object.entries(fields)) {
    const key = partnerKey.field(id, field)
    if (value !== '' || partners.has(key)) put(partners, key, value)
  }
  for (const [field, values] of Object.entries(json.also ?? {})) {
    values.forEach((value, i) => {
      const other = json.ids?.[i]
      if (other !== undefined && !partners.has(partnerKey.field(other, field)))
        partners.set(partnerKey.field(other, field), value)
    })
  }
  ;(json.first_steps ?? []).forEach((step, i) => {
    const { id: row, ...rest } = step
    const key = partnerKey.row(id, 'first_steps', row)
    const before = partners.get(key)
    const made = typeof before === 'object' && before !== null && 'made' in before ? before.made : ctx.now + i
    put(partners, key, { ...rest, made })
  })
  for (const field of TEXT_FIELDS)
    if (json[field] !== undefined) writeText(doc, ctx, json, field, json[field])
}

/** True if the record reads this name anyhow, from its first note: then it stays with the note. */
function readsAsName(doc: Y.Doc, json: PartnerJson): boolean {
  if (partnersOf(doc).has(partnerKey.field(json.id, 'name'))) return false
  const first = (json.from ?? []).find(f => !f.ended) ?? json.from?.[0]
  const text = first ? (noteTextOf(doc, first.note)?.toString() ?? first.text) : undefined
  return text !== undefined && text.split('\n')[0] === json.name
}

/** The whole text goes into the first piece, by difference; other pieces are emptied, as their words are in it. */
function writeText(
  doc: Y.Doc,
  ctx: EditContext,
  json: PartnerJson,
  field: (typeof TEXT_FIELDS)[number],
  value: string,
): void {
  const texts = textsOf(doc)
  const pids = [json.id, ...(json.ids ?? [])].sort()
  const keys = pids.flatMap(pid => [...texts.keys()].filter(k => k.startsWith(`${pid}/${field}#`)).sort())
  const pieces = keys.flatMap(key => texts.get(key) ?? []).filter(t => t instanceof Y.Text)
  const now = pieces.map(t => t.toString()).filter(t => t !== '')
  if (now.join('\n\n') === value) return
  let first = pieces[0]
  if (!first) {
    first = new Y.Text()
    texts.set(partnerKey.text(json.id, field, ctx.by), first)
  }
  replaceText(first, value)
  for (const other of pieces.slice(1)) other.delete(0, other.length)
}

/** A note that names its record without the record naming the note. */
function writePromotion(doc: Y.Doc, ctx: EditContext, note: NoteJson, pid: string): void {
  const partners = partnersOf(doc)
  const key = partnerKey.from(pid, note.id)
  if (partners.has(key)) return
  const map = noteMap(doc, note.id)
  const at = map?.get('at')
  partners.set(key, {
    text: noteTextOf(doc, note.id)?.toString() ?? '',
    map: String(map?.get('map') ?? ''),
    at: Array.isArray(at) ? at : null,
    step: null,
    when: note.made ?? ctx.now,
    by: note.by ?? ctx.by,
    ended: false,
  })
}
