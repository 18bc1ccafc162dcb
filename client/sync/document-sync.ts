import * as Y from 'yjs'
import { step1Frame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Saved } from './saved.ts'
import type { ThisDevice } from './this-device.ts'
import { oncePerFrame, throttled } from './throttle.ts'

/** Origins of transactions that are not this person's own. */
const SERVER = Symbol('server')
const DEVICE = Symbol('device')
export const isMine = (origin: unknown): boolean => origin !== SERVER && origin !== DEVICE

interface Deps {
  readonly doc: Y.Doc
  readonly connection: RoomConnection
  readonly saved: Saved
  readonly device: ThisDevice | null
  /** the document's name on this device */
  readonly name: string
}

/** Keeps one document in step with the server and with this device. Remote edits are applied once per animation frame. */
export class DocumentSync {
  readonly #deps: Deps
  readonly #inbox: Uint8Array[] = []
  readonly #apply = oncePerFrame(() => this.#drain())
  readonly #mark = throttled(30, () => this.#sendMark())
  #exchanged = false

  constructor(deps: Deps) {
    this.#deps = deps
    deps.doc.on('update', this.#onUpdate)
  }

  /** Reads what the device keeps. Unsent edits may be among it, so it counts as an edit until the server has confirmed it. */
  async load(): Promise<void> {
    const { device, doc, name, saved } = this.#deps
    if (!device) return
    await device.load(name, doc, DEVICE)
    if (doc.store.clients.size > 0) saved.kept(saved.edited())
  }

  connected(): void {
    this.#exchanged = false
    this.#deps.connection.send(step1Frame(Y.encodeStateVector(this.#deps.doc)))
  }

  /** The server's state vector: it gets all that it lacks, and only then a mark may promise anything. */
  receivedStep1(stateVector: Uint8Array): void {
    const { connection, doc, saved } = this.#deps
    this.#drain()
    connection.send(step2Frame(Y.encodeStateAsUpdate(doc, stateVector)))
    this.#exchanged = true
    saved.exchanged()
    this.#sendMark()
  }

  /** The server's answer to our state vector, or an edit of somebody else. */
  receivedStep2(update: Uint8Array): void {
    this.#inbox.push(update)
    this.#drain()
  }

  receivedUpdate(update: Uint8Array): void {
    this.#inbox.push(update)
    this.#apply.call()
  }

  destroy(): void {
    this.#apply.cancel()
    this.#mark.cancel()
    this.#deps.doc.off('update', this.#onUpdate)
  }

  #drain(): void {
    const updates = this.#inbox.splice(0)
    if (updates.length === 0) return
    this.#deps.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#deps.doc, update, SERVER)
    }, SERVER)
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    const { connection, device, name, saved } = this.#deps
    if (origin === DEVICE) return
    const n = isMine(origin) ? saved.edited() : 0
    if (n > 0 && this.#exchanged && connection.open) {
      connection.send(updateFrame(update))
      this.#mark.call()
    }
    device?.keep(name, update).then(
      () => saved.kept(n),
      () => saved.cannotKeep(),
    )
  }

  #sendMark(): void {
    const n = this.#deps.saved.markable
    if (n !== null) this.#deps.connection.say({ t: 'mark', n })
  }
}
