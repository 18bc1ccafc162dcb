import { GATE } from './gate-limits.ts'

interface Spent {
  /** items, as of `at` */
  items: number
  /** milliseconds on the purse's clock */
  at: number
}

/**
 * What each person's updates have cost beyond what is usual, in items that Yjs passed. One update is bounded by itself; many that
 * each stay below that bound would keep the server busy, and make a document that everybody loads for seconds.
 *
 * It grows back, so that nobody who comes and goes all day is refused in the end, but by `GATE.purseBack` a second at most: what
 * somebody gains who spends it at every moment is some 30 microseconds of the server's time a second, far less than a whole purse, which a
 * new name has anyway. How long a document takes to load does not hang on it: `ListLoads` bounds that.
 */
export class WalkPurse {
  readonly #spent = new Map<string, Spent>()
  readonly #now: () => number

  /** `now`: milliseconds; only what lies between two readings counts. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Takes an update's walk from its owner's purse; false: there is not so much left, and nothing was taken. */
  pay(owner: string, walk: number): boolean {
    if (walk === 0) return true
    const at = this.#now()
    const known = this.#spent.get(owner)
    const back = known ? (Math.max(0, at - known.at) / 1000) * GATE.purseBack : 0
    const items = Math.max(0, (known?.items ?? 0) - back) + walk
    if (items > GATE.purse) return false
    this.#spent.set(owner, { items, at })
    return true
  }
}
