import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Peer } from '../rooms/peer.ts'

/** How long a closing handshake may take before the connection is cut (milliseconds). */
const CLOSING = 1_000

/** Holds back what is written to sockets until the end of the turn: one write for each, whatever it was made of. */
export class Corks {
  readonly #corked = new Set<Duplex>()

  hold(socket: Duplex): void {
    if (this.#corked.has(socket)) return
    if (this.#corked.size === 0) setImmediate(() => this.#release())
    this.#corked.add(socket)
    socket.cork()
  }

  #release(): void {
    for (const socket of this.#corked) socket.uncork()
    this.#corked.clear()
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
    if (this.#ws.readyState !== WebSocket.OPEN) return
    this.#corks.hold(this.#socket)
    this.#ws.send(frame)
  }

  close(code: number, text: string): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    this.#ws.close(code, text)
    const cut = setTimeout(() => this.#ws.terminate(), CLOSING)
    this.#ws.once('close', () => clearTimeout(cut))
  }

  buffered(): number {
    return this.#ws.bufferedAmount
  }
}
