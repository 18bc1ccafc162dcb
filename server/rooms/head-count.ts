import type * as Y from 'yjs'
import { type Root, root as rootOf } from '../../shared/doc/board-doc.ts'
import { MOST } from '../../shared/model/most.ts'
import type { Located } from './locate.ts'
import { Refusal } from './refusal.ts'

interface Kind {
  /** how many of them a board may hold: as many as a file of it, so that every board can be taken away and brought in again */
  readonly most: number
  /** how many parts of a key name one of them, the rest names what is stored of it; Infinity: the whole key does */
  readonly parts: number
  readonly called: string
}

/** Facts about the workshop; and rows of all small tables, aspects of the score and changes of their weights together. */
export const MOST_HERE = { facts: 1_000, rows: 100_000 } as const

/** What stands under each root's keys. */
const KINDS: Readonly<Record<Root, Kind>> = {
  meta: { most: MOST_HERE.facts, parts: Infinity, called: 'facts' },
  notes: { most: MOST.notes, parts: Infinity, called: 'notes' },
  connections: { most: MOST.connections, parts: Infinity, called: 'connections' },
  frames: { most: MOST.frames, parts: Infinity, called: 'areas' },
  partners: { most: MOST.partners, parts: 1, called: 'partner records' },
  texts: { most: MOST.partners, parts: 1, called: 'partner records' },
  comments: { most: MOST.comments, parts: Infinity, called: 'comments' },
  checklist: { most: MOST.items, parts: 2, called: 'lines of checklists' },
  tasks: { most: MOST.items, parts: 1, called: 'tasks' },
  needs: { most: MOST.items, parts: 1, called: 'needs' },
  goals: { most: MOST.items, parts: 1, called: 'goals' },
  lists: { most: MOST_HERE.rows, parts: 2, called: 'rows of tables' },
}

/** The id that a key begins with. */
function idOf(key: string, parts: number): string {
  let end = -1
  for (let i = 0; i < parts; i++) {
    end = key.indexOf('/', end + 1)
    if (end < 0) return key
  }
  return key.slice(0, end)
}

interface Counted {
  readonly ids: Set<string>
  /** keys of the root, those that were taken out too, when it was looked through, and those that came since */
  keys: number
}

/** How many of each kind stand on one board. Roots with few keys are never looked through. */
export class HeadCount {
  readonly #counted = new Map<Root, Counted>()

  /**
   * Throws a Refusal where what is new would make more of a kind than a board may hold. Gives how many entries had to be looked
   * through because a kind is nearly full.
   */
  check(news: Iterable<Located>): number {
    let looked = 0
    for (const [root, { type, keys }] of newKeys(news)) {
      const { most } = KINDS[root]
      if (type._map.size + keys.size > most) looked += this.#count(root, type._map, keys)
    }
    return looked
  }

  #count(root: Root, map: ReadonlyMap<string, Y.Item>, keys: ReadonlySet<string>): number {
    const { most, parts, called } = KINDS[root]
    const fresh = new Set([...keys].map(key => idOf(key, parts)))
    let counted = this.#counted.get(root)
    let looked = 0
    // somebody else wrote: the server itself, or what was counted was not applied
    if (counted?.keys !== map.size) counted = living(map, parts)
    if (union(counted.ids, fresh) > most) {
      // some of them may have been taken out since
      counted = living(map, parts)
      looked = map.size
      if (union(counted.ids, fresh) > most) throw new Refusal('too-big', `too many ${called}`, looked)
    }
    for (const id of fresh) counted.ids.add(id)
    for (const key of keys) if (!map.has(key)) counted.keys++
    this.#counted.set(root, counted)
    return looked
  }
}

/** The kinds of which a board would hold too many with those that a file names: where they stand, how they are called, how many may be. */
export function tooManyWith(
  doc: Y.Doc,
  named: ReadonlyMap<Root, ReadonlySet<string>>,
): (Kind & { readonly root: Root })[] {
  return [...named].flatMap(([root, ids]) => {
    const kind = KINDS[root]
    const { _map: map } = rootOf(doc, root)
    return map.size + ids.size > kind.most && union(living(map, kind.parts).ids, ids) > kind.most
      ? [{ ...kind, root }]
      : []
  })
}

/** Keys at which nothing stands yet, and something would; by root. */
function newKeys(news: Iterable<Located>) {
  const found = new Map<Root, { type: Y.Map<unknown>; keys: Set<string> }>()
  for (const { spot, struct } of news) {
    if (spot?.at.in !== 'root' || spot.key === null || struct.kind === 'deleted') continue
    const { root, type } = spot.at
    if (type._map.get(spot.key)?.deleted === false) continue
    const known = found.get(root)
    if (known) known.keys.add(spot.key)
    else found.set(root, { type, keys: new Set([spot.key]) })
  }
  return found
}

function living(map: ReadonlyMap<string, Y.Item>, parts: number): Counted {
  const ids = new Set<string>()
  for (const [key, item] of map) if (!item.deleted) ids.add(idOf(key, parts))
  return { ids, keys: map.size }
}

function union(ids: ReadonlySet<string>, fresh: ReadonlySet<string>): number {
  let count = ids.size
  for (const id of fresh) if (!ids.has(id)) count++
  return count
}
