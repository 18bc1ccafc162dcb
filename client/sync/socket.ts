import { isPermanent } from '../../shared/protocol/close-codes.ts'
import { type AheadCall, newSocket } from './call-ahead.ts'

/** Waiting before the n-th try in a row: full jitter between 0.25 s and what grows from 0.5 to 10 s (milliseconds). */
export const retryDelay = (attempt: number, random: () => number = Math.random): number =>
  250 + random() * (Math.min(10_000, 500 * 2 ** attempt) - 250)

/** A connection that stood for so long was one: later losses start counting anew (milliseconds). */
const STOOD = 3_000

/** The server says something every 15 s; a connection that was silent this long is dead (milliseconds). */
const SILENCE = 40_000

export interface SocketEvents {
  /** @param call a connection that was made ahead, where this is it */
  opened(call: AheadCall | null): void
  received(bytes: Uint8Array): void
  /** the connection went; it will be tried again unless `permanent` */
  lost(code: number, reason: string, permanent: boolean): void
}

/** A WebSocket that comes back by itself, with jitter, until the server says that it is over. */
export class ReturningSocket {
  readonly #workshop: string
  readonly #key: string
  readonly #events: SocketEvents
  #socket: WebSocket | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #watchdog: ReturnType<typeof setInterval>
  #attempt = 0
  /** milliseconds since 1970; null: not on this connection */
  #settledAt: number | null = null
  #lastReceived = 0
  #stopped = false

  constructor(workshop: string, key: string, events: SocketEvents, call: AheadCall | null = null) {
    this.#workshop = workshop
    this.#key = key
    this.#events = events
    this.#watchdog = setInterval(() => this.#checkSilence(), 5_000)
    addEventListener('online', this.#online)
    addEventListener('offline', this.#offline)
    this.#connect(call)
  }

  get open(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  send(bytes: Uint8Array): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes as Uint8Array<ArrayBuffer>)
  }

  /** The server took what we said. */
  settled(): void {
    this.#settledAt = Date.now()
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

  #connect(call: AheadCall | null = null): void {
    if (this.#stopped || this.#socket) return
    clearTimeout(this.#timer)
    const socket = call?.socket ?? newSocket(this.#workshop, this.#key)
    this.#socket = socket
    this.#lastReceived = Date.now()
    socket.onopen = () => {
      if (socket === this.#socket) this.#events.opened(call)
    }
    socket.onmessage = event => this.#received(socket, event.data)
    socket.onclose = event => this.#lost(socket, event.code, event.reason)
    if (call?.socket.readyState !== WebSocket.OPEN) return
    // not now: who made this object does not have it yet
    queueMicrotask(() => {
      if (socket === this.#socket) this.#events.opened(call)
      for (const data of call.received) this.#received(socket, data)
    })
  }

  #received(socket: WebSocket, data: unknown): void {
    if (socket !== this.#socket || !(data instanceof ArrayBuffer)) return
    this.#lastReceived = Date.now()
    this.#events.received(new Uint8Array(data))
  }

  #lost(socket: WebSocket, code: number, reason: string): void {
    if (socket !== this.#socket) return
    this.#socket = null
    // a server that greets and hangs up is not asked again at once
    if (this.#settledAt !== null && Date.now() - this.#settledAt >= STOOD) this.#attempt = 0
    this.#settledAt = null
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
