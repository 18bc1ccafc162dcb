import type { Board } from '../model/board.ts'
import { connectionId, type Strength } from '../model/connection.ts'
import type { NoteId } from '../model/ids.ts'
import type { Note, Tie } from '../model/note.ts'
import { type Duplicate, findDuplicates } from './duplicates.ts'

/** Something that we have, and somebody on a power map of the same or nearly the same name, with no line between them. */
export interface Suggestion extends Pick<Duplicate, 'likeness' | 'why'> {
  readonly from: NoteId
  readonly to: NoteId
}

/**
 * [R20] Connections across the maps that the names suggest: the same name, its initials, or nearly the same letters (as for
 * duplicates), a note of what we have first. Left out: notes joined by a line already, either way, and those that somebody said
 * are not the same. Likest first. Source: B25, "where do we have access".
 *
 * @param ours notes of what we have
 * @param actors notes of people who can sway the decision
 */
export function suggestConnections(
  board: Pick<Board, 'notes' | 'connections'>,
  ours: ReadonlySet<NoteId>,
  actors: ReadonlySet<NoteId>,
): Suggestion[] {
  const isDone = (a: NoteId, b: NoteId): boolean =>
    board.connections.has(connectionId(a, b)) || board.connections.has(connectionId(b, a))
  const notes = [...board.notes.values()].filter(({ id }) => ours.has(id) || actors.has(id))
  const across = (a: Note, b: Note): boolean => ours.has(a.id) !== ours.has(b.id)
  return findDuplicates(notes, isDone, across).map(({ notes: [a, b], likeness, why }) =>
    ours.has(a) ? { from: a, to: b, likeness, why } : { from: b, to: a, likeness, why },
  )
}

/** How strong a suggested line is drawn: as close as our tie is said to be. */
export const strengthOfTie = (tie: Tie | null): Strength => (tie === 'close' ? 3 : tie === 'loose' ? 1 : 2)
