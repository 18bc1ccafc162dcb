import * as Y from 'yjs'
import { GATE } from './gate-limits.ts'
import { inNews, type Located, type News } from './locate.ts'
import type { Place, SharedType } from './places.ts'
import type { Id } from './read-update.ts'
import { Refusal } from './refusal.ts'

/** A run of clocks as it stands in a list once what comes before it in the update is applied. */
interface Piece extends Id {
  length: number
  readonly origin: Id | null
  readonly right: Id | null
  /** undefined: as in the document */
  next: Piece | null | undefined
  readonly item: Y.Item | null
  /** the one that holds its origin, or what was cut off since holds it; undefined: not looked up yet */
  after: Piece | null | undefined
  /** what was cut off it last */
  rest: Piece | null
  /** the walk that passed it last, and since when it stood in that walk's way */
  walk: number
  round: number
}

interface List {
  first: Piece | null
  /** how many stand in it, roughly */
  length: number
}

const same = (a: Id | null, b: Id | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)

/**
 * How many items Yjs passes while it finds the places of an update's structs, in the order in which it takes them (`order`).
 * Throws Refusal where that is more than `GATE.walk` allows. Follows `Item.integrate` of Yjs step by step on lists of its own, which it
 * makes only of what is passed: nobody's order of arrival, ids or neighbours makes it cost more than what it counts.
 */
export function countWalks(doc: Y.Doc, news: News, order: readonly Located[]): number {
  const [first] = order
  if (!first || (order.length === 1 && standsBetween(doc, first))) return 0
  return stepsOf(doc, news, order, GATE.walk + GATE.walkEach * order.length)
}

/** The same of any structs. Throws Refusal where it is more than `most`. */
export function stepsOf(doc: Y.Doc, news: News, order: readonly Located[], most: number): number {
  const walks = new Walks(doc, news, most)
  for (const located of order) walks.take(located)
  return walks.steps
}

/** Whether a struct's neighbours are neighbours in the document: then nothing is walked. What most people's keystrokes are. */
function standsBetween(doc: Y.Doc, { struct, spot }: Located): boolean {
  const { origin, right, client, clock } = struct
  if (!spot) return true
  if (!origin || clock < Y.getState(doc.store, client)) return false
  if (origin.clock >= Y.getState(doc.store, origin.client)) return false
  const item: unknown = Y.getItem(doc.store, Y.createID(origin.client, origin.clock))
  if (!(item instanceof Y.Item)) return true
  if (origin.clock < item.id.clock + item.length - 1)
    return right !== null && right.client === origin.client && right.clock === origin.clock + 1
  return same(item.right?.id ?? null, right)
}

class Walks {
  steps = 0
  readonly #doc: Y.Doc
  readonly #news: News
  readonly #most: number
  /** of each struct that was met, in order of their clocks */
  readonly #pieces = new Map<Y.Item | Located, Piece[]>()
  readonly #lists = new Map<Place, Map<string | null, List>>()
  #back = 0
  #walk = 0
  #round = 0

  constructor(doc: Y.Doc, news: News, most: number) {
    this.#doc = doc
    this.#news = news
    this.#most = most
  }

  /** Puts a struct where Yjs will put it. */
  take(located: Located): void {
    const { struct, spot } = located
    if (!spot) return
    const known = Y.getState(this.#doc.store, struct.client)
    // the document may hold its beginning: then it follows that
    const held = Math.max(0, known - struct.clock)
    const { client, right } = struct
    const origin = held > 0 ? { client, clock: known - 1 } : struct.origin
    const piece: Piece = {
      client,
      clock: struct.clock + held,
      length: struct.length - held,
      origin,
      right,
      next: null,
      item: null,
      after: null,
      rest: null,
      walk: 0,
      round: 0,
    }
    const after = origin && this.#endingAt(origin)
    piece.after = after
    const before = right && this.#startingAt(right)
    const left = this.#place(piece, spot.at, spot.key, after, before)
    if (left) {
      piece.next = this.#next(left)
      left.next = piece
    } else {
      const list = this.#list(spot.at, spot.key)
      piece.next = list.first
      list.first = piece
      list.length++
      if (spot.key !== null) this.#goBack(list)
    }
    this.#pieces.set(located, [piece])
  }

  /** The one after which it comes; null: it comes first. */
  #place(
    piece: Piece,
    at: Place,
    key: string | null,
    after: Piece | null,
    before: Piece | null,
  ): Piece | null {
    let o: Piece | null
    if (after) o = this.#next(after)
    else {
      const list = this.#list(at, key)
      o = list.first
      if (key !== null) this.#goBack(list)
    }
    if (o === before) return after
    let left = after
    const walk = ++this.#walk
    this.#round++
    while (o && o !== before) {
      if (++this.steps > this.#most) throw new Refusal('too-large', 'too much to put in order in one update')
      if (key !== null && o.client === piece.client)
        throw new Refusal('malformed', 'an author who does not know what he wrote')
      o.walk = walk
      o.round = this.#round
      if (same(piece.origin, o.origin)) {
        if (o.client < piece.client) {
          left = o
          this.#round++
        } else if (same(piece.right, o.right)) break
      } else {
        const origin = o.origin && this.#originOf(o, o.origin)
        if (origin?.walk !== walk) break
        if (origin.round !== this.#round) {
          left = o
          this.#round++
        }
      }
      o = this.#next(o)
    }
    return left
  }

  /** Yjs goes from the newest value of a key to its oldest: a tenth of the work of a walk. */
  #goBack({ length }: List): void {
    this.#back += length / 10
    if (this.#back > this.#most) throw new Refusal('too-large', 'too many beginnings in one update')
  }

  #next(piece: Piece): Piece | null {
    if (piece.next === undefined) piece.next = this.#firstOf(piece.item?.right ?? null)
    return piece.next
  }

  #firstOf(item: Y.Item | null): Piece | null {
    return item && (this.#piecesOf(item)[0] ?? null)
  }

  #piecesOf(item: Y.Item): Piece[] {
    const known = this.#pieces.get(item)
    if (known) return known
    const { client, clock } = item.id
    const { length, origin, rightOrigin } = item
    const made: Piece[] = [
      {
        client,
        clock,
        length,
        origin,
        right: rightOrigin,
        next: undefined,
        item,
        after: undefined,
        rest: null,
        walk: 0,
        round: 0,
      },
    ]
    this.#pieces.set(item, made)
    return made
  }

  #find(id: Id): Piece[] | null {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const item: unknown = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
      return item instanceof Y.Item ? this.#piecesOf(item) : null
    }
    const located = inNews(this.#news, id)
    return (located && this.#pieces.get(located)) ?? null
  }

  #holding(id: Id): Piece | null {
    const pieces = this.#find(id)
    return pieces?.[indexAt(pieces, id.clock)] ?? null
  }

  #originOf(piece: Piece, { client, clock }: Id): Piece | null {
    let found = piece.after === undefined ? this.#holding({ client, clock }) : piece.after
    while (found?.rest && clock >= found.clock + found.length) found = found.rest
    piece.after = found
    return found
  }

  /** The piece whose last clock that is; what holds it is cut there. */
  #endingAt(id: Id): Piece | null {
    const pieces = this.#find(id)
    if (!pieces) return null
    const index = indexAt(pieces, id.clock)
    const piece = pieces[index]
    if (piece && id.clock + 1 < piece.clock + piece.length) this.#cut(pieces, index, piece, id.clock + 1)
    return piece ?? null
  }

  #startingAt(id: Id): Piece | null {
    const pieces = this.#find(id)
    if (!pieces) return null
    const index = indexAt(pieces, id.clock)
    const piece = pieces[index]
    if (!piece || piece.clock === id.clock) return piece ?? null
    return this.#cut(pieces, index, piece, id.clock)
  }

  #cut(pieces: Piece[], index: number, piece: Piece, clock: number): Piece {
    const rest: Piece = {
      ...piece,
      clock,
      length: piece.clock + piece.length - clock,
      origin: { client: piece.client, clock: clock - 1 },
      next: this.#next(piece),
      after: piece,
    }
    piece.length = clock - piece.clock
    piece.next = rest
    piece.rest = rest
    pieces.splice(index + 1, 0, rest)
    return rest
  }

  #list(at: Place, key: string | null): List {
    const keys = this.#lists.get(at) ?? new Map<string | null, List>()
    this.#lists.set(at, keys)
    const list = keys.get(key) ?? this.#read(at.type, key)
    keys.set(key, list)
    return list
  }

  #read(type: SharedType | null, key: string | null): List {
    if (!type) return { first: null, length: 0 }
    if (key === null) return { first: this.#firstOf(type._start), length: 0 }
    let length = 1
    let item = type._map.get(key) ?? null
    for (; item?.left; item = item.left) length++
    return { first: this.#firstOf(item), length: item ? length : 0 }
  }
}

/** Which of them holds that clock; they are in order and without gaps. */
function indexAt(pieces: readonly Piece[], clock: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((pieces[mid]?.clock ?? 0) <= clock) low = mid
    else high = mid - 1
  }
  return low
}
