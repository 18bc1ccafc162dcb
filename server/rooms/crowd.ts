import { mayEdit } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { Member } from './member.ts'
import { Presence } from './presence.ts'

/** Past this many unsent bytes, presence is skipped; past the other, the connection is closed. */
const SLOW = 1024 * 1024
const STUCK = 8 * 1024 * 1024

/** Everybody in a room, and how one frame reaches all of them. */
export class Crowd {
  readonly presence = new Presence()
  readonly editors = new Set<Member>()
  readonly viewers = new Set<Member>()
  /** somebody asked for all states */
  #asked = false

  get size(): number {
    return this.editors.size + this.viewers.size
  }

  *[Symbol.iterator](): Generator<Member> {
    yield* this.editors
    yield* this.viewers
  }

  add(member: Member): void {
    if (mayEdit(member.role)) this.editors.add(member)
    else this.viewers.add(member)
  }

  remove(member: Member): boolean {
    this.presence.leave(member)
    return this.editors.delete(member) || this.viewers.delete(member)
  }

  /** One update to all who have the document, but the one that it came from. */
  update(frame: Uint8Array, except: Member | null): void {
    for (const member of this.editors) {
      if (member.synced && member !== except && keepsUp(member)) member.peer.send(frame)
    }
  }

  /** A message of type 120 to all of our own clients. Gives how many bytes that were. */
  tell(frameFor: (member: Member) => Uint8Array): number {
    let bytes = 0
    for (const member of this) if (member.own) bytes += sendTo(member, frameFor(member))
    return bytes
  }

  /** Gives how many bytes that were. */
  tellViewers(frame: Uint8Array, except: ReadonlySet<Member> = new Set()): number {
    let bytes = 0
    for (const member of this.viewers) if (!except.has(member)) bytes += sendTo(member, frame)
    return bytes
  }

  /** Everybody's state to one who asks for it, with the next beat of presence. */
  showAllTo(member: Member): void {
    member.behind = true
    this.#asked = true
  }

  /** What is new of states and pointers. Who reads slowly misses it, and gets all states later. */
  showPresence(): void {
    const { states, pointers } = this.presence.take()
    if (!states && !pointers && !this.#asked) return
    this.#asked = false
    let all: Uint8Array | null | undefined
    for (const member of this.editors) {
      if (member.closed) continue
      if (member.peer.buffered() > SLOW + member.allowance) {
        member.behind ||= states !== null
        continue
      }
      if (member.behind) {
        all ??= this.presence.all()
        if (all) member.peer.send(all)
        member.behind = false
      } else if (states) member.peer.send(states)
      if (pointers && member.own) member.peer.send(pointers)
    }
  }
}

function sendTo(member: Member, frame: Uint8Array): number {
  if (!keepsUp(member)) return 0
  member.peer.send(frame)
  return frame.length
}

/** False: the connection is too slow, or gone, and was closed; it comes back and syncs anew. */
export function keepsUp(member: Member): boolean {
  if (member.closed) return false
  const buffered = member.peer.buffered()
  if (buffered === 0) member.allowance = 0
  if (buffered <= STUCK + member.allowance) return true
  member.close(CLOSE.slowConsumer, 'the connection is too slow')
  return false
}
