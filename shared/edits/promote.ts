import type * as Y from 'yjs'
import { noteMap, noteTextOf, partnerKey, partnersOf, textsOf } from '../doc/board-doc.ts'
import { provenanceShape } from '../doc/partner-shapes.ts'
import { readBoard } from '../doc/read-board.ts'
import type { Board } from '../model/board.ts'
import { cutText } from '../model/cut-text.ts'
import type { NoteId, PartnerId } from '../model/ids.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { type EditContext, lasting } from './intent.ts'

/** What a promotion did, so that it can be taken back by a counter-edit. */
export interface Promotion {
  readonly pid: PartnerId
  /** notes that were not in the record before */
  readonly added: readonly NoteId[]
}

/**
 * Promotes notes into one partner record (R7). Idempotent; writes no default value and copies nothing but provenance, so two
 * who promote the same or overlapping notes, online or not, get one record with all that either typed.
 *
 * @param board the document as plain values, if it is at hand
 */
export function promote(
  doc: Y.Doc,
  ctx: EditContext,
  ids: readonly NoteId[],
  board: Pick<Board, 'partnerOf'> = readBoard(doc),
): Promotion {
  const given = [...new Set(ids)].filter(id => noteMap(doc, id))
  const living = [...given].sort()
  const records = living.flatMap(id => board.partnerOf.get(id) ?? []).sort()
  const pid: PartnerId = records[0] ?? String(living[0] ?? '')
  const added = given.filter(id => board.partnerOf.get(id) !== pid)
  if (added.length === 0) return { pid, added }
  lasting(doc, 'promote', () => {
    const partners = partnersOf(doc)
    if (partners.has(partnerKey.field(pid, 'deleted'))) partners.delete(partnerKey.field(pid, 'deleted'))
    // the order in which they were picked: the record reads as the first of them
    added.forEach((id, i) => {
      partners.set(partnerKey.from(pid, id), provenance(doc, { ...ctx, now: ctx.now + i }, id))
    })
  })
  return { pid, added }
}

/** Adds a note to a record that is there. To be called inside a transaction. */
export function putPromotion(doc: Y.Doc, ctx: EditContext, pid: PartnerId, note: NoteId): void {
  partnersOf(doc).set(partnerKey.from(pid, note), provenance(doc, ctx, note))
}

function provenance(doc: Y.Doc, ctx: EditContext, id: NoteId) {
  const note = noteMap(doc, id)
  const at = note?.get('at')
  return {
    text: cutText(noteTextOf(doc, id)?.toString() ?? '', LIMITS.noteText),
    map: String(note?.get('map') ?? ''),
    at: Array.isArray(at) ? at : null,
    step: ctx.step ?? null,
    when: ctx.now,
    by: ctx.by,
  }
}

/** Marks promotions of these notes as ended (or, `ended` false, as running again), in whichever of the records they are. */
export function endPromotions(
  doc: Y.Doc,
  pids: readonly PartnerId[],
  notes: readonly NoteId[],
  ended: boolean,
): void {
  lasting(doc, ended ? 'unpromote' : 'promote', () => {
    const partners = partnersOf(doc)
    for (const pid of pids) {
      for (const note of notes) {
        const key = partnerKey.from(pid, note)
        const shape = provenanceShape.safeParse(partners.get(key))
        if (shape.success && shape.data.ended !== ended) partners.set(key, { ...shape.data, ended })
      }
      if (!ended && partners.has(partnerKey.field(pid, 'deleted')))
        partners.delete(partnerKey.field(pid, 'deleted'))
    }
  })
}

/** Takes a promotion back: the notes leave; a record in which nobody wrote anything, and nothing else is, goes with them. */
export function takeBackPromotion(doc: Y.Doc, ctx: EditContext, promotion: Promotion): void {
  const partner = readBoard(doc).partners.get(promotion.pid)
  endPromotions(doc, partner?.ids ?? [promotion.pid], promotion.added, true)
  const after = readBoard(doc).partners.get(promotion.pid)
  if (!after) return
  const written = after.ids.some(pid => holdsWords(doc, pid))
  if (!written && after.from.every(f => f.ended)) removePartner(doc, ctx, after.ids)
}

/** True where anything but its promotions was written under that id. */
function holdsWords(doc: Y.Doc, pid: PartnerId): boolean {
  const own = (key: string): boolean => key.startsWith(`${pid}/`)
  for (const [key, value] of partnersOf(doc).entries()) {
    if (own(key) && value !== '' && !key.startsWith(partnerKey.from(pid, ''))) return true
  }
  for (const [key, text] of textsOf(doc).entries()) if (own(key) && text.length > 0) return true
  return false
}

/** Hides a record; no field of it is removed, and promoting one of its notes brings it back. */
export function removePartner(
  doc: Y.Doc,
  ctx: EditContext,
  pids: readonly PartnerId[],
  deleted = true,
): void {
  lasting(doc, deleted ? 'remove-partner' : 'revive-partner', () => {
    for (const pid of pids) {
      const key = partnerKey.field(pid, 'deleted')
      if (deleted) partnersOf(doc).set(key, { by: ctx.by, at: ctx.now })
      else partnersOf(doc).delete(key)
    }
  })
}

/** Joins two records into one; both keep what they hold. Gives how it is taken back, and done again. */
export function mergePartners(
  doc: Y.Doc,
  pid: PartnerId,
  other: PartnerId,
): { readonly undo: () => void; readonly redo: () => void } {
  const partners = partnersOf(doc)
  const valid = entityId.safeParse(pid).success && entityId.safeParse(other).success && pid !== other
  // a record that is joined to another already says so under its key: then the other of the two says it
  const ways =
    pid < other
      ? ([
          [other, pid],
          [pid, other],
        ] as const)
      : ([
          [pid, other],
          [other, pid],
        ] as const)
  const way = ways.find(([from]) => !partners.has(partnerKey.field(from, 'merged')))
  if (!valid || !way) return { undo: () => {}, redo: () => {} }
  const key = partnerKey.field(way[0], 'merged')
  const redo = () => lasting(doc, 'merge-partners', () => partners.set(key, way[1]))
  const undo = () => lasting(doc, 'part-partners', () => partners.delete(key))
  redo()
  return { undo, redo }
}
