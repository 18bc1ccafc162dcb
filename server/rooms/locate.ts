import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { GATE } from './gate-limits.ts'
import { mayStand, type Place, type Places, placeInside } from './places.ts'
import type { Id, ReadUpdate, Struct } from './read-update.ts'
import { Refusal } from './refusal.ts'

/** Where a struct stands; null: nowhere, its parent is gone and Yjs will keep only its length. */
export interface Spot {
  readonly at: Place
  readonly key: string | null
  /** the place that it opens, if it is a type */
  readonly opens: Place | null
}

/** A struct of the update that brings something new. */
export interface Located {
  readonly struct: Struct
  spot: Spot | null
  state: 'open' | 'walking' | 'done'
  /** the one before it of the same author, if that is new too: Yjs integrates them in order */
  readonly before: Located | null
}

/** Structs that are new to the document, per author in order. */
export type News = ReadonlyMap<number, readonly Located[]>

/** Sorts out what is new, the highest author first, as Yjs does. A missing beginning is a gap. */
export function newsOf(doc: Y.Doc, update: ReadUpdate): News {
  const news = new Map<number, Located[]>()
  const authors = update.structs.size > 1 ? [...update.structs].sort(([a], [b]) => b - a) : update.structs
  for (const [client, structs] of authors) {
    const known = Y.getState(doc.store, client)
    const first = structs[0]
    if (first && first.clock > known) throw new Refusal('gap', 'something before it is missing')
    const list: Located[] = []
    for (const struct of structs) {
      if (struct.clock + struct.length <= known) continue
      const before = list.at(-1) ?? null
      list.push({ struct, spot: null, state: 'open', before })
    }
    if (list.length > 0) news.set(client, list)
  }
  return news
}

/**
 * Finds out where every new struct would stand and refuses what may not stand there. Follows Yjs' `Item.getMissing`:
 * parent and key come from the left neighbour, else from the right one, else from the update. What is named must exist, in
 * the document or in the update, and without circles; nothing is left for Yjs to wait for. Gives the new structs in the order
 * in which Yjs takes them: an author's own in a row, and before each what it needs of others.
 */
export function locate(doc: Y.Doc, places: Places, update: ReadUpdate, news: News): readonly Located[] {
  const order: Located[] = []
  const find = finder(doc, places, news)
  for (const structs of update.structs.values()) for (const s of structs) checkNames(doc, s, news)
  visitInOrder(news, located => {
    located.spot = settle(doc, places, located.struct, find)
    order.push(located)
  })
  return order
}

/** Visits new structs in the order in which Yjs takes them. Throws Refusal where they depend on themselves. */
export function visitInOrder(news: News, visit: (located: Located) => void): void {
  const stack: Located[] = []
  for (const list of news.values()) {
    for (const wanted of list) {
      if (wanted.state === 'done') continue
      stack.push(wanted)
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.state === 'done' ? null : firstOpen(top, news)
        if (next) {
          if (next.state === 'walking') throw new Refusal('malformed', 'structs that depend on themselves')
          top.state = 'walking'
          stack.push(next)
          continue
        }
        if (top.state !== 'done') {
          visit(top)
          top.state = 'done'
        }
        stack.pop()
      }
    }
  }
}

/** What is named by old structs must be in the document, by new ones in document or update, and by none in its own future. */
function checkNames(doc: Y.Doc, s: Struct, news: News): void {
  const known = Y.getState(doc.store, s.client)
  const isNew = s.clock + s.length > known
  for (const id of [s.origin, s.right, typeof s.parent === 'string' ? null : s.parent]) {
    if (!id) continue
    if (id.client === s.client && id.clock >= s.clock)
      throw new Refusal('malformed', 'a struct that names its own future')
    if (id.clock < Y.getState(doc.store, id.client)) continue
    if (!isNew) throw new Refusal('malformed', 'an old struct that names a new one')
    if (id.clock >= endOf(news, id.client)) throw new Refusal('gap', 'it builds on something that is missing')
  }
}

/** The clock after the last new struct of an author; 0 without one. */
export function endOf(news: News, client: number): number {
  const last = news.get(client)?.at(-1)?.struct
  return last ? last.clock + last.length : 0
}

function firstOpen(l: Located, news: News): Located | null {
  if (l.before && l.before.state !== 'done') return l.before
  const { origin, right, parent } = l.struct
  for (const id of [origin, right, typeof parent === 'string' ? null : parent]) {
    const found = id && inNews(news, id)
    if (found && found.state !== 'done') return found
  }
  return null
}

/** The new struct that holds a clock; null where none does. */
export function inNews(news: News, id: Id): Located | null {
  const list = news.get(id.client)
  if (!list) return null
  let low = 0
  let high = list.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const found = list[mid]
    if (!found) return null
    if (found.struct.clock > id.clock) high = mid - 1
    else if (found.struct.clock + found.struct.length <= id.clock) low = mid + 1
    else return found
  }
  return null
}

type Find = (id: Id) => Spot | null

/** Looks a struct up: first in the document, then in the update. */
const finder =
  (doc: Y.Doc, places: Places, news: News): Find =>
  id => {
    if (id.clock < Y.getState(doc.store, id.client)) return spotOf(doc, places, id)
    return inNews(news, id)?.spot ?? null
  }

function spotOf(doc: Y.Doc, places: Places, id: Id): Spot | null {
  const item: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return null
  const opens = item.content instanceof Y.ContentType ? places.of(item.content.type) : null
  return { at: places.of(item.parent), key: item.parentSub, opens }
}

function settle(doc: Y.Doc, places: Places, s: Struct, find: Find): Spot | null {
  if (s.kind === 'gc') return null
  const found = whereStands(places, s, find)
  const known = Y.getState(doc.store, s.client)
  if (s.clock < known) {
    // The document holds the struct's first part: both must agree where it stands, Yjs does not look.
    const part = spotOf(doc, places, { client: s.client, clock: known - 1 })
    if (part?.at !== found?.at || part?.key !== found?.key)
      throw new Refusal('malformed', 'a struct that moved')
  }
  if (!found) return null
  const { at, key } = found
  if (!mayStand(at, key, s.kind)) throw new Refusal('malformed', 'content in a place that does not hold it')
  // only text has something on both sides: a value comes after all that its author knows of
  if (key !== null && s.right) throw new Refusal('malformed', 'a value before another')
  if (key !== null && key.length > GATE.key) throw new Refusal('malformed', 'a key too long')
  const opens = s.kind === 'map' || s.kind === 'text' ? placeInside(at, s.kind, null) : null
  return { at, key, opens }
}

function whereStands(places: Places, s: Struct, find: Find): { at: Place; key: string | null } | null {
  if (typeof s.parent === 'string') {
    return { at: must(places.root(s.parent), 'root of that name: the reader let it through'), key: s.key }
  }
  if (s.parent) {
    const parent = find(s.parent)
    return parent?.opens ? { at: parent.opens, key: s.key } : null
  }
  const left = s.origin && find(s.origin)
  const right = s.right && find(s.right)
  if ((s.origin && !left) || (s.right && !right)) return null
  if (left && right && (left.at !== right.at || left.key !== right.key)) {
    throw new Refusal('malformed', 'neighbours in two places')
  }
  return left || right || null
}
