import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { LIMITS } from '../../shared/model/limits.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'

/** Edits after a join that may come as fast as can be: two frames each, of those that one connection may send at once. */
const FAST = LIMITS.frameBurst / 4

/** Somebody who never stops writing, and remembers what was promised and what was shown. */
export class Writer {
  readonly name: string
  readonly doc = new Y.Doc()
  /** keys of which the server said "saved" */
  acknowledged = 0
  /** keys of others that arrived here */
  readonly shown = new Set<string>()
  written = 0
  #writtenBefore = 0
  readonly #secret = randomBytes(16).toString('base64url')
  #client: ProtocolClient | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(name: string) {
    this.name = name
    this.doc.getMap('tasks').observe(event => {
      if (event.transaction.local) return
      for (const key of event.keysChanged) if (!key.startsWith(name)) this.shown.add(key)
    })
  }

  /** All in one task: a board holds a bounded number of them, and many kills are to be gone through. */
  key(n: number): string {
    return `${this.name}/${n}`
  }

  async connect(url: string, id: string, key: string): Promise<void> {
    const options = { doc: this.doc, secret: this.#secret, name: this.name }
    this.#client = await new ProtocolClient(url, id, key, options).ready()
    this.#writtenBefore = this.written
    this.#write()
  }

  #write(): void {
    const client = this.#client
    if (!client || client.closed) return
    this.doc.getMap('tasks').set(this.key(++this.written), 'Call them')
    client.say({ t: 'mark', n: this.written })
    this.#hear()
    // where the machine is slow it goes on for long: faster than a connection may send, it would be closed
    const fast = this.written - this.#writtenBefore < FAST
    this.#timer = setTimeout(() => this.#write(), fast ? 4 + (this.written % 5) * 2 : 45)
  }

  #hear(): void {
    for (const message of this.#client?.messages.splice(0) ?? []) {
      if (message.t === 'saved') this.acknowledged = Math.max(this.acknowledged, message.n)
    }
  }

  /** Writes on until so much more was acknowledged. */
  async progress(more: number): Promise<void> {
    const goal = this.acknowledged + more
    await eventually(`${this.name} to be acknowledged`, () => {
      this.#hear()
      const closed = this.#client?.closed
      if (closed) throw new Error(`${this.name} was closed: ${closed.code} ${closed.reason}`)
      return this.acknowledged >= goal
    })
  }

  /** The server is gone: what came until then counts. */
  disconnect(): void {
    clearTimeout(this.#timer)
    this.#hear()
    this.#client?.close()
    this.#client = null
  }
}
