import { GATE } from './gate-limits.ts'

/** Ids that a room remembers for those who showed them; the oldest goes first. */
const MOST = 50_000

/**
 * Author ids (Yjs client ids) that connections showed in their presence, and who showed each first. A client shows the id with which
 * it will write, to everybody and long before its first edit: nobody else may write with it meanwhile, or what its owner
 * wrote offline would be taken for what is already known, be called saved and be lost.
 */
export class ReservedAuthors {
  readonly #owners = new Map<number, string>()
  /** not given out to be stored yet */
  readonly #fresh = new Set<number>()

  /** The first one to show an id has it. Whether that is new. */
  reserve(id: number, owner: string): boolean {
    if (id > GATE.clientId || this.#owners.has(id)) return false
    this.#owners.set(id, owner)
    this.#fresh.add(id)
    const [oldest] = this.#owners.keys()
    if (this.#owners.size > MOST && oldest !== undefined) {
      this.#owners.delete(oldest)
      this.#fresh.delete(oldest)
    }
    return true
  }

  /** Whether somebody may be the first to write with an id. */
  mayClaim(id: number, owner: string): boolean {
    const first = this.#owners.get(id)
    return first === undefined || first === owner
  }

  /** Those that were not taken yet, to be stored with a commit; what is reserved stays reserved. */
  take(): [id: number, owner: string][] {
    const fresh: [number, string][] = []
    for (const id of this.#fresh) {
      const owner = this.#owners.get(id)
      if (owner !== undefined) fresh.push([id, owner])
    }
    this.#fresh.clear()
    return fresh
  }
}
