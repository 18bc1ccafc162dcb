import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { step1Frame, step2Frame } from '../../shared/protocol/frames.ts'
import { err, type Result } from '../../shared/result.ts'
import type { StoredDoc } from '../store/store.ts'
import { type Admission, admitFrame, RETIRED } from './admit-frame.ts'
import { FreshAuthors } from './fresh-authors.ts'
import { HeadCount } from './head-count.ts'
import { ListLoads } from './list-loads.ts'
import { Places } from './places.ts'
import { Refusal } from './refusal.ts'
import { WalkPurse } from './walk-purse.ts'

/** Answers kept for one version of the document: people who reconnect after a pause mostly hold the same state. */
const ANSWERS = 16

/** One board document in memory: who owns which author id, what it weighs, and the answers made from it, encoded once. */
export class LiveBoard {
  readonly doc = newBoardDoc()
  readonly places = new Places(this.doc)
  readonly heads = new HeadCount()
  readonly loads = new ListLoads()
  readonly claims: Map<number, string>
  readonly fresh: FreshAuthors
  /** grows with each transaction that changed something */
  version = 0
  /** it took the place of another */
  readonly #replaced: boolean
  readonly #purse = new WalkPurse()
  #weight = 0
  #weighed = -1
  #full: { version: number; state: Uint8Array; frame: Uint8Array } | null = null
  #vector: { version: number; frame: Uint8Array } | null = null
  #answers: { version: number; byVector: Map<string, Uint8Array> } = { version: -1, byVector: new Map() }

  /** Throws where the stored bytes are not a whole document. */
  constructor(stored: StoredDoc) {
    this.claims = new Map(stored.claims)
    this.#replaced = [...stored.claims.values()].includes(RETIRED)
    this.doc.transact(() => {
      if (stored.state) Y.applyUpdate(this.doc, stored.state)
      for (const update of stored.updates) Y.applyUpdate(this.doc, update)
    })
    this.assertWhole()
    this.fresh = new FreshAuthors(() => this.doc.store.clients.size)
    this.#weight = stored.updates.reduce((sum, u) => sum + u.length, stored.state?.length ?? 0)
  }

  /** Throws where Yjs waits for something: the gate exists so that it never does. */
  assertWhole(): void {
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs || pendingDs) throw new Error('the document waits for structs that are missing')
  }

  /** Whether an update may be applied. */
  admit(update: Uint8Array, owner: string): Result<Admission, Refusal> {
    const fits = this.fits(update.length)
    const verdict = admitFrame(this, update, owner)
    if (verdict.ok && verdict.value.news && !fits) {
      return err(new Refusal('too-big', 'the board is full'))
    }
    if (verdict.ok && !this.#purse.pay(owner, verdict.value.walk))
      return err(new Refusal('too-large', 'too many updates that take long to put in order'))
    return verdict
  }

  /** about how many bytes the document takes when it is encoded; never too few */
  get weight(): number {
    return this.#weight
  }

  /** Whether so many bytes more may come. */
  fits(bytes: number): boolean {
    if (this.#weight + bytes > LIMITS.state && this.#weighed !== this.version) {
      this.state()
      this.#weighed = this.version
    }
    return this.#weight + bytes <= LIMITS.state
  }

  apply(update: Uint8Array): void {
    this.heads.coming()
    Y.applyUpdate(this.doc, update)
    this.grown(update.length)
  }

  /** What the server itself wrote weighs so much. */
  grown(bytes: number): void {
    this.#weight += bytes
  }

  /**
   * Runs `change` as one transaction. Gives what it produced, or null where nothing changed. `alone`, asked after `change`: the one
   * update that was all that was applied, which is not encoded again.
   */
  transact(change: () => void, alone: () => Uint8Array | null = () => null): Uint8Array | null {
    let produced: Uint8Array | null = null
    const hear = (update: Uint8Array): void => {
      produced = update
    }
    this.doc.transact(() => {
      change()
      produced = alone()
      if (!produced) this.doc.on('update', hear)
    })
    this.doc.off('update', hear)
    if (produced) this.version++
    return produced
  }

  /** The whole document, encoded once per version. A view into the frame that carries it. */
  state(): Uint8Array {
    return this.#whole().state
  }

  #whole(): { state: Uint8Array; frame: Uint8Array } {
    if (this.#full?.version !== this.version) {
      const state = Y.encodeStateAsUpdate(this.doc)
      const frame = step2Frame(state)
      this.#full = { version: this.version, state: frame.subarray(frame.length - state.length), frame }
      this.#weight = state.length
    }
    return this.#full
  }

  /** "What I have", for the other end to send the rest. */
  step1(): Uint8Array {
    if (this.#vector?.version !== this.version) {
      this.#vector = { version: this.version, frame: step1Frame(Y.encodeStateVector(this.doc)) }
    }
    return this.#vector.frame
  }

  /** Whether somebody with that state vector has a document that was replaced by another. False where it is none, or too large. */
  isOfAnother(stateVector: Uint8Array): boolean {
    if (!this.#replaced || stateVector.length <= 1 || !this.mayAsk(stateVector)) return false
    try {
      for (const id of Y.decodeStateVector(stateVector).keys())
        if (this.claims.get(id) === RETIRED) return true
    } catch {
      // refused where it is answered
    }
    return false
  }

  /** Whether a state vector can be one of this document: an entry takes 2 bytes or more. */
  mayAsk(stateVector: Uint8Array): boolean {
    return stateVector.length <= 64 * 1024 + 12 * this.doc.store.clients.size
  }

  /** What somebody lacks who has `stateVector`. Throws where that is not a state vector. */
  step2(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length <= 1) return this.#whole().frame
    if (this.#answers.version !== this.version) this.#answers = { version: this.version, byVector: new Map() }
    const { byVector } = this.#answers
    const name = Buffer.from(stateVector).toString('latin1')
    const known = byVector.get(name)
    if (known) return known
    const frame = step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))
    if (byVector.size < ANSWERS) byVector.set(name, frame)
    return frame
  }

  destroy(): void {
    this.doc.destroy()
  }
}
