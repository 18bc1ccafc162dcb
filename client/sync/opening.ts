import { type Role, role as roleShape } from '../../shared/model/role.ts'
import { type Stage, stage as stageShape } from '../../shared/model/stage.ts'
import type { ServerMessage } from '../../shared/protocol/messages.ts'
import type { RoomEvents } from './room-connection.ts'
import type { ThisDevice } from './this-device.ts'

/** What must be known before a session can stand: from the server, or from an earlier visit. */
export interface Ground {
  readonly role: Role
  readonly participant: string | null
  readonly epoch: number
  readonly stage: Stage
}

type Frame = Parameters<RoomEvents['frame']>[0]
export type Early = Frame | ServerMessage | 'connected'
/** `away`: the connection went, and is tried again; a number: the code of a refusal */
type Answer = Ground | number | 'away'

/** Listens until the ground is known; keeps what comes early, so that nothing of it is missed. */
export class Opening implements RoomEvents {
  readonly early: Early[] = []
  /** what came with the last loss */
  reason = ''
  /** an answer, or the latest loss while nobody asked */
  #answer: Answer | null = null
  #hear: ((answer: Answer) => void) | null = null
  #welcome: Extract<ServerMessage, { t: 'welcome' }> | null = null
  #stage: Stage | null = null

  connected(): void {
    this.early.length = 0
    this.early.push('connected')
    if (this.#answer === 'away') this.#answer = null
  }

  frame(frame: Frame): void {
    this.early.push(frame)
  }

  message(message: ServerMessage): void {
    this.early.push(message)
    if (message.t === 'welcome') this.#welcome = message
    if (message.t === 'stage') this.#stage = message.stage
    const { role, participant, epoch } = this.#welcome ?? {}
    if (this.#stage && role !== undefined && participant !== undefined && epoch !== undefined)
      this.#say({ role, participant, epoch, stage: this.#stage })
  }

  lost(code: number, reason: string, permanent: boolean): void {
    this.early.length = 0
    this.reason = reason
    this.#say(permanent ? code : 'away')
  }

  /**
   * The server's answer. Where there is none within `patience` (milliseconds), or the connection goes and something is known
   * from before, that: `known`, or 0 for nothing.
   */
  async ground(known: Ground | null, patience: number): Promise<Ground | number> {
    const answer = await new Promise<Answer | null>(done => {
      const timer = setTimeout(() => done(null), patience)
      this.#hear = heard => {
        if (heard === 'away' && !known) return
        clearTimeout(timer)
        done(heard)
      }
      if (this.#answer !== null) this.#hear(this.#answer)
    })
    this.#hear = null
    return answer === null || answer === 'away' ? (known ?? 0) : answer
  }

  /** Takes the server's answer to our state vector out of what came early, if it is there. */
  takeWhole(): Uint8Array | null {
    const at = this.early.findIndex(
      item => typeof item === 'object' && 'type' in item && item.type === 'step2',
    )
    const [item] = at < 0 ? [] : this.early.splice(at, 1)
    return typeof item === 'object' && 'type' in item && item.type === 'step2' ? item.update : null
  }

  /** The code of a refusal, also of one that came after the answer. */
  get refused(): number | null {
    return typeof this.#answer === 'number' ? this.#answer : null
  }
  /** The connection went, and did not come back yet. */
  get away(): boolean {
    return this.#answer === 'away'
  }

  #say(answer: Answer): void {
    this.#answer = answer
    this.#hear?.(answer)
  }
}

/** What this device knows of a workshop from before; null for nothing. */
export async function remembered(device: ThisDevice | null, memory: string): Promise<Ground | null> {
  const found = await device?.remembered(memory).catch(() => null)
  const stage = stageShape.safeParse(found?.stage)
  const role = roleShape.safeParse(found?.role)
  if (!found || !stage.success || !role.success) return null
  return { role: role.data, participant: found.participant, epoch: found.epoch, stage: stage.data }
}
