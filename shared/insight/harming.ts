import type { Board } from '../model/board.ts'
import type { ConnectionId, NoteId } from '../model/ids.ts'

/**
 * [R33] Lines that harm and are therefore not walked on the way to a target: those that lead on from where we reach, to the target
 * or to somebody who can reach it. Source: take-over 4.
 *
 * @param reached whom we reach over lines that help
 * @param reaching who reaches the target over lines that help, the target included
 */
export function notWalked(
  board: Pick<Board, 'connections'>,
  reached: ReadonlySet<NoteId>,
  reaching: ReadonlySet<NoteId>,
): ConnectionId[] {
  const found: ConnectionId[] = []
  for (const { id, from, to, effect } of board.connections.values())
    if (effect === 'harms' && reached.has(from) && reaching.has(to)) found.push(id)
  return found
}
