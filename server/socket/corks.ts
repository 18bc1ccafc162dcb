import type { Duplex } from 'node:stream'
import type { Meter } from '../observe/meter.ts'
import { framed } from './framing.ts'

/** Whom something is written to; an open WebSocket without compression. */
export interface Reader {
  readonly socket: Duplex
  /** what it is sent in this turn, as long as that is one piece */
  held: Uint8Array | null
  corked: boolean
}

/**
 * Writes to sockets: all that one is sent in a turn goes out as one write, and what many are sent is made ready once. ws itself
 * makes a head for each of them and two pieces to write, which is half of what a fan-out costs.
 */
export class Corks {
  readonly meter: Meter
  #waiting: Reader[] = []
  #last: { readonly message: Uint8Array; readonly pieces: readonly Uint8Array[] } | null = null

  constructor(meter: Meter) {
    this.meter = meter
  }

  send(to: Reader, message: Uint8Array): void {
    this.meter.sent(message.length)
    if (this.#last?.message !== message) this.#last = { message, pieces: framed(message) }
    for (const piece of this.#last.pieces) this.#write(to, piece)
  }

  /** Hands over what is held: whatever ws writes to that socket next comes behind it. */
  flush(to: Reader): void {
    if (to.held && to.socket.writable) to.socket.write(to.held)
    to.held = null
  }

  #write(to: Reader, piece: Uint8Array): void {
    if (to.corked) to.socket.write(piece)
    else if (to.held) {
      // a second piece: a cork makes one write of all that follows
      to.corked = true
      to.socket.cork()
      this.flush(to)
      to.socket.write(piece)
    } else {
      to.held = piece
      if (this.#waiting.length === 0) setImmediate(() => this.#release())
      this.#waiting.push(to)
    }
  }

  #release(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#last = null
    for (const to of waiting) {
      this.flush(to)
      if (to.corked) to.socket.uncork()
      to.corked = false
    }
  }
}
