import type { Board } from '../model/board.ts'
import type { NoteId } from '../model/ids.ts'

/** [R14] What we have and do not use: notes of what we have without a line and without a record. Source: B26. */
export function unusedAssets(
  board: Pick<Board, 'connections' | 'partnerOf'>,
  ours: ReadonlySet<NoteId>,
): NoteId[] {
  const used = new Set<NoteId>(board.partnerOf.keys())
  for (const line of board.connections.values()) used.add(line.from).add(line.to)
  return [...ours].filter(id => !used.has(id))
}
