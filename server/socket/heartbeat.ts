import { HEARTBEAT } from '../../shared/protocol/frames.ts'

/** A connection that is to be kept alive, or found dead. */
export interface Beating {
  ping(): void
  send(frame: Uint8Array): void
  /** it did not answer two pings */
  dead(): void
}

/** In beats of one second: a ping finds dead connections, an empty awareness frame keeps the stock client's watchdog quiet. */
const PING = 25
const QUIET = 15
/** Pings in a row without an answer, and beats after the last of them: who vanishes right after an answer is gone within 60. */
const MISSED = 2
const PATIENCE = 8

interface Pulse {
  readonly of: Beating
  readonly phase: number
  missed: number
}

/** Keeps all connections of a server alive. They beat at different seconds, so that their writes do not come at once. */
export class Heartbeat {
  readonly #pulses = new Map<Beating, Pulse>()
  readonly #timer: NodeJS.Timeout
  #second = 0
  #phase = 0

  /** @param second milliseconds of a beat; other than 1,000 only in tests */
  constructor(second = 1_000) {
    this.#timer = setInterval(() => this.#beat(), second)
  }

  add(of: Beating): void {
    this.#pulses.set(of, { of, phase: this.#phase++, missed: 0 })
  }

  /** It answered. */
  alive(of: Beating): void {
    const pulse = this.#pulses.get(of)
    if (pulse) pulse.missed = 0
  }

  remove(of: Beating): void {
    this.#pulses.delete(of)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #beat(): void {
    this.#second++
    for (const pulse of [...this.#pulses.values()]) {
      const at = this.#second + pulse.phase
      if (at % QUIET === 0) pulse.of.send(HEARTBEAT)
      if (at % PING === PATIENCE && pulse.missed >= MISSED) pulse.of.dead()
      if (at % PING !== 0) continue
      pulse.missed++
      pulse.of.ping()
    }
  }
}
