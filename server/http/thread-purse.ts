import { Problem } from './problem.ts'

/** Names that are remembered before those that owe nothing any more are forgotten. */
const MANY = 1_000

interface Owed {
  /** milliseconds of thread, as of `at` */
  ms: number
  /** milliseconds on the purse's clock */
  at: number
}

/**
 * How long somebody may have the thread work that everybody waits for: so many milliseconds at once, and so many come back in each second.
 * What began is done, also where it takes more than there is: then the next waits until that has come back.
 */
export class ThreadPurse {
  readonly #owed = new Map<string, Owed>()
  readonly #full: number
  readonly #back: number
  readonly #now: () => number

  /** @param full milliseconds at once. @param back milliseconds that come back in a second. @param now milliseconds */
  constructor(full: number, back: number, now: () => number = () => performance.now()) {
    this.#full = full
    this.#back = back
    this.#now = now
  }

  /** Seconds until there is something left; 0: there is. */
  secondsUntil(name: string): number {
    return Math.max(0, this.#owedBy(name) - this.#full + 1) / this.#back
  }

  spend(name: string, ms: number): void {
    if (this.#owed.size >= MANY && !this.#owed.has(name)) this.#forget()
    this.#owed.set(name, { ms: this.#owedBy(name) + ms, at: this.#now() })
  }

  /** Runs work that has not begun yet. Throws Problem `too-many-requests` where nothing is left. */
  begin<T>(name: string, work: () => T): T {
    if (this.secondsUntil(name) > 0) throw new Problem('too-many-requests')
    return this.run(name, work)
  }

  /** Runs work that belongs to what has begun. */
  run<T>(name: string, work: () => T): T {
    const from = performance.now()
    try {
      return work()
    } finally {
      this.spend(name, performance.now() - from)
    }
  }

  #owedBy(name: string): number {
    const owed = this.#owed.get(name)
    return owed ? Math.max(0, owed.ms - (Math.max(0, this.#now() - owed.at) / 1000) * this.#back) : 0
  }

  #forget(): void {
    for (const name of this.#owed.keys()) if (this.#owedBy(name) === 0) this.#owed.delete(name)
  }
}
