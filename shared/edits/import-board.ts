import type * as Y from 'yjs'
import {
  commentKey,
  commentsOf,
  connectionsOf,
  DOC_VERSION,
  frameMap,
  metaOf,
  noteMap,
  notesOf,
  noteTextOf,
  partnerKey,
  partnersOf,
} from '../doc/board-doc.ts'
import { readBoard } from '../doc/read-board.ts'
import { readComment } from '../doc/read-comment.ts'
import type { BoardJson, CommentJson, ConnectionJson, FrameJson, NoteJson } from '../exchange/board-json.ts'
import { META_FIELDS } from '../model/board.ts'
import { connectionId } from '../model/connection.ts'
import type { NoteId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { OWN_RECORD } from '../model/partner.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import type { Stage } from '../model/stage.ts'
import { writeFrame } from './edit-frames.ts'
import { writeNotes } from './import-notes.ts'
import { type KnownKeys, keysByRecord, knownKeys, wholePartner, writePartner } from './import-partner.ts'
import { restorePlan, writePlan } from './import-plan.ts'
import { type EditContext, lasting } from './intent.ts'
import { takeOutNotes } from './purge-gone.ts'
import { drop, put } from './put.ts'
import { dropOtherValues, dropRows, restorePartners } from './restore-partners.ts'

/**
 * Merges a board file into the document in one transaction: existing ids are updated field by field, new ones are made, always
 * within the living Y types. What the file does not name stays.
 */
export function importBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  lasting(doc, 'import-board', () => writeBoard(doc, ctx, stage, json))
}

/** Notes, deleted ones included, that leave enough room for new ones. */
const CROWDED = LIMITS.notes / 2

/**
 * What a restore takes out for good, as it would leave no room: what was deleted before, and where the others are too many, too, all that
 * the file does not name. The snapshot that is kept before a restore has them.
 */
function crowdedOut(doc: Y.Doc, named: ReadonlySet<NoteId>): ReadonlySet<NoteId> {
  const all = notesOf(doc)
  if (all.size <= CROWDED) return new Set()
  const unnamed = [...all.keys()].filter(id => !named.has(id))
  const gone = unnamed.filter(id => noteMap(doc, id)?.get('gone'))
  return new Set(all.size - gone.length <= CROWDED ? gone : unnamed)
}

/** Makes the board read as the file does: like an import, and what the file does not name goes (notes softly). */
export function restoreBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  const before = readBoard(doc)
  const recordKeys = keysByRecord(partnersOf(doc))
  lasting(doc, 'restore-board', () => {
    const said = (json.notes ?? []).map(plainNote)
    dropOtherValues(partnersOf(doc), json.partners ?? [])
    writeBoard(doc, ctx, stage, { ...json, notes: said, partners: (json.partners ?? []).map(wholePartner) })
    takeOffMaps(doc, json)
    const named = new Set((json.notes ?? []).flatMap(n => [n.id, ...(n.merged ?? []).map(m => m.id)]))
    takeOutNotes(doc, crowdedOut(doc, named))
    // all that is stored, seen or not: what was written to a deleted note must not come back with it
    for (const id of notesOf(doc).keys()) {
      const note = named.has(id) ? null : noteMap(doc, id)
      if (!note) continue
      drop(note, 'merged')
      if (!note.get('gone')) note.set('gone', { by: ctx.by, at: ctx.now })
    }
    const frames = new Set((json.frames ?? []).map(f => f.id))
    for (const id of before.frames.keys())
      if (!frames.has(id)) frameMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now })
    const comments = new Set((json.comments ?? []).map(c => commentKey(c.note, c.id)))
    dropKeys(commentsOf(doc), key => named.has(key.split('/')[0] ?? '') && !comments.has(key))
    const lines = new Set((json.connections ?? []).map(c => connectionId(c.from, c.to)))
    dropKeys(connectionsOf(doc), id => id.split('>').every(end => named.has(end)) && !lines.has(id))
    restorePartners(doc, ctx, before, json.partners ?? [], recordKeys)
    const own = wholePartner({ name: '', ...json.own, id: OWN_RECORD })
    writePartner(doc, ctx, own, knownKeys(doc))
    dropRows(partnersOf(doc), own, recordKeys.get(OWN_RECORD) ?? [])
    restorePlan(doc, ctx, before.plan, json)
    for (const field of META_FIELDS) if (!json.workshop?.[field]) drop(metaOf(doc), field)
  })
}

/** A snapshot's notes without a place have none; a file that is merged in leaves every note where people put it. */
function takeOffMaps(doc: Y.Doc, { notes = [], partners = [] }: BoardJson): void {
  for (const { id, at } of notes) {
    const note = at === null ? noteMap(doc, id) : null
    if (note) put(note, 'at', null)
  }
  const root = partnersOf(doc)
  for (const { id, from = [] } of partners)
    for (const { note, at } of from) {
      const known = at === null ? root.get(partnerKey.from(id, note)) : null
      if (typeof known === 'object' && known) put(root, partnerKey.from(id, note), { ...known, at: null })
    }
}

function dropKeys(root: Y.Map<unknown>, goes: (key: string) => boolean): void {
  for (const key of [...root.keys()]) if (goes(key)) root.delete(key)
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
  sparked: null,
  locked: false,
  reactions: {},
  agreed: null,
  ...json,
})

function writeBoard(doc: Y.Doc, ctx: EditContext, stage: Stage, json: BoardJson): void {
  const meta = metaOf(doc)
  put(meta, 'version', DOC_VERSION)
  for (const field of META_FIELDS) {
    const value = json.workshop?.[field]
    if (value !== undefined) put(meta, field, value)
  }
  // the file's come first, and are as it has them; its notes may lie on any
  const own = json.maps ?? []
  const maps = [...own, ...stage.maps.filter(map => !own.some(({ id }) => id === map.id))]
  writeNotes(doc, ctx, { ...stage, maps }, json.notes ?? [])
  for (const line of json.connections ?? []) writeConnection(doc, ctx, line)
  for (const frame of json.frames ?? []) putFrame(doc, ctx, stage, frame)
  for (const comment of json.comments ?? []) putComment(doc, ctx, comment)
  const known = knownKeys(doc)
  const blank = causeless(json, known)
  for (const partner of json.partners ?? []) writePartner(doc, ctx, partner, known)
  if (json.own) writePartner(doc, ctx, { ...json.own, id: OWN_RECORD, ids: [], from: [] }, known)
  writePlan(doc, ctx, json)
  for (const note of json.notes ?? []) if (note.partner) writePromotion(doc, ctx, note, note.partner)
  for (const { id } of blank) put(partnersOf(doc), partnerKey.field(id, 'name'), '')
}

/**
 * New records of a file without a name and without a note: nobody would see them, and what they say would be in no file any more. They get
 * the empty name, as one that was typed and taken back.
 */
function causeless({ partners = [], notes = [] }: BoardJson, known: KnownKeys): readonly PartnerJson[] {
  const blank = partners.filter(p => !p.name && (p.from ?? []).length === 0)
  if (blank.length === 0) return blank
  const promoted = new Set(notes.map(note => note.partner))
  return blank.filter(({ id }) => !known.partners.has(id) && !promoted.has(id))
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
