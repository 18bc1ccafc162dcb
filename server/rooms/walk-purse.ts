import { GATE } from './gate-limits.ts'

/**
 * What each person's updates have cost beyond what is usual, in items that Yjs passed. One update is bounded by itself; many that
 * each stay below that bound would keep the server busy, and make a document that everybody loads for seconds.
 */
export class WalkPurse {
  readonly #spent = new Map<string, number>()

  /** Takes an update's walk from its owner's purse; false: there is not so much left. */
  pay(owner: string, walk: number): boolean {
    if (walk === 0) return true
    const spent = (this.#spent.get(owner) ?? 0) + walk
    if (spent > GATE.purse) return false
    this.#spent.set(owner, spent)
    return true
  }
}
