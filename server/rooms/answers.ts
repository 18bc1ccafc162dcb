import * as Y from 'yjs'
import { CLOSE, ERASED } from '../../shared/protocol/close-codes.ts'
import { keepsUp } from './crowd.ts'
import type { LiveBoard } from './live-board.ts'
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

/**
 * Answers a connection's state vector; from then on it gets every update. Each is answered, in order, as long as few wait; who asks on
 * and on is answered now and then.
 */
export function answer(room: Room, member: Member, stateVector: Uint8Array): void {
  member.asking.want(stateVector, () => next(room, member))
}

function next(room: Room, member: Member): void {
  if (member.closed) return
  const run = (board = room.keeper.board): void => {
    const stateVector = member.asking.take()
    if (!stateVector || !keepsUp(member)) return
    const begun = performance.now()
    send(room, member, board, stateVector)
    member.asking.done(performance.now() - begun, () => next(room, member))
  }
  const fail = (): void => {
    // What is stored can still be read; what is applied and not stored is not shown.
    member.owes = true
    room.keeper.aside().then(
      board => (board ? run(board) : next(room, member)),
      () => member.close(...UNREADABLE),
    )
  }
  room.keeper.push({ kind: 'answer', run, fail })
  room.want('edits', 'now')
}

function send(room: Room, member: Member, board: LiveBoard, stateVector: Uint8Array): void {
  try {
    if (board.isOfAnother(stateVector)) {
      room.ban(member, CLOSE.gone, ERASED)
      return
    }
    const frame = board.step2(knownPart(board.doc, stateVector))
    // our own client asks twice: for what it lacks, and for everything
    member.allowance = Math.max(member.allowance, 2 * frame.length)
    member.synced = true
    member.peer.send(frame)
  } catch {
    room.ban(member, CLOSE.malformed, 'not a state vector')
  }
}

/** What of a state vector is about this document, always in the same bytes: those who lack the same are answered the same. */
function knownPart({ store }: Y.Doc, stateVector: Uint8Array): Uint8Array {
  if (stateVector.length <= 1) return stateVector
  const known = new Map<number, number>()
  for (const [id, clock] of Y.decodeStateVector(stateVector)) {
    const newest = Y.getState(store, id)
    if (newest > 0 && clock > 0) known.set(id, Math.min(clock, newest))
  }
  return Y.encodeStateVector(known)
}
