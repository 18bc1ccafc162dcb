import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedState } from '../state/session.ts'

/** What waits for the server and is no edit of the document. `kept`: all of it is on this device. */
interface Beside {
  readonly waits: () => boolean
  readonly kept: () => boolean
  /** something is typed that cannot be handed over while the board is locked */
  readonly held: () => boolean
}

/**
 * The bookkeeping behind "Saved": how many edits there are here, how many of them the device keeps, and how many the server
 * has acknowledged as committed. Nothing else decides what is shown.
 */
export class Saved {
  readonly state: StoreApi<SavedState> = createStore<SavedState>(() => ({ kind: 'connecting' }))
  #edits = 0
  #kept = 0
  #acknowledged = 0
  #online = false
  /** all that is here was sent on this connection, so that a mark covers it */
  #exchanged = false
  /** a mark came back on this connection */
  #confirmed = false
  #trouble: 'none' | 'locked' | 'storage' = 'none'
  #keeps: boolean
  #beside: Beside = { waits: () => false, kept: () => true, held: () => false }
  #ended: { code: number; text: string; unsent: string } | null = null

  /** @param keeps whether this device keeps edits at all */
  constructor(keeps: boolean) {
    this.#keeps = keeps
  }

  /** What waits beside the edits; to be told of with `again`. */
  beside(others: Beside): void {
    this.#beside = others
  }

  again(): void {
    this.#tell()
  }

  /** One more edit on this device. Gives its number, for `kept` and for the mark. */
  edited(): number {
    this.#edits++
    this.#tell()
    return this.#edits
  }

  /** Edits up to `n` are in the device's storage. */
  kept(n: number): void {
    this.#kept = Math.max(this.#kept, n)
    this.#tell()
  }

  /** The device's storage refused. */
  cannotKeep(): void {
    this.#keeps = false
    this.#tell()
  }

  connected(): void {
    this.#online = true
    this.#exchanged = false
    this.#confirmed = false
    this.#trouble = 'none'
    this.#tell()
  }

  /** Everything here was sent on this connection. */
  exchanged(): void {
    this.#exchanged = true
  }

  disconnected(): void {
    this.#online = false
    this.#tell()
  }

  /** Number for the next mark, or null while a mark would promise what was not sent yet. */
  get markable(): number | null {
    return this.#online && this.#exchanged ? this.#edits : null
  }

  acknowledged(n: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, n)
    this.#confirmed = true
    this.#trouble = 'none'
    this.#tell()
  }

  denied(why: 'locked' | 'storage'): void {
    this.#trouble = why
    this.#tell()
  }

  /** @param unsent words of this person that the server does not have */
  ended(code: number, text: string, unsent = ''): void {
    this.#ended = { code, text, unsent }
    this.#tell()
  }

  /** The number of the last edit, and of the last one that the server has. */
  get edits(): number {
    return this.#edits
  }
  get acknowledgedUpTo(): number {
    return this.#acknowledged
  }

  /** Edits that the server has not acknowledged. */
  get waiting(): boolean {
    return this.#edits > this.#acknowledged
  }

  /** True while leaving the page would lose something. */
  get atRisk(): boolean {
    return this.waiting && !(this.#keeps && this.#kept >= this.#edits)
  }

  #now(): SavedState {
    if (this.#ended) return { kind: 'ended', ...this.#ended }
    if (!this.#online) {
      const { waits, kept } = this.#beside
      return {
        kind: 'offline',
        kept: kept() && this.#keeps && this.#kept >= this.#edits,
        waiting: waits() || this.waiting,
      }
    }
    if (this.#trouble === 'storage') return { kind: 'storage' }
    if (this.#trouble === 'locked') return { kind: 'locked', waiting: this.waiting || this.#beside.held() }
    if (this.waiting) return { kind: 'saving' }
    if (this.#beside.held()) return { kind: 'locked', waiting: true }
    return this.#confirmed ? { kind: 'saved' } : { kind: 'connecting' }
  }

  #tell(): void {
    const [now, before] = [this.#now(), this.state.getState()]
    if (JSON.stringify(now) !== JSON.stringify(before)) this.state.setState(now, true)
  }
}
