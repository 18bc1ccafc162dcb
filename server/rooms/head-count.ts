import type * as Y from 'yjs'
import { type Root, root as rootOf } from '../../shared/doc/board-doc.ts'
import { MOST } from '../../shared/model/most.ts'
import type { Located } from './locate.ts'
import { Refusal } from './refusal.ts'

interface Kind {
  /** how many of them a board may hold: as many as a file of it, but for rows of one table, of which a file takes `MOST.tableRows` */
  readonly most: number
  /** how many parts of a key name one of them, the rest names what is stored of it; Infinity: the whole key does */
  readonly parts: number
  readonly called: string
}

/** Facts about the workshop; and rows of all small tables, aspects of the score and changes of their weights together. */
export const MOST_HERE = { facts: 10_000, rows: 100_000 } as const

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
  /** id → how many keys that begin with it hold something */
  living: Map<string, number>
  /** ids that came in the transaction that runs: they are counted at its end */
  readonly coming: Set<string>
}

/** How many of each kind stand on one board. A root is looked through once it has many keys, and is followed from then on. */
export class HeadCount {
  readonly #counted = new Map<Root, Counted>()
  #admitted: { readonly to: Counted; readonly fresh: readonly string[] }[] = []

  /** Throws a Refusal where what is new would make more of a kind than a board may hold. */
  check(news: Iterable<Located>): void {
    this.#admitted = []
    for (const [root, { type, keys }] of newKeys(news)) {
      const { most, parts, called } = KINDS[root]
      if (type._map.size + keys.size <= most) continue
      const counted = this.#count(root, type)
      const { living, coming } = counted
      const ids = new Set([...keys].map(key => idOf(key, parts)))
      const fresh = [...ids].filter(id => !living.has(id) && !coming.has(id))
      if (living.size + coming.size + fresh.length > most) throw new Refusal('too-big', `too many ${called}`)
      this.#admitted.push({ to: counted, fresh })
    }
  }

  /** What was checked last is applied now. */
  coming(): void {
    for (const { to, fresh } of this.#admitted) for (const id of fresh) to.coming.add(id)
    this.#admitted = []
  }

  #count(root: Root, type: Y.Map<unknown>): Counted {
    const known = this.#counted.get(root)
    if (known) return known
    const { parts } = KINDS[root]
    const counted: Counted = { living: livingIn(type._map, parts), coming: new Set() }
    this.#counted.set(root, counted)
    let begun = type.doc?._transaction ?? null
    type.observe(({ changes }, transaction) => {
      counted.coming.clear()
      // some of what this one did was there already when it was looked through
      if (transaction === begun) counted.living = livingIn(type._map, parts)
      else for (const [key, { action }] of changes.keys) put(counted.living, idOf(key, parts), GROWTH[action])
      begun = null
    })
    return counted
  }
}

const GROWTH = { add: 1, update: 0, delete: -1 } as const

function put(living: Map<string, number>, id: string, growth: number): void {
  const count = (living.get(id) ?? 0) + growth
  if (count > 0) living.set(id, count)
  else living.delete(id)
}

/** The kinds of which a board would hold too many with those that a file names: where they stand, how they are called, how many may be. */
export function tooManyWith(
  doc: Y.Doc,
  named: ReadonlyMap<Root, ReadonlySet<string>>,
): (Kind & { readonly root: Root })[] {
  return [...named].flatMap(([root, ids]) => {
    const kind = KINDS[root]
    const { _map: map } = rootOf(doc, root)
    if (map.size + ids.size <= kind.most) return []
    const living = livingIn(map, kind.parts)
    const fresh = [...ids].filter(id => !living.has(id))
    return living.size + fresh.length > kind.most ? [{ ...kind, root }] : []
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

function livingIn(map: ReadonlyMap<string, Y.Item>, parts: number): Map<string, number> {
  const living = new Map<string, number>()
  for (const [key, item] of map) if (!item.deleted) put(living, idOf(key, parts), 1)
  return living
}
