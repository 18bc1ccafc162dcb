import type { WorkshopId } from '../../shared/model/ids.ts'

/** Characters that are kept in all. */
const MOST = 32 * 1024 * 1024

/**
 * Snapshots as they were told last, encoded: a snapshot does not change, and preparing a large one takes a fifth of a second. Names say
 * all on which a text rests. Those told longest ago go first.
 */
export class SnapshotTexts {
  readonly #kept = new Map<string, { readonly workshop: WorkshopId; readonly text: string }>()
  readonly #making = new Map<string, Promise<string>>()
  #size = 0
  /** rises whenever something is forgotten */
  era = 0

  of(name: string): string | null {
    const found = this.#kept.get(name)
    if (!found) return null
    this.#kept.delete(name)
    this.#kept.set(name, found)
    return found.text
  }

  /** Whoever asks for a text while it is being made is given that one, in the same era. */
  async made(name: string, make: () => Promise<string>): Promise<string> {
    const key = `${this.era} ${name}`
    const making = this.#making.get(key) ?? make().finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  /** Keeps nothing that was begun in an era that is over: it may hold what was erased since. */
  keep(workshop: WorkshopId, name: string, text: string, era: number): void {
    if (era !== this.era || text.length > MOST || this.#kept.has(name)) return
    this.#kept.set(name, { workshop, text })
    this.#size += text.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST) break
      this.#drop(oldest)
    }
  }

  /** All of that workshop: something was erased from them. */
  forget(workshop: WorkshopId): void {
    this.era++
    for (const [name, found] of this.#kept) if (found.workshop === workshop) this.#drop(name)
  }

  #drop(name: string): void {
    this.#size -= this.#kept.get(name)?.text.length ?? 0
    this.#kept.delete(name)
  }
}
