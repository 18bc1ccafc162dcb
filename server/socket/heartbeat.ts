import { HEARTBEAT } from '../../shared/protocol/frames.ts'

/** A connection that is to be kept alive, or found dead. */
export interface Beating {
  /** when it beats, among the others; the heart's own */
  phase: number
  /** pings in a row without an answer; the heart's own */
  missed: number
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

/** Keeps all connections of a server alive. They beat at different seconds, so that their writes do not come at once. */
export class Heartbeat {
  readonly #all = new Set<Beating>()
  readonly #timer: NodeJS.Timeout
  #second = 0
  #phase = 0

  /** @param second milliseconds of a beat; other than 1,000 only in tests */
  constructor(second = 1_000) {
    this.#timer = setInterval(() => this.#beat(), second)
  }

  add(of: Beating): void {
    of.phase = this.#phase++
    of.missed = 0
    this.#all.add(of)
  }

  /** It answered. */
  alive(of: Beating): void {
    of.missed = 0
  }

  remove(of: Beating): void {
    this.#all.delete(of)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #beat(): void {
    this.#second++
    for (const of of [...this.#all]) {
      const at = this.#second + of.phase
      if (at % QUIET === 0) of.send(HEARTBEAT)
      if (at % PING === PATIENCE && of.missed >= MISSED) of.dead()
      if (at % PING !== 0) continue
      of.missed++
      of.ping()
    }
  }
}
