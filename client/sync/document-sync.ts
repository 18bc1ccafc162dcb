import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { step1Frame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { whenIdle } from '../platform/idle.ts'
import type { Away } from './away.ts'
import type { RoomConnection } from './room-connection.ts'
import type { Saved } from './saved.ts'
import type { ThisDevice } from './this-device.ts'
import { afterNextFrame, oncePerFrame, throttled } from './throttle.ts'

/** Origins of transactions that are not this person's own. */
const SERVER = Symbol('server')
const DEVICE = Symbol('device')
export const isMine = (origin: unknown): boolean => origin !== SERVER && origin !== DEVICE

/** A document as this device keeps it. `readable`: false where the device's storage refused. */
export interface KeptDocument {
  readonly name: string
  readonly doc: Y.Doc
  readonly readable: boolean
}

/** Reads what the device keeps under that name, into a new document. */
export async function keptDocument(device: ThisDevice | null, name: string): Promise<KeptDocument> {
  const doc = newBoardDoc()
  const readable = await (device?.load(name, doc, DEVICE) ?? Promise.resolve()).then(
    () => true,
    () => false,
  )
  return { name, doc, readable }
}

/**
 * An update of so many bytes is one that everybody waits for (a reveal, an import): what the server says beside it is read once it is
 * drawn.
 */
const LARGE = 16_000

/** Whether a transaction changed anything so far. */
const isNews = ({ doc, deleteSet, beforeState }: Y.Transaction): boolean =>
  deleteSet.clients.size > 0 ||
  [...doc.store.clients.keys()].some(
    client => Y.getState(doc.store, client) !== (beforeState.get(client) ?? 0),
  )

interface Deps {
  readonly doc: Y.Doc
  readonly connection: RoomConnection
  readonly saved: Saved
  readonly away: Pick<Away, 'waits' | 'returned'>
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
  /** the whole document as received, while it is not kept on this device yet */
  #whole: Uint8Array | null = null
  #exchanged = false
  /** what was asked for on this connection, in order, and not answered yet: what is lacking here, or everything */
  readonly #asked: ('rest' | 'all')[] = []
  /** messages wait until a large update is drawn */
  #holding = false
  /** the server's state vector, until it was sent what it lacks */
  #lacking: Uint8Array | null = null

  constructor(deps: Deps) {
    this.#deps = deps
    deps.doc.on('update', this.#onUpdate)
  }

  /** Unsent edits may be among what the device kept, so it counts as an edit until the server has confirmed it. */
  startFrom({ doc, readable }: KeptDocument): void {
    const { saved } = this.#deps
    if (!readable) saved.cannotKeep()
    else if (doc.store.clients.size > 0) saved.kept(saved.edited())
  }

  connected(): void {
    this.#exchanged = false
    this.#asked.length = 0
    this.#lacking = null
    if (!this.#deps.connection.asked) this.#ask('rest')
    this.#askForTheirs()
  }

  #ask(what: 'rest' | 'all'): void {
    const { connection, doc } = this.#deps
    this.#asked.push(what)
    connection.send(step1Frame(what === 'all' ? Uint8Array.of(0) : Y.encodeStateVector(doc)))
  }

  /** Before what waits here is sent: the document without it, to see what both sides changed. */
  #askForTheirs(): void {
    if (this.#deps.away.waits) this.#ask('all')
  }

  /** The server's state vector: it gets all that it lacks, and only then a mark may promise anything. */
  receivedStep1(stateVector: Uint8Array): void {
    this.#drain()
    this.#lacking = stateVector
    // the board was locked, and is open again
    if (this.#exchanged && this.#deps.saved.state.getState().kind === 'locked') {
      this.#exchanged = false
      this.#askForTheirs()
    }
    this.#sendLacking()
  }

  #sendLacking(): void {
    const { connection, doc, saved } = this.#deps
    if (!this.#lacking || this.#asked.includes('all')) return
    connection.send(step2Frame(Y.encodeStateAsUpdate(doc, this.#lacking)))
    this.#lacking = null
    this.#exchanged = true
    saved.exchanged()
    this.#sendMark()
  }

  /** The server's answer to our state vector. */
  receivedStep2(update: Uint8Array): void {
    const what = this.#asked.shift()
    if (what === 'all')
      this.#deps.away
        .returned(update)
        .catch(problem => console.warn('what both sides changed is not known', problem))
    if (this.#deps.doc.store.clients.size === 0) this.#receiveAll(update)
    else {
      this.#inbox.push(update)
      this.#drain()
    }
    if (what === 'all') this.#sendLacking()
  }

  /**
   * The whole document, into an empty one. The received bytes are kept as they are: Yjs writes them anew for whoever listens
   * to updates, which takes as long as reading them. Nobody edits a board that is not there yet.
   */
  #receiveAll(update: Uint8Array): void {
    const { doc } = this.#deps
    doc.off('update', this.#onUpdate)
    try {
      Y.applyUpdate(doc, update, SERVER)
    } finally {
      doc.on('update', this.#onUpdate)
    }
    this.#whole = update
    whenIdle(() => this.#keepWhole())
  }

  receivedUpdate(update: Uint8Array): void {
    this.#inbox.push(update)
    if (update.length >= LARGE) {
      this.#deps.connection.hold()
      this.#holding = true
    }
    this.#apply.call()
  }

  /** Applies what was received, now. */
  takeIn(): void {
    this.#apply.cancel()
    this.#drain()
  }

  destroy(): void {
    this.#apply.cancel()
    this.#mark.cancel()
    this.#keepWhole()
    this.#deps.doc.off('update', this.#onUpdate)
  }

  #drain(): void {
    const updates = this.#inbox.splice(0)
    const [first] = updates
    if (!first) return
    // the map asks for its frame while it is told
    if (this.#holding) afterNextFrame(() => this.#deps.connection.release())
    this.#holding = false
    if (updates.length === 1 && this.#deps.doc.store.pendingStructs === null) this.#takeAsItIs(first)
    else
      this.#deps.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.#deps.doc, update, SERVER)
      }, SERVER)
  }

  /** One update: the received bytes are what is kept, as of a whole document. */
  #takeAsItIs(update: Uint8Array): void {
    const { doc } = this.#deps
    const listen = (): void => {
      doc.on('update', this.#onUpdate)
    }
    let news = false
    doc.off('update', this.#onUpdate)
    try {
      doc.transact(transaction => {
        // somebody who edits in answer to it
        doc.on('beforeTransaction', listen)
        Y.applyUpdate(doc, update, SERVER)
        news = isNews(transaction)
      }, SERVER)
    } finally {
      doc.off('beforeTransaction', listen)
      listen()
    }
    if (news) this.#keep(update, 0)
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    const { connection, saved } = this.#deps
    if (origin === DEVICE) return
    const n = isMine(origin) ? saved.edited() : 0
    if (n > 0 && this.#exchanged && connection.open) {
      connection.send(updateFrame(update))
      this.#mark.call()
    }
    this.#keep(update, n)
  }

  #keep(update: Uint8Array, edits: number): void {
    // an edit is of no use without what it was made on
    this.#keepWhole()
    const { device, name, saved } = this.#deps
    device?.keep(name, update).then(
      () => saved.kept(edits),
      () => saved.cannotKeep(),
    )
  }

  #keepWhole(): void {
    const whole = this.#whole
    this.#whole = null
    if (whole) this.#keep(whole, 0)
  }

  #sendMark(): void {
    const n = this.#deps.saved.markable
    if (n !== null) this.#deps.connection.say({ t: 'mark', n })
  }
}
