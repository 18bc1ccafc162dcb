import type { Store } from '../store/store.ts'

/** For how long a check that went well counts (milliseconds): each writes to the disk, and anybody may ask. */
const FRESH = 1_000

/** Whether the store takes writes. Looks at most once a second while it does. */
export class Readiness {
  readonly #store: Pick<Store, 'check'>
  readonly #now: () => number
  #good = Number.NEGATIVE_INFINITY
  #running: Promise<void> | null = null

  constructor(store: Pick<Store, 'check'>, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** Rejects with StoreUnavailable. */
  check(): Promise<void> {
    if (this.#now() - this.#good < FRESH) return Promise.resolve()
    this.#running ??= this.#look().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #look(): Promise<void> {
    await this.#store.check()
    this.#good = this.#now()
  }
}
