import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Meter } from '../observe/meter.ts'
import type { Peer } from '../rooms/peer.ts'
import { framed } from './framing.ts'

/** How long a closing handshake may take before the connection is cut (milliseconds). */
const CLOSING = 1_000

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

/** A browser at the other end of a WebSocket. */
export class WebsocketPeer implements Peer {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #corks: Corks

  constructor(ws: WebSocket, socket: Duplex, corks: Corks) {
    this.#ws = ws
    this.#socket = socket
    this.#corks = corks
  }

  send(frame: Uint8Array): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#corks.send(this.#socket, frame)
  }

  close(code: number, text: string): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    this.#corks.meter.closed(code)
    this.#ws.close(code, text)
    const cut = setTimeout(() => this.#ws.terminate(), CLOSING)
    this.#ws.once('close', () => clearTimeout(cut))
  }

  buffered(): number {
    return this.#ws.bufferedAmount
  }
}
