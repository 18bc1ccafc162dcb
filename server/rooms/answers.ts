import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'

export const UNREADABLE = [CLOSE.shuttingDown, 'this workshop cannot be read at the moment'] as const

/** Asks a connection for what it has and the server lacks; the answer is a step 2. */
export function ask(room: Room, member: Member): void {
  const run = (): void => member.peer.send(room.keeper.board.step1())
  const fail = (): void => {
    // asked again once storing works
    member.owes = true
  }
  room.keeper.push({ kind: 'answer', run, fail })
  room.want('edits', 'now')
}

/** Answers a connection's state vector; from then on it gets every update. */
export function answer(room: Room, member: Member, stateVector: Uint8Array): void {
  const run = (board = room.keeper.board): void => {
    try {
      const frame = board.step2(stateVector)
      member.allowance += frame.length
      member.synced = true
      member.peer.send(frame)
    } catch {
      room.ban(member, CLOSE.malformed, 'not a state vector')
    }
  }
  const fail = (): void => {
    // What is stored can still be read; what is applied and not stored is not shown.
    member.owes = true
    room.keeper.aside().then(
      board => (board ? run(board) : answer(room, member, stateVector)),
      () => member.close(...UNREADABLE),
    )
  }
  room.keeper.push({ kind: 'answer', run, fail })
  room.want('edits', 'now')
}
