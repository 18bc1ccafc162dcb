import { LIMITS } from '../../shared/model/limits.ts'

/** A connection from which something is read. */
export interface Reading {
  /** bytes that came in until now */
  bytesRead(): number
  /** Ends it: it keeps too much waiting. */
  cut(): void
}

/** Looked at so often (milliseconds). */
const EVERY = 1_000
/** Bytes that may lie between two messages: pings, the beginning of the next one. */
const SMALL = 64 * 1024
/** A message may take so long (milliseconds): 4 MiB at half a Mbit/s. */
const SLOWEST = 70_000

interface Open {
  readonly of: Reading
  /** bytes that had come when the last whole message had */
  at: number
  /** when it was first seen to be in the middle of one; null: it is not */
  since: number | null
}

/**
 * Bounds what messages that never end take in memory: each connection may hold back `LIMITS.payload`, and hundreds of them that
 * send all but the last byte would fill the machine. The largest are cut first.
 */
export class Unfinished {
  readonly #open = new Set<Open>()
  readonly #timer: NodeJS.Timeout
  readonly #most: number

  /** @param most bytes of all together */
  constructor(most: number = LIMITS.unfinished, every = EVERY) {
    this.#most = most
    this.#timer = setInterval(() => this.look(performance.now()), every)
    this.#timer.unref()
  }

  /** Begins to watch. `whole`: a message came to its end; `end`: the connection did. */
  add(of: Reading): { whole(): void; end(): void } {
    const open: Open = { of, at: of.bytesRead(), since: null }
    this.#open.add(open)
    return {
      whole() {
        open.at = of.bytesRead()
        open.since = null
      },
      end: () => void this.#open.delete(open),
    }
  }

  /** @param now milliseconds, never going back */
  look(now: number): void {
    const waiting = [...this.#open]
      .map(open => ({ open, bytes: open.of.bytesRead() - open.at }))
      .filter(({ bytes }) => bytes > SMALL)
      .sort((a, b) => b.bytes - a.bytes)
    let sum = waiting.reduce((all, { bytes }) => all + bytes, 0)
    for (const { open, bytes } of waiting) {
      open.since ??= now
      if (sum <= this.#most && now - open.since < SLOWEST) continue
      sum -= bytes
      this.#open.delete(open)
      open.of.cut()
    }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
