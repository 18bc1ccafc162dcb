import { isPermanent } from '../../shared/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../../shared/protocol/messages.ts'

/** Waiting before the n-th try in a row: full jitter between 0.25 s and what grows to 10 s (milliseconds). */
export const retryDelay = (attempt: number, random: () => number = Math.random): number =>
  250 + random() * (Math.min(10_000, 250 * 2 ** attempt) - 250)

/** The server says something every 15 s; a connection that was silent this long is dead (milliseconds). */
const SILENCE = 40_000

export interface SocketEvents {
  opened(): void
  received(bytes: Uint8Array): void
  /** the connection went; it will be tried again unless `permanent` */
  lost(code: number, reason: string, permanent: boolean): void
}

/** A WebSocket that comes back by itself, with jitter, until the server says that it is over. */
export class ReturningSocket {
  readonly #url: string
  readonly #key: string
  readonly #events: SocketEvents
  #socket: WebSocket | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #watchdog: ReturnType<typeof setInterval>
  #attempt = 0
  #lastReceived = 0
  #stopped = false

  constructor(url: string, key: string, events: SocketEvents) {
    this.#url = url
    this.#key = key
    this.#events = events
    this.#watchdog = setInterval(() => this.#checkSilence(), 5_000)
    addEventListener('online', this.#online)
    addEventListener('offline', this.#offline)
    this.#connect()
  }

  get open(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  send(bytes: Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes as Uint8Array<ArrayBuffer>)
  }

  /** The server took what we said: later losses start counting anew. */
  settled(): void {
    this.#attempt = 0
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    clearInterval(this.#watchdog)
    removeEventListener('online', this.#online)
    removeEventListener('offline', this.#offline)
    this.#socket?.close(1000)
    this.#socket = null
  }

  #connect(): void {
    if (this.#stopped || this.#socket) return
    clearTimeout(this.#timer)
    const socket = new WebSocket(this.#url, [SUBPROTOCOL.own, `key.${this.#key}`])
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#lastReceived = Date.now()
    socket.onopen = () => {
      if (socket === this.#socket) this.#events.opened()
    }
    socket.onmessage = event => {
      if (socket !== this.#socket || !(event.data instanceof ArrayBuffer)) return
      this.#lastReceived = Date.now()
      this.#events.received(new Uint8Array(event.data))
    }
    socket.onclose = event => this.#lost(socket, event.code, event.reason)
  }

  #lost(socket: WebSocket, code: number, reason: string): void {
    if (socket !== this.#socket) return
    this.#socket = null
    const permanent = isPermanent(code)
    if (permanent) this.stop()
    else this.#timer = setTimeout(() => this.#connect(), retryDelay(this.#attempt++))
    this.#events.lost(code, reason, permanent)
  }

  #checkSilence(): void {
    const socket = this.#socket
    if (!socket || Date.now() - this.#lastReceived < SILENCE) return
    socket.close()
    this.#lost(socket, 1006, 'silence')
  }

  #online = (): void => {
    this.#attempt = 0
    this.#connect()
  }

  #offline = (): void => {
    const socket = this.#socket
    if (!socket) return
    socket.close()
    this.#lost(socket, 1006, 'offline')
  }
}
