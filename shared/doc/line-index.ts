import { type Connection, connectionId } from '../model/connection.ts'
import type { ConnectionId, NoteId } from '../model/ids.ts'
import type { MergeIndex } from './merge-index.ts'
import { readConnection } from './read-connection.ts'

/** Lines as they are stored, and as they are seen: between the notes that kept what their ends were merged into. */
export class LineIndex {
  readonly #stored = new Map<ConnectionId, Connection>()
  readonly #at = new Map<NoteId, Set<ConnectionId>>()
  readonly #merges: MergeIndex
  /** by keeper: the line with the smallest id from it to each other keeper; as of the last change */
  readonly #first = new Map<NoteId, ReadonlyMap<ConnectionId, ConnectionId>>()

  constructor(merges: MergeIndex) {
    this.#merges = merges
  }

  get empty(): boolean {
    return this.#stored.size === 0
  }

  /** Takes in what stands under a key now (undefined: nothing); false where it cannot be read. */
  put(key: ConnectionId, value: unknown): boolean {
    this.#first.clear()
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
    this.#first.clear()
    const ids = new Set(lines)
    const keepers = new Set<NoteId>()
    for (const end of notes) keepers.add(this.#merges.keeperOf(end))
    for (const id of ids) for (const end of id.split('>')) keepers.add(this.#merges.keeperOf(end))
    for (const keeper of keepers) for (const line of this.#of(keeper)) ids.add(line)
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
    if (this.#stored.has(own) || this.#firstFrom(from).get(own) !== id) return null
    return { ...line, from, to }
  }

  #firstFrom(keeper: NoteId): ReadonlyMap<ConnectionId, ConnectionId> {
    const known = this.#first.get(keeper)
    if (known) return known
    const first = new Map<ConnectionId, ConnectionId>()
    for (const id of this.#of(keeper)) {
      const line = this.#stored.get(id)
      const [from, to] = line ? this.#ends(line) : []
      if (from !== keeper || to === undefined) continue
      const pair = connectionId(from, to)
      const least = first.get(pair)
      if (least === undefined || id < least) first.set(pair, id)
    }
    this.#first.set(keeper, first)
    return first
  }

  #ends({ from, to }: Connection): readonly [NoteId, NoteId] {
    return [this.#merges.keeperOf(from), this.#merges.keeperOf(to)]
  }

  /** Lines at a note that is no other's, and at all that were merged into it. */
  *#of(keeper: NoteId): Iterable<ConnectionId> {
    yield* this.#at.get(keeper) ?? []
    for (const { id } of this.#merges.under(keeper)) yield* this.#at.get(id) ?? []
  }
}
