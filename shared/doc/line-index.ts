import { type Connection, connectionId } from '../model/connection.ts'
import type { ConnectionId, NoteId } from '../model/ids.ts'
import type { MergeIndex } from './merge-index.ts'
import { readConnection } from './read-connection.ts'

/** Lines as they are stored, and as they are seen: between the notes that kept what their ends were merged into. */
export class LineIndex {
  readonly #stored = new Map<ConnectionId, Connection>()
  readonly #at = new Map<NoteId, Set<ConnectionId>>()
  readonly #merges: MergeIndex

  constructor(merges: MergeIndex) {
    this.#merges = merges
  }

  get empty(): boolean {
    return this.#stored.size === 0
  }

  /** Takes in what stands under a key now (undefined: nothing); false where it cannot be read. */
  put(key: ConnectionId, value: unknown): boolean {
    const before = this.#stored.get(key)
    if (before) for (const end of [before.from, before.to]) this.#at.get(end)?.delete(key)
    const line = value === undefined ? null : readConnection(key, value)
    if (!line) {
      this.#stored.delete(key)
      return value === undefined
    }
    this.#stored.set(key, line)
    for (const end of [line.from, line.to]) this.#at.set(end, (this.#at.get(end) ?? new Set()).add(key))
    return true
  }

  /** Every line whose look may have changed with these lines and notes. */
  around(lines: Iterable<ConnectionId>, notes: Iterable<NoteId>): Set<ConnectionId> {
    const ids = new Set(lines)
    const ends = new Set(notes)
    for (const id of ids) for (const end of id.split('>')) ends.add(end)
    for (const end of ends) for (const line of this.#of(end)) ids.add(line)
    return ids
  }

  /**
   * A line as it is seen; null where one of its ends is not, both are one, or another line stands for it: of several between the same
   * two notes that with their own names, else the one with the smallest id.
   */
  seen(id: ConnectionId, lives: (id: NoteId) => boolean): Connection | null {
    const line = this.#stored.get(id)
    if (!line) return null
    const [from, to] = this.#ends(line)
    if (from === to || !lives(from) || !lives(to)) return null
    const own = connectionId(from, to)
    if (own === id) return line
    if (this.#stored.has(own)) return null
    for (const other of this.#of(from)) {
      const rival = this.#stored.get(other)
      if (!rival || other >= id) continue
      const [a, b] = this.#ends(rival)
      if (a === from && b === to) return null
    }
    return { ...line, from, to }
  }

  #ends({ from, to }: Connection): readonly [NoteId, NoteId] {
    return [this.#merges.keeperOf(from), this.#merges.keeperOf(to)]
  }

  /** Lines at a note and at all that were merged with it. */
  *#of(note: NoteId): Iterable<ConnectionId> {
    const keeper = this.#merges.keeperOf(note)
    for (const id of new Set([note, keeper, ...this.#merges.under(keeper).map(n => n.id)]))
      yield* this.#at.get(id) ?? []
  }
}
