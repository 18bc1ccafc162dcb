import * as Y from 'yjs'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { connectionsOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { connect, disconnect } from '../../shared/edits/connect.ts'
import { changeFrame, createFrame, moveFrame, removeFrame } from '../../shared/edits/edit-frames.ts'
import { setMeta } from '../../shared/edits/edit-meta.ts'
import { colorNotes, createNotes, moveNotes, removeNotes } from '../../shared/edits/edit-notes.ts'
import { type EditContext, Intent, lasting } from '../../shared/edits/intent.ts'
import {
  lockNotes,
  markNotes,
  react,
  setTarget,
  stackNotes,
  tagNotes,
} from '../../shared/edits/mark-notes.ts'
import { replaceText } from '../../shared/edits/replace-text.ts'

/** Numbers from a seed (mulberry32): [0, 1). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const emptyBoard = (): LiveBoard =>
  new LiveBoard({ state: null, seq: 0, updates: [], claims: new Map() })

/** One person's device: a document, an undo stack, and what has not been sent. */
class Device {
  readonly owner: string
  doc = new Y.Doc()
  undo = this.#undo()
  online = true
  readonly outbox: Uint8Array[] = []
  /** updates of the server that have not arrived */
  readonly inbox: Uint8Array[] = []
  readonly #newId: () => number
  constructor(owner: string, newId: () => number) {
    this.owner = owner
    this.#newId = newId
    this.doc.clientID = newId()
    this.#listen()
  }

  /** Takes back what a person may take back: what others may build on is lasting, as in the product. */
  #undo(): Y.UndoManager {
    const types = ROOTS.map(name => root(this.doc, name) as Y.AbstractType<unknown>)
    return new Y.UndoManager(types, { captureTimeout: 0, trackedOrigins: new Set([null, Intent]) })
  }

  #listen(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && origin !== 'device' && this.online) this.outbox.push(update)
    })
  }

  /** The page is loaded anew from what the device keeps: same edits, another author id. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.outbox.length = 0
    this.inbox.length = 0
    this.doc = new Y.Doc()
    this.doc.clientID = this.#newId()
    Y.applyUpdate(this.doc, kept, 'device')
    this.undo = this.#undo()
    this.#listen()
  }
}

export interface Verdicts {
  frames: number
  refused: string[]
}

/**
 * A random session of some people: edits of every kind, undo and redo, offline phases that merge later, reloads, frames that
 * are under way for long. Every frame goes through the gate; gives how many there were and which were refused.
 */
export class Session {
  readonly board = emptyBoard()
  readonly devices: Device[]
  readonly verdicts: Verdicts = { frames: 0, refused: [] }
  readonly sent: Uint8Array[] = []
  readonly #random: () => number
  #ids = 0

  constructor(seed: number, people: number) {
    this.#random = seeded(seed)
    this.devices = Array.from(
      { length: people },
      (_, i) => new Device(`p${i}`, () => Math.floor(this.#random() * 2 ** 32)),
    )
  }

  run(steps: number): void {
    for (let i = 0; i < steps; i++) this.#step()
    this.settle()
  }

  /** Everybody comes back and hears everything. */
  settle(): void {
    for (let round = 0; round < 3; round++) {
      for (const device of this.devices) {
        device.online = true
        this.#sync(device)
      }
    }
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)]
  }

  #step(): void {
    const device = this.#pick(this.devices)
    if (!device) return
    const dice = this.#random()
    if (dice < 0.55) this.#edit(device)
    else if (dice < 0.61) device.undo.undo()
    else if (dice < 0.65) device.undo.redo()
    else if (dice < 0.67) device.online = false
    else if (dice < 0.7) this.#sync(device)
    else if (dice < 0.71) {
      device.reload()
      device.online = false
    } else this.#deliver(device)
  }

  /** What a connection does after it opened: both sides exchange what the other lacks. */
  #sync(device: Device): void {
    device.outbox.length = 0
    device.inbox.length = 0
    device.online = true
    this.#offer(device, Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(this.board.doc)))
    Y.applyUpdate(
      device.doc,
      Y.encodeStateAsUpdate(this.board.doc, Y.encodeStateVector(device.doc)),
      'server',
    )
  }

  /** Some of what is under way arrives, in order. */
  #deliver(device: Device): void {
    if (!device.online) return
    for (let n = Math.ceil(this.#random() * 6); n > 0 && device.outbox.length > 0; n--) {
      const update = device.outbox.shift()
      if (update) this.#offer(device, update)
    }
    for (let n = Math.ceil(this.#random() * 6); n > 0 && device.inbox.length > 0; n--) {
      const update = device.inbox.shift()
      if (update) Y.applyUpdate(device.doc, update, 'server')
    }
  }

  #offer(from: Device, update: Uint8Array): void {
    this.verdicts.frames++
    this.sent.push(update)
    const verdict = this.board.admit(update, from.owner)
    if (!verdict.ok) {
      this.verdicts.refused.push(`${verdict.error.why}: ${verdict.error.message}`)
      return
    }
    for (const id of verdict.value.claims) this.board.claims.set(id, from.owner)
    if (!verdict.value.news) return
    const produced = this.board.transact(() => this.board.apply(update))
    this.board.assertWhole()
    if (produced) {
      for (const other of this.devices) if (other !== from && other.online) other.inbox.push(produced)
    }
  }

  #edit(device: Device): void {
    const { doc, owner } = device
    const context = { by: owner, now: 1_790_000_000_000, newId: () => `n${this.#ids++}` }
    const notes = [...doc.getMap<Y.Map<unknown>>('notes').keys()]
    const a = this.#pick(notes)
    const b = this.#pick(notes)
    const place = (): [number, number] => [
      Math.round(this.#random() * 2000),
      Math.round(this.#random() * 1000),
    ]
    const draft = () => ({
      map: 'asset',
      at: place(),
      text: 'What if we asked them?',
      color: 'mint' as const,
    })
    const kind = Math.floor(this.#random() * 20)
    if (!a || !b || kind <= 1) createNotes(doc, context, kind === 0 ? [draft(), draft(), draft()] : [draft()])
    else if (kind <= 3)
      moveNotes(doc, [
        { id: a, at: place() },
        { id: b, at: null },
      ])
    else if (kind === 4) colorNotes(doc, [a, b], 'rose')
    else if (kind === 5) removeNotes(doc, context, [a])
    else if (kind === 6) setTarget(doc, a, true)
    else if (kind === 7) connect(doc, context, a, b, { strength: 3 })
    else if (kind === 8) {
      if (connectionsOf(doc).has(`${a}>${b}`)) disconnect(doc, `${a}>${b}`, readBoard(doc))
    } else if (kind === 9) setMeta(doc, 'objective', `Objective ${this.#ids++}`)
    else if (kind === 10) lasting(doc, 'purge', () => doc.getMap('notes').delete(a))
    else if (kind === 11) this.#record(doc, owner, a)
    else if (kind === 12) this.#long(doc, owner, a)
    else if (kind === 13) this.#mark(doc, context, a, b)
    else if (kind === 14) this.#frame(doc, context, a)
    else if (kind === 15) addComment(doc, context, a, `What of ${this.#ids++}?`)
    else this.#type(doc, a)
  }

  #mark(doc: Y.Doc, context: EditContext, a: string, b: string): void {
    const dice = Math.floor(this.#random() * 5)
    if (dice === 0) markNotes(doc, [a, b], { tie: 'loose', movable: null, holder: 'Ana' })
    else if (dice === 1) tagNotes(doc, [a], { add: ['north', 'año'], remove: ['south'] })
    else if (dice === 2) lockNotes(doc, [a], this.#random() < 0.5)
    else if (dice === 3) stackNotes(doc, new Map([[a, this.#random()]]))
    else react(doc, context, b, this.#random() < 0.7 ? 'heart' : null)
  }

  #frame(doc: Y.Doc, context: EditContext, note: string): void {
    const frames = [...doc.getMap('frames').keys()]
    const known = this.#pick(frames)
    const rect = [0, 0, 400, 300] as const
    if (!known || this.#random() < 0.3) createFrame(doc, context, { map: 'asset', rect, title: 'Downtown' })
    else if (this.#random() < 0.4) changeFrame(doc, known, { title: `Frame ${this.#ids++}` })
    else if (this.#random() < 0.5) moveFrame(doc, known, rect, [{ id: note, at: [1, 2] }])
    else removeFrame(doc, context, known)
  }

  #type(doc: Y.Doc, id: string): void {
    const text = doc.getMap<Y.Map<unknown>>('notes').get(id)?.get('text')
    if (!(text instanceof Y.Text)) return
    const dice = this.#random()
    if (dice < 0.5)
      text.insert(Math.floor(this.#random() * (text.length + 1)), this.#pick(['a', 'é', '😀', 'word ']) ?? '')
    else if (dice < 0.8 && text.length > 1) text.delete(Math.floor(this.#random() * (text.length - 1)), 1)
    else replaceText(text, `Another thought ${this.#ids++}`)
  }

  #record(doc: Y.Doc, owner: string, pid: string): void {
    const partners = doc.getMap('partners')
    doc.transact(() => {
      partners.set(`${pid}/name`, `Partner ${this.#ids++}`)
      partners.set(`${pid}/from/${pid}`, {
        text: 'as it was',
        map: 'asset',
        at: [1, 2],
        by: owner,
        when: 3,
        step: null,
      })
      if (this.#random() < 0.3) partners.delete(`${pid}/name`)
      doc.getMap('tasks').set(`t${this.#ids++}/title`, 'Call them')
    })
  }

  #long(doc: Y.Doc, owner: string, pid: string): void {
    const texts = doc.getMap<Y.Text>('texts')
    const key = `${pid}/goals#${owner}`
    const text = texts.get(key)
    if (!text) lasting(doc, 'make-text', () => texts.set(key, new Y.Text('Goals')))
    else if (this.#random() < 0.1) lasting(doc, 'purge', () => texts.delete(key))
    else text.insert(text.length, ' and more')
  }
}
