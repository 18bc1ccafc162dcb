import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Member } from './member.ts'
import { receive } from './receive.ts'
import type { Room } from './room.ts'
import type { Seat } from './room-registry.ts'

/** What a connection holds of its room. */
export class MemberSeat implements Seat {
  readonly #room: Room
  readonly #member: Member

  constructor(room: Room, member: Member) {
    this.#room = room
    this.#member = member
  }

  get workshop(): WorkshopId {
    return this.#room.deps.id
  }

  receive(frame: Uint8Array): void {
    receive(this.#room, this.#member, frame)
  }

  left(): void {
    this.#room.leave(this.#member)
  }
}
