import type { Duplex } from 'node:stream'
import type { Meter } from '../observe/meter.ts'
import { framed } from './framing.ts'

/**
 * Writes to sockets: all that one is sent in a turn goes out as one write, and what many are sent is made ready once. ws itself
 * makes a head for each of them and two pieces to write, which is half of what a fan-out costs.
 */
export class Corks {
  readonly meter: Meter
  readonly #corked = new Set<Duplex>()
  #last: { readonly message: Uint8Array; readonly pieces: readonly Uint8Array[] } | null = null

  constructor(meter: Meter) {
    this.meter = meter
  }

  /** Sends a message to an open WebSocket without compression whose socket this is. */
  send(socket: Duplex, message: Uint8Array): void {
    this.#hold(socket)
    this.meter.sent(message.length)
    if (this.#last?.message !== message) this.#last = { message, pieces: framed(message) }
    for (const piece of this.#last.pieces) socket.write(piece)
  }

  #hold(socket: Duplex): void {
    if (this.#corked.has(socket)) return
    if (this.#corked.size === 0) setImmediate(() => this.#release())
    this.#corked.add(socket)
    socket.cork()
  }

  #release(): void {
    for (const socket of this.#corked) socket.uncork()
    this.#corked.clear()
    this.#last = null
  }
}
