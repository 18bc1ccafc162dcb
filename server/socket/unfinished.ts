import { LIMITS } from '../../shared/model/limits.ts'

/** A connection from which something is read. */
export interface Reading {
  /** bytes that had come when the last whole message had; kept here */
  readAt: number
  /** when it was first seen to be in the middle of one; null: it is not; kept here */
  since: number | null
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

/**
 * Bounds what messages that never end take in memory: each connection may hold back `LIMITS.payload`, and hundreds of them that
 * send all but the last byte would fill the machine. The largest are cut first.
 */
export class Unfinished {
  readonly #open = new Set<Reading>()
  readonly #timer: NodeJS.Timeout
  readonly #most: number

  /** @param most bytes of all together */
  constructor(most: number = LIMITS.unfinished, every = EVERY) {
    this.#most = most
    this.#timer = setInterval(() => this.look(performance.now()), every)
    this.#timer.unref()
  }

  /** Begins to watch. */
  add(of: Reading): void {
    this.whole(of)
    this.#open.add(of)
  }

  /** A message came to its end. */
  whole(of: Reading): void {
    of.readAt = of.bytesRead()
    of.since = null
  }

  /** The connection did. */
  remove(of: Reading): void {
    this.#open.delete(of)
  }

  /** @param now milliseconds, never going back */
  look(now: number): void {
    const waiting = [...this.#open]
      .map(of => ({ of, bytes: of.bytesRead() - of.readAt }))
      .filter(({ bytes }) => bytes > SMALL)
      .sort((a, b) => b.bytes - a.bytes)
    let sum = waiting.reduce((all, { bytes }) => all + bytes, 0)
    for (const { of, bytes } of waiting) {
      of.since ??= now
      if (sum <= this.#most && now - of.since < SLOWEST) continue
      sum -= bytes
      this.#open.delete(of)
      of.cut()
    }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
