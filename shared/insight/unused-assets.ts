import type { Board } from '../model/board.ts'
import type { NoteId } from '../model/ids.ts'

/** [R14] What we have and do not use: notes of what we have without a line, without a record, and not set aside. Source: B26, B27. */
export function unusedAssets(
  board: Pick<Board, 'notes' | 'connections' | 'partnerOf'>,
  ours: ReadonlySet<NoteId>,
): NoteId[] {
  const used = new Set<NoteId>(board.partnerOf.keys())
  for (const line of board.connections.values()) used.add(line.from).add(line.to)
  return [...ours].filter(id => !used.has(id) && board.notes.get(id)?.aside === null)
}

/** [R27] What we have and set aside, each with a reason on the note. Source: B27. */
export const setAside = (board: Pick<Board, 'notes'>, ours: ReadonlySet<NoteId>): NoteId[] =>
  [...ours].filter(id => (board.notes.get(id)?.aside ?? null) !== null)
