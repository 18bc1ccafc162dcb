import * as Y from 'yjs'
import { stepsOf } from './count-walks.ts'
import { GATE } from './gate-limits.ts'
import { type Located, visitInOrder } from './locate.ts'
import type { Place } from './places.ts'
import type { Struct } from './read-update.ts'
import { Refusal } from './refusal.ts'

/** Structs of one list after which it is looked at first. */
const FIRST = 150
/** What those may add that come until it is looked at again, if each passes all others; but a long list is looked at seldom. */
const BETWEEN = 2_000_000
/** A list is so long that looking at it is itself work that counts. */
const LONG = 2_000

const TOO_LONG = 'a text or value that would take too long to load'

interface Watched {
  /** structs that came since it was looked at */
  fresh: number
  /** when it is looked at again */
  due: number
  steps: number
  /** it takes no more */
  full: boolean
}

/**
 * Keeps a document from becoming one that takes long to load. Each list that grows is built anew from time to time, on paper: once
 * with the lowest authors first, once with the highest, as far as what they name allows. Yjs takes the highest first, but a struct
 * somewhere else can make it take any author before: between these two orders lies what a load costs.
 */
export class ListLoads {
  readonly #lists = new WeakMap<Place, Map<string | null, Watched>>()
  readonly #nothing = new Y.Doc()
  #total = 0

  /** Throws Refusal where an update's lists would take too long. Gives what looking at them took, in items. */
  check(doc: Y.Doc, order: readonly Located[]): number {
    let due: Map<Watched, Located[]> | null = null
    for (const { struct, spot } of order) {
      if (!spot || (spot.key !== null && !struct.origin)) continue
      const list = this.#of(spot.at, spot.key)
      if (list.full) throw new Refusal('too-big', TOO_LONG)
      if (++list.fresh >= list.due) due = (due ?? new Map<Watched, Located[]>()).set(list, [])
    }
    return due ? this.#look(doc, order, due) : 0
  }

  #look(doc: Y.Doc, order: readonly Located[], due: Map<Watched, Located[]>): number {
    for (const located of order) {
      if (located.spot) due.get(this.#of(located.spot.at, located.spot.key))?.push(located)
    }
    let looked = 0
    for (const [list, added] of due) {
      const spot = added[0]?.spot
      if (!spot) continue
      const before = stored(spot.at, spot.key)
      const structs = [...before, ...added.map(({ struct }) => rest(doc, struct))]
      const steps = this.#worst(structs)
      if (steps === null) {
        // as it is already: it takes no more, of nobody; else it was this update
        list.full = this.#worst(before) === null
        throw new Refusal(list.full ? 'too-big' : 'too-large', TOO_LONG)
      }
      const total = this.#total + steps - list.steps
      // lists that are as people write them go on where others have used all up
      if (total > GATE.loads && steps > GATE.usual * structs.length)
        throw new Refusal('too-large', 'a board that would take too long to load')
      this.#total = total
      list.steps = steps
      list.fresh = 0
      list.due = Math.max(FIRST, Math.min(4 * FIRST, BETWEEN / structs.length), structs.length / 8)
      if (structs.length > LONG) looked += structs.length
    }
    return looked
  }

  /** Steps that a list may take; null: too many. */
  #worst(structs: readonly Struct[]): number | null {
    try {
      return Math.max(this.#steps(structs, 1), this.#steps(structs, -1))
    } catch (problem) {
      if (problem instanceof Refusal) return null
      throw problem
    }
  }

  /** Steps in which a list is built with its authors in ascending (1) or descending (-1) order. */
  #steps(structs: readonly Struct[], direction: 1 | -1): number {
    const spot = { at: { in: 'text', limit: 0, type: null } as const, key: null, opens: null }
    const news = new Map<number, Located[]>()
    for (const struct of [...structs].sort(
      (a, b) => direction * (a.client - b.client) || a.clock - b.clock,
    )) {
      const list = news.get(struct.client) ?? []
      news.set(struct.client, list)
      list.push({ struct, spot, state: 'open', before: list.at(-1) ?? null })
    }
    const order: Located[] = []
    visitInOrder(news, located => order.push(located))
    const most = GATE.listLoad + GATE.usual * structs.length
    return stepsOf(this.#nothing, news, order, most)
  }

  #of(at: Place, key: string | null): Watched {
    const keys = this.#lists.get(at) ?? new Map<string | null, Watched>()
    const list = keys.get(key) ?? { fresh: 0, due: FIRST, steps: 0, full: false }
    if (list.fresh === 0) {
      this.#lists.set(at, keys)
      keys.set(key, list)
    }
    return list
  }
}

/** What stands in a list of the document. */
function stored({ type }: Place, key: string | null): Struct[] {
  const found: Struct[] = []
  if (!type) return found
  let item = key === null ? type._start : (type._map.get(key) ?? null)
  for (; item; item = key === null ? item.right : item.left) {
    const { id, length, origin, rightOrigin } = item
    found.push({
      client: id.client,
      clock: id.clock,
      length,
      kind: 'string',
      origin,
      right: rightOrigin,
      parent: null,
      key: null,
    })
  }
  return found
}

/** A new struct without the beginning that the document already holds. */
function rest(doc: Y.Doc, struct: Struct): Struct {
  const known = Y.getState(doc.store, struct.client)
  if (struct.clock >= known) return { ...struct, parent: null }
  const { client, clock, length } = struct
  return {
    ...struct,
    clock: known,
    length: clock + length - known,
    origin: { client, clock: known - 1 },
    parent: null,
  }
}
