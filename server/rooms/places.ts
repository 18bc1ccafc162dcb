import * as Y from 'yjs'
import { assert } from '../../shared/assert.ts'
import { ROOTS, type Root, root } from '../../shared/doc/board-doc.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Kind } from './read-update.ts'

/** What is used of a Yjs type here. (Yjs' own class is generic over its events, which do not convert.) */
export interface SharedType {
  readonly _item: Y.Item | null
  readonly _start: Y.Item | null
  readonly _length: number
  readonly _map: ReadonlyMap<string, Y.Item>
}

/** A place that can hold things: a root, the map of one entity, or a text. `type`: null while it is only in a frame. */
export type Place =
  | { readonly in: 'root'; readonly root: Root; readonly type: Y.Map<unknown> }
  | { readonly in: 'entity'; readonly root: Root; readonly type: SharedType | null }
  | { readonly in: 'text'; readonly limit: number; readonly type: SharedType | null }

/** What each root may hold under a key: entities of their own, texts, or plain values. */
const HOLDS: Readonly<Record<Root, 'entities' | 'texts' | 'values'>> = {
  meta: 'values',
  notes: 'entities',
  connections: 'values',
  frames: 'entities',
  partners: 'values',
  texts: 'texts',
  comments: 'values',
  checklist: 'values',
  tasks: 'values',
  needs: 'values',
  goals: 'values',
  lists: 'values',
}

/** The places of one document. Every root is made a map here, before anything is applied to it. */
export class Places {
  readonly #roots = new Map<string, Place>()
  readonly #known = new WeakMap<SharedType, Place>()

  constructor(doc: Y.Doc) {
    for (const name of ROOTS) {
      const type = root(doc, name)
      const place: Place = { in: 'root', root: name, type }
      this.#roots.set(name, place)
      this.#known.set(type, place)
    }
  }

  root(name: string): Place | null {
    return this.#roots.get(name) ?? null
  }

  /** Where a child of that type would be. */
  of(type: SharedType): Place {
    const known = this.#known.get(type)
    if (known) return known
    const parent = type._item?.parent
    assert(parent instanceof Y.AbstractType, 'every type but the roots has a parent')
    const place = placeInside(this.of(parent), type instanceof Y.Text ? 'text' : 'map', type)
    assert(place, 'the document holds only what the gate admitted')
    this.#known.set(type, place)
    return place
  }
}

/** The place that a type of that kind opens where it stands; null where no such type may stand. */
export function placeInside(at: Place, kind: 'map' | 'text', type: SharedType | null): Place | null {
  if (at.in === 'text') return null
  const holds = HOLDS[at.root]
  if (kind === 'text') {
    if (at.in === 'root' && holds !== 'texts') return null
    return { in: 'text', limit: at.in === 'root' ? LIMITS.longText : LIMITS.noteText, type }
  }
  return at.in === 'root' && holds === 'entities' ? { in: 'entity', root: at.root, type } : null
}

/** Whether a struct of that kind may stand there. A map's entries have keys, what a text holds has none. */
export function mayStand(at: Place, key: string | null, kind: Kind): boolean {
  if (at.in === 'text') return key === null && (kind === 'string' || kind === 'deleted')
  if (key === null) return false
  if (kind === 'deleted') return true
  if (at.in === 'entity') return kind === 'any' || kind === 'text'
  const wanted: Record<(typeof HOLDS)[Root], Kind> = { entities: 'map', texts: 'text', values: 'any' }
  return kind === wanted[HOLDS[at.root]]
}
