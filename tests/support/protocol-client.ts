import { randomBytes } from 'node:crypto'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { jsonFrame, readFrame, step1Frame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { type ClientMessage, type ServerMessage, serverMessage } from '../../shared/protocol/messages.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'
import { eventually } from './eventually.ts'

export interface ProtocolClientOptions {
  readonly name?: string
  readonly secret?: string
  /** an older copy to go on with */
  readonly doc?: Y.Doc
}

/** Our own protocol without a browser: a document, a socket, and what the server said. */
export class ProtocolClient {
  readonly doc: Y.Doc
  readonly secret: string
  readonly messages: ServerMessage[] = []
  closed: { code: number; reason: string } | null = null
  /** frames of others' pointers that came */
  pointers = 0
  private synced = false
  private marks = 0
  private kept: Uint8Array[] | null = null
  private readonly socket: WebSocket

  constructor(server: string, workshop: string, key: string, options: ProtocolClientOptions = {}) {
    this.doc = options.doc ?? new Y.Doc()
    this.secret = options.secret ?? randomBytes(16).toString('base64url')
    const url = `${server.replace(/^http/, 'ws')}/sync/${workshop}`
    this.socket = new WebSocket(url, [SUBPROTOCOL.own, `key.${key}`])
    this.socket.binaryType = 'arraybuffer'
    this.socket.on('open', () => {
      this.say({ t: 'hello', secret: this.secret, name: options.name ?? 'Test', color: '#336699' })
      this.socket.send(step1Frame(Y.encodeStateVector(this.doc)))
    })
    this.socket.on('message', data => {
      const bytes = new Uint8Array(data as ArrayBuffer)
      if (this.kept) this.kept.push(bytes)
      else this.take(bytes)
    })
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
    })
    this.socket.on('error', () => {})
    this.doc.on('update', this.send)
  }

  say(message: ClientMessage): void {
    this.socket.send(jsonFrame(message))
  }

  sendBytes(bytes: Uint8Array): void {
    this.socket.send(bytes)
  }

  /** Resolves once the server's copy was read. */
  async ready(): Promise<this> {
    await eventually('the first copy of the board', () => this.synced || this.closed !== null)
    return this
  }

  /** Resolves once everything that was sent before is committed. */
  async saved(): Promise<void> {
    const n = ++this.marks
    this.say({ t: 'mark', n })
    await eventually(`saved ${n}`, () => this.messages.some(m => m.t === 'saved' && m.n >= n))
  }

  /** From now on frames are kept as they come: to read them would take from the time that is measured. */
  keepFrames(): void {
    this.kept = []
  }

  /** Reads what was kept, and tells after each frame. */
  readKept(told: () => void): void {
    const frames = this.kept ?? []
    this.kept = null
    for (const frame of frames) {
      this.take(frame)
      told()
    }
  }

  close(): void {
    this.doc.off('update', this.send)
    this.socket.terminate()
  }

  private readonly send = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.socket.readyState === WebSocket.OPEN) this.socket.send(updateFrame(update))
  }

  private take(bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (!frame.ok) throw new Error(`the server sent a frame that is not one: ${frame.error}`)
    switch (frame.value.type) {
      case 'step1':
        this.socket.send(step2Frame(Y.encodeStateAsUpdate(this.doc, frame.value.stateVector)))
        return
      case 'step2':
      case 'update':
        Y.applyUpdate(this.doc, frame.value.update, this)
        this.synced ||= frame.value.type === 'step2'
        return
      case 'json':
        this.messages.push(serverMessage.parse(JSON.parse(frame.value.json)))
        return
      case 'pointers-down':
        this.pointers++
        return
      default:
        return
    }
  }
}
