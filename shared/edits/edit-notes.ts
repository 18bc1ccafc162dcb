import * as Y from 'yjs'
import { connectionsOf, noteMap, notesOf } from '../doc/board-doc.ts'
import { connectionId } from '../model/connection.ts'
import { cutText } from '../model/cut-text.ts'
import type { MapId, NoteId, ParticipantId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { NOTE_MARKS, type NoteColor, type NoteMarks, type Point } from '../model/note.ts'
import { type How, newLine } from './connect.ts'
import { isDeletedBy } from './deleted-by.ts'
import { dropMerged } from './drop-merged.ts'
import { type EditContext, intend, lasting } from './intent.ts'
import { put } from './put.ts'

export interface NoteDraft extends Partial<NoteMarks> {
  readonly map: MapId
  readonly at: Point | null
  readonly text: string
  readonly color: NoteColor
  readonly target?: boolean
  readonly tags?: readonly string[]
}

/** A line between two drafts, by their places in the list. */
export interface DraftLine extends How {
  readonly from: number
  readonly to: number
}

/** Writes a new note's Y.Map. To be called inside a transaction. */
export function writeNote(
  doc: Y.Doc,
  id: NoteId,
  draft: NoteDraft,
  made: { by: string; at: number },
): Y.Map<unknown> {
  const note = new Y.Map<unknown>()
  note.set('map', draft.map)
  note.set('at', draft.at ? [...draft.at] : null)
  note.set('color', draft.color)
  note.set('made', made)
  note.set('text', new Y.Text(cutText(draft.text, LIMITS.noteText)))
  if (draft.target) note.set('target', true)
  if (draft.tags && draft.tags.length > 0) note.set('tags', [...draft.tags])
  for (const mark of NOTE_MARKS) if (saysSomething(draft[mark])) note.set(mark, draft[mark])
  notesOf(doc).set(id, note)
  return note
}

/** Whether a mark's value is stored: null, '' and [] are what a note reads without it. */
export const saysSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : Boolean(value)

/** Makes notes, and lines between them; gives the notes' ids in order, which their `made.at` keeps too. */
export function createNotes(
  doc: Y.Doc,
  ctx: EditContext,
  drafts: readonly NoteDraft[],
  lines: readonly DraftLine[] = [],
): NoteId[] {
  return lasting(doc, 'create-notes', () => {
    const ids = drafts.map((draft, i) => {
      const id = ctx.newId()
      writeNote(doc, id, draft, { by: ctx.by, at: ctx.now + i })
      return id
    })
    for (const { from, to, ...how } of lines) {
      const [a, b] = [ids[from], ids[to]]
      if (a !== undefined && b !== undefined && a !== b)
        connectionsOf(doc).set(connectionId(a, b), newLine(ctx, how))
    }
    return ids
  })
}

export interface NoteMove {
  readonly id: NoteId
  readonly at: Point | null
  readonly map?: MapId
  /** the round of placements after which this place was agreed on */
  readonly agreed?: string | null
}

/** Moves notes: one write each. Notes that are gone from the document are passed over. */
export const moveNotes = (doc: Y.Doc, moves: readonly NoteMove[]): void =>
  intend(doc, 'move-notes', () => writeMoves(doc, moves))

/** To be called inside a transaction. */
export function writeMoves(doc: Y.Doc, moves: readonly NoteMove[]): void {
  for (const move of moves) {
    const note = noteMap(doc, move.id)
    if (!note) continue
    if (move.map !== undefined && note.get('map') !== move.map) note.set('map', move.map)
    note.set('at', move.at ? [...move.at] : null)
    if (move.agreed) put(note, 'agreed', move.agreed)
  }
}

export function colorNotes(doc: Y.Doc, ids: readonly NoteId[], color: NoteColor): void {
  intend(doc, 'color-notes', () => {
    for (const id of ids) noteMap(doc, id)?.set('color', color)
  })
}

/** Soft, and with what was merged into them: the words stay, with everything that others write meanwhile, and come back when `gone` is taken away. */
export function removeNotes(
  doc: Y.Doc,
  ctx: EditContext,
  ids: readonly NoteId[],
  origin: 'intent' | 'lasting' = 'intent',
): void {
  const transact = origin === 'intent' ? intend : lasting
  transact(doc, 'remove-notes', () => {
    if (origin === 'intent') dropMerged(doc, ids)
    for (const id of ids) noteMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now })
  })
}

/** Takes `gone` away; with `by` only where this person deleted the note. */
export function reviveNotes(doc: Y.Doc, ids: readonly NoteId[], by?: ParticipantId): void {
  lasting(doc, 'revive-notes', () => {
    for (const id of ids) {
      const note = noteMap(doc, id)
      if (note && isDeletedBy(note.get('gone'), by)) note.delete('gone')
    }
  })
}
