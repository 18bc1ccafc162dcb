import * as Y from 'yjs'
import { noteMap, notesOf } from '../doc/board-doc.ts'
import type { MapId, NoteId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import type { NoteColor, Point } from '../model/note.ts'
import { type EditContext, intend, lasting } from './intent.ts'

export interface NoteDraft {
  readonly map: MapId
  readonly at: Point | null
  readonly text: string
  readonly color: NoteColor
  readonly target?: boolean
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
  note.set('text', new Y.Text(draft.text.slice(0, LIMITS.noteText)))
  if (draft.target) note.set('target', true)
  notesOf(doc).set(id, note)
  return note
}

/** Makes notes; gives their ids in order, which their `made.at` keeps too. */
export function createNotes(doc: Y.Doc, ctx: EditContext, drafts: readonly NoteDraft[]): NoteId[] {
  return lasting(doc, 'create-notes', () =>
    drafts.map((draft, i) => {
      const id = ctx.newId()
      writeNote(doc, id, draft, { by: ctx.by, at: ctx.now + i })
      return id
    }),
  )
}

/** Moves notes: one write each. Notes that are gone from the document are passed over. */
export function moveNotes(doc: Y.Doc, moves: readonly { id: NoteId; at: Point | null; map?: MapId }[]): void {
  intend(doc, 'move-notes', () => {
    for (const move of moves) {
      const note = noteMap(doc, move.id)
      if (!note) continue
      if (move.map !== undefined && note.get('map') !== move.map) note.set('map', move.map)
      note.set('at', move.at ? [...move.at] : null)
    }
  })
}

export function colorNotes(doc: Y.Doc, ids: readonly NoteId[], color: NoteColor): void {
  intend(doc, 'color-notes', () => {
    for (const id of ids) noteMap(doc, id)?.set('color', color)
  })
}

/** Soft: the words stay, with everything that others write meanwhile, and come back when `gone` is taken away. */
export function removeNotes(
  doc: Y.Doc,
  ctx: EditContext,
  ids: readonly NoteId[],
  origin: 'intent' | 'lasting' = 'intent',
): void {
  const transact = origin === 'intent' ? intend : lasting
  transact(doc, 'remove-notes', () => {
    for (const id of ids) noteMap(doc, id)?.set('gone', { by: ctx.by, at: ctx.now })
  })
}

/** Takes `gone` away. */
export function reviveNotes(doc: Y.Doc, ids: readonly NoteId[]): void {
  lasting(doc, 'revive-notes', () => {
    for (const id of ids) noteMap(doc, id)?.delete('gone')
  })
}

/** Marks one note as its map's decision-maker and unmarks the others of that map, or unmarks it. */
export function setTarget(doc: Y.Doc, id: NoteId, target: boolean): void {
  const note = noteMap(doc, id)
  if (!note) return
  intend(doc, 'set-target', () => {
    if (!target) {
      note.delete('target')
      return
    }
    for (const [other, map] of notesOf(doc)) {
      if (
        other !== id &&
        map instanceof Y.Map &&
        map.get('target') === true &&
        map.get('map') === note.get('map')
      )
        map.delete('target')
    }
    note.set('target', true)
  })
}
