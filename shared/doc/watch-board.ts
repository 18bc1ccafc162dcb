import * as Y from 'yjs'
import type { Board, BoardChange, Meta } from '../model/board.ts'
import { META_FIELDS } from '../model/board.ts'
import type { Comment } from '../model/comment.ts'
import type { Connection } from '../model/connection.ts'
import { cutText } from '../model/cut-text.ts'
import type { Frame } from '../model/frame.ts'
import type { ConnectionId, FrameId, NoteId, PartnerId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import type { Note } from '../model/note.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import { blankPartner, OWN_RECORD, type Partner } from '../model/partner.ts'
import { NO_PLAN } from '../model/plan.ts'
import { commentsOf, connectionsOf, framesOf, metaOf, notesOf, partnersOf, textsOf } from './board-doc.ts'
import { CommentIndex } from './comment-index.ts'
import { LineIndex } from './line-index.ts'
import { MergeIndex } from './merge-index.ts'
import { PlanWatch } from './plan-watch.ts'
import { readFrame } from './read-frame.ts'
import { readNote } from './read-note.ts'
import { readOwn, readPartner } from './read-partner.ts'
import { RecordIndex } from './record-index.ts'

export interface BoardWatch {
  readonly board: Board
  stop(): void
}

const sameLine = (a: Connection | undefined, b: Connection): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))
const sameList = (a: readonly Comment[] | undefined, b: readonly Comment[]): boolean =>
  a !== undefined && a.length === b.length && a.every((comment, i) => comment === b[i])

/** Plain facts of the workshop. */
function readMeta(doc: Y.Doc): Meta {
  const meta = metaOf(doc)
  const read = (field: (typeof META_FIELDS)[number]): string => {
    const value = meta.get(field)
    return typeof value === 'string' ? cutText(value, LIMITS.longText) : ''
  }
  return Object.fromEntries(META_FIELDS.map(f => [f, read(f)])) as unknown as Meta
}

/**
 * Keeps plain values in step with a document: reads it once, then after each transaction only what that touched.
 * Entities that cannot be read are left out and counted, never thrown on.
 *
 * @param onChange called once per transaction that changed something to be seen, after the maps were updated
 */
export function watchBoard(
  doc: Y.Doc,
  onChange?: (change: BoardChange, origin: unknown) => void,
): BoardWatch {
  const notes = new Map<NoteId, Note>()
  const goneMoney = new Set<NoteId>()
  const connections = new Map<ConnectionId, Connection>()
  const partners = new Map<PartnerId, Partner>()
  const partnerOf = new Map<NoteId, PartnerId>()
  const frames = new Map<FrameId, Frame>()
  const comments = new Map<NoteId, readonly Comment[]>()
  const board: Board = {
    meta: readMeta(doc),
    notes,
    goneMoney,
    connections,
    frames,
    comments,
    partners,
    partnerOf,
    own: blankPartner(OWN_RECORD),
    plan: NO_PLAN,
    unreadable: 0,
  }
  const index = new RecordIndex()
  const remarks = new CommentIndex()
  const unreadable = new Set<string>()
  const merges = new MergeIndex()
  const lines = new LineIndex(merges)

  const plans = new PlanWatch(doc)

  let dirtyMeta = false
  let moneyTurned = false
  const dirtyNotes = new Set<NoteId>()
  const dirtyLines = new Set<string>()
  const dirtyFrames = new Set<FrameId>()
  const dirtyComments = new Set<string>()
  const dirtyRecords = new Set<string>()
  const dirtyTexts = new Set<string>()

  const track = (map: Y.Map<unknown>, dirty: Set<string>) => {
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        if (event.target !== map) dirty.add(String(event.path[0]))
        else for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged) dirty.add(key)
      }
    }
    map.observeDeep(observer)
    return () => map.unobserveDeep(observer)
  }

  const storedNote = (id: NoteId): Note | null => {
    const value = notesOf(doc).get(id)
    return value === undefined ? null : readNote(id, value)
  }

  /** Gives every note whose lines may look different, also of those that were not to be seen and are not. */
  const readNotes = (change: Map<NoteId, Note | null>): ReadonlySet<NoteId> => {
    const root = notesOf(doc)
    const read = new Map<NoteId, Note | null>()
    for (const id of dirtyNotes) {
      const note = storedNote(id)
      if (!note && root.has(id)) unreadable.add(id)
      else unreadable.delete(id)
      const money = note?.gone !== null && isAboutMoney(note?.tags ?? [])
      if (money !== goneMoney.has(id)) moneyTurned = true
      if (money) goneMoney.add(id)
      else goneMoney.delete(id)
      read.set(id, note)
    }
    const touched = merges.take(read, storedNote)
    for (const id of touched) {
      const note = merges.seen(read.get(id) ?? (read.has(id) ? null : storedNote(id)))
      if (note) {
        notes.set(id, note)
        change.set(id, note)
      } else if (notes.delete(id)) change.set(id, null)
    }
    return touched
  }

  const readLines = (change: Map<ConnectionId, Connection | null>, touched: Iterable<NoteId>) => {
    if (lines.empty && dirtyLines.size === 0) return
    const root = connectionsOf(doc)
    for (const key of dirtyLines) {
      if (lines.put(key, root.get(key))) unreadable.delete(key)
      else unreadable.add(key)
    }
    for (const id of lines.around(dirtyLines, touched)) {
      const line = lines.seen(id, note => notes.has(note))
      if (line) {
        if (sameLine(connections.get(id), line)) continue
        connections.set(id, line)
        change.set(id, line)
      } else if (connections.delete(id)) change.set(id, null)
    }
  }

  const readFrames = (change: Map<FrameId, Frame | null>) => {
    const root = framesOf(doc)
    for (const id of dirtyFrames) {
      const value = root.get(id)
      const frame = value === undefined ? null : readFrame(id, value)
      if (value !== undefined && !frame) unreadable.add(`frame ${id}`)
      else unreadable.delete(`frame ${id}`)
      if (frame && !frame.gone) {
        frames.set(id, frame)
        change.set(id, frame)
      } else if (frames.delete(id)) change.set(id, null)
    }
  }

  /** comments of deleted notes are kept, and come back with them */
  const readComments = (
    change: Map<NoteId, readonly Comment[] | null>,
    changedNotes: ReadonlyMap<NoteId, Note | null>,
  ) => {
    if (remarks.empty && dirtyComments.size === 0) return
    const root = commentsOf(doc)
    const ids = new Set<NoteId>()
    for (const key of dirtyComments) ids.add(merges.keeperOf(remarks.put(key, root.get(key)) ?? ''))
    for (const id of changedNotes.keys()) ids.add(id)
    ids.delete('')
    for (const id of ids) {
      const list = notes.has(id) ? remarks.of([id, ...merges.under(id).map(note => note.id)]) : null
      if (list && sameList(comments.get(id), list)) continue
      if (list) comments.set(id, list)
      if (list || comments.delete(id)) change.set(id, list)
    }
  }

  const readRecords = (
    change: Map<PartnerId, Partner | null>,
    promoted: Map<NoteId, PartnerId | null>,
    changedNotes: Iterable<NoteId>,
  ): Partner | null => {
    const root = partnersOf(doc)
    const texts = textsOf(doc)
    const pids = new Set<PartnerId>()
    for (const key of dirtyRecords) pids.add(index.put(key, root.get(key)) ?? '')
    for (const key of dirtyTexts) {
      const text = texts.get(key)
      pids.add(index.putText(key, text instanceof Y.Text ? text.toString() : undefined) ?? '')
    }
    const groups = index.regrouped()
    for (const pid of pids) groups.add(index.groupOf(pid) ?? pid)
    for (const note of changedNotes) groups.add(index.groupOfNote(note) ?? '')
    groups.delete('')
    groups.delete(OWN_RECORD)
    for (const group of groups) {
      const partner = index.groupOf(group) === group ? readPartner(index, group, notes) : null
      if (partner) {
        partners.set(group, partner)
        change.set(group, partner)
      } else if (partners.delete(group)) change.set(group, null)
    }
    if (groups.size > 0) readPromotions(promoted, [...index.promotedNotes()])
    return pids.has(OWN_RECORD) ? readOwn(index) : null
  }

  const readPromotions = (promoted: Map<NoteId, PartnerId | null>, candidates: readonly NoteId[]) => {
    const now = new Map<NoteId, PartnerId>()
    for (const note of candidates) {
      const group = index.groupOfNote(note)
      if (group !== null && partners.has(group) && notes.has(note)) now.set(note, group)
    }
    for (const note of partnerOf.keys()) if (!now.has(note)) promoted.set(note, null)
    for (const [note, group] of now) if (partnerOf.get(note) !== group) promoted.set(note, group)
    for (const [note, group] of promoted) {
      if (group === null) partnerOf.delete(note)
      else partnerOf.set(note, group)
    }
  }

  const flush = (origin: unknown) => {
    const dirt = [dirtyNotes, dirtyLines, dirtyFrames, dirtyComments, dirtyRecords, dirtyTexts]
    if (!dirtyMeta && !plans.dirty && dirt.every(dirty => dirty.size === 0)) return
    const parts = {
      notes: new Map<NoteId, Note | null>(),
      connections: new Map<ConnectionId, Connection | null>(),
      frames: new Map<FrameId, Frame | null>(),
      comments: new Map<NoteId, readonly Comment[] | null>(),
      partners: new Map<PartnerId, Partner | null>(),
      partnerOf: new Map<NoteId, PartnerId | null>(),
    }
    const meta = dirtyMeta ? readMeta(doc) : null
    if (meta) board.meta = meta
    readLines(parts.connections, readNotes(parts.notes))
    readFrames(parts.frames)
    readComments(parts.comments, parts.notes)
    const own = readRecords(parts.partners, parts.partnerOf, parts.notes.keys())
    if (own) board.own = own
    const before = board.plan
    board.plan = plans.read()
    const plan = board.plan === before ? null : board.plan
    board.unreadable = unreadable.size + index.unreadable + remarks.unreadable + plans.unreadable
    dirtyMeta = false
    for (const dirty of dirt) dirty.clear()
    const whole = { ...(meta ? { meta } : {}), ...(own ? { own } : {}), ...(plan ? { plan } : {}) }
    const turned = moneyTurned
    moneyTurned = false
    if (meta || own || plan || turned || Object.values(parts).some(part => part.size > 0))
      onChange?.({ ...whole, ...parts }, origin)
  }

  for (const id of notesOf(doc).keys()) dirtyNotes.add(id)
  for (const id of connectionsOf(doc).keys()) dirtyLines.add(id)
  for (const id of framesOf(doc).keys()) dirtyFrames.add(id)
  for (const key of commentsOf(doc).keys()) dirtyComments.add(key)
  for (const key of partnersOf(doc).keys()) dirtyRecords.add(key)
  for (const key of textsOf(doc).keys()) dirtyTexts.add(key)
  const quiet = onChange
  onChange = undefined
  flush(null)
  onChange = quiet

  const meta = metaOf(doc)
  const onMeta = () => {
    dirtyMeta = true
  }
  meta.observe(onMeta)
  const stops = [
    track(notesOf(doc) as Y.Map<unknown>, dirtyNotes),
    track(connectionsOf(doc), dirtyLines),
    track(framesOf(doc) as Y.Map<unknown>, dirtyFrames),
    track(commentsOf(doc), dirtyComments),
    track(partnersOf(doc), dirtyRecords),
    track(textsOf(doc) as Y.Map<unknown>, dirtyTexts),
    () => meta.unobserve(onMeta),
    () => plans.stop(),
  ]
  const after = (transaction: Y.Transaction) => flush(transaction.origin)
  doc.on('afterTransaction', after)
  return {
    board,
    stop: () => {
      doc.off('afterTransaction', after)
      for (const stop of stops) stop()
    },
  }
}
