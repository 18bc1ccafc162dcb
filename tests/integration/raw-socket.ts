import WebSocket from 'ws'
import { type Frame, readFrame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'

/** A socket without manners: sends what the test says, keeps all that it is sent. */
export class RawSocket {
  readonly ws: WebSocket
  readonly frames: Uint8Array[] = []
  closed: { code: number; text: string } | null = null
  /** HTTP status where the upgrade was refused */
  refused: number | null = null
  opened = false

  constructor(server: string, id: string, protocols: string[], headers: Record<string, string> = {}) {
    this.ws = new WebSocket(`${server.replace(/^http/, 'ws')}/sync/${id}`, protocols, { headers })
    this.ws.on('open', () => {
      this.opened = true
    })
    this.ws.on('message', data => this.frames.push(new Uint8Array(data as Buffer)))
    this.ws.on('close', (code, text) => {
      this.closed = { code, text: text.toString() }
    })
    this.ws.on('unexpected-response', (_request, response) => {
      this.refused = response.statusCode ?? 0
      response.resume()
    })
    this.ws.on('error', () => {})
  }

  /** Resolves once it is open, or was turned away. */
  async settled(): Promise<this> {
    await eventually('the socket to open or close', () => this.opened || this.closed || this.refused)
    return this
  }

  async closeCode(): Promise<number> {
    return (await eventually('the socket to be closed', () => this.closed)).code
  }

  send(bytes: Uint8Array | string): void {
    this.ws.send(bytes)
  }

  /** What it was sent, taken apart. */
  heard(): Frame[] {
    return this.frames.flatMap(bytes => {
      const frame = readFrame(bytes)
      return frame.ok ? [frame.value] : []
    })
  }

  /** All messages of type 120 kind 0. */
  messages(): { t: string; [key: string]: unknown }[] {
    return this.heard().flatMap(frame => (frame.type === 'json' ? [JSON.parse(frame.json)] : []))
  }

  /** Everything that it was sent, as text: to look for words that must not be in it. */
  sniff(): string {
    return this.frames.map(bytes => Buffer.from(bytes).toString('latin1')).join('\n')
  }

  close(): void {
    this.ws.terminate()
  }
}
