import { LIMITS } from '../../shared/model/limits.ts'
import { stageForViewers } from '../../shared/model/project-stage.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'

const WELCOME_LIMITS = { notes: LIMITS.notes, noteText: LIMITS.noteText, frame: LIMITS.frame }

/** The messages that tell a stage, each encoded once. */
export class StageFrames {
  #of: Stage | null = null
  #editors: Uint8Array | null = null
  #viewers: Uint8Array | null = null

  for(member: Member, stage: Stage): Uint8Array {
    if (this.#of !== stage) {
      this.#of = stage
      this.#editors = null
      this.#viewers = null
    }
    if (member.role !== 'viewer') {
      this.#editors ??= frameOf(stage)
      return this.#editors
    }
    this.#viewers ??= frameOf(stageForViewers(stage))
    return this.#viewers
  }
}

function frameOf(stage: Stage): Uint8Array {
  const message: ServerMessage = { t: 'stage', stage }
  return jsonFrame(message)
}

/** The stage as it is stored, to all of our own clients. Gives how many bytes that were. */
export function tellStage(room: Room): number {
  return room.crowd.tell(member => room.frames.for(member, room.stage.value))
}

/** Counts, hands and who is ready. */
export function tellLive(room: Room): void {
  const frames = room.live.frames(room.stage.session, room.crowd, room.deps.now())
  room.crowd.tell(member => (member.role === 'facilitator' ? frames.facilitators : frames.others))
}

/** Everybody sees the board become another one: to which moment it went back (milliseconds since 1970). */
export function tellRestored(room: Room, to: number): void {
  const message: ServerMessage = { t: 'restored', to }
  const frame = jsonFrame(message)
  room.crowd.tell(() => frame)
}

/** Who somebody is here, how the stage is, and what is going on: the first that they hear. */
export function welcome(room: Room, member: Member): void {
  const { role, named, owner } = member
  member.say({
    t: 'welcome',
    role,
    participant: named ? owner : null,
    epoch: room.epoch,
    time: room.deps.now(),
    limits: WELCOME_LIMITS,
  })
  if (member.own) member.peer.send(room.frames.for(member, room.stage.value))
  tellLiveTo(room, member)
}

/** Counts, hands and who is ready to one who just came, where there is anything to know. */
function tellLiveTo(room: Room, member: Member): void {
  if (!room.stage.value.round && !room.live.handsUp) return
  const frames = room.live.frames(room.stage.session, room.crowd, room.deps.now())
  if (member.own) member.peer.send(member.role === 'facilitator' ? frames.facilitators : frames.others)
}
