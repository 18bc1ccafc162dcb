import * as Y from 'yjs'
import { framesOf, notesOf, ROOTS, type Root, root } from './board-doc.ts'

/** Where a value stands in the document: `${root}/${key}`, of a note or a frame `${root}/${id}/${field}`. */
export type StoredKey = string

/** Keys that hold nothing anybody means by itself: who made it, drawing orders, what a round or a promotion leaves behind. */
const UNMEANT =
  /\/(made|z|agreed|merged|order|version|r:[^/]*)$|^partners\/[^/]+\/(from|changes)\/|^lists\/weights\//
export const isMeant = (key: StoredKey): boolean => !UNMEANT.test(key)

/** A value as it is compared and kept: words of a text; null where there is nothing. */
export const plainValue = (value: unknown): unknown =>
  value instanceof Y.Text ? value.toString() : value instanceof Y.Map ? value.toJSON() : (value ?? null)

/** Entities whose values stand in a Y.Map of their own. */
export const holderOf = (doc: Y.Doc, name: Root, id: string): Y.Map<unknown> | null => {
  const holder: unknown =
    name === 'notes' ? notesOf(doc).get(id) : name === 'frames' ? framesOf(doc).get(id) : null
  return holder instanceof Y.Map ? holder : null
}

export interface Place {
  readonly root: Root
  /** of the root; of a note or a frame its id */
  readonly key: string
  /** of a note or a frame; null for all else */
  readonly field: string | null
}

/** Null for what names no root. */
export function placeOf(stored: StoredKey): Place | null {
  const [name, key] = cut(stored)
  const found = ROOTS.find(r => r === name)
  if (!found) return null
  if (found !== 'notes' && found !== 'frames') return { root: found, key, field: null }
  const [id, field] = cut(key)
  return { root: found, key: id, field }
}
const cut = (text: string): [string, string] => {
  const at = text.indexOf('/')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** What stands there as Yjs holds it; undefined where there is nothing. */
export function storedAt(doc: Y.Doc, stored: StoredKey): unknown {
  const place = placeOf(stored)
  if (!place) return undefined
  if (place.field === null) return root(doc, place.root).get(place.key)
  return holderOf(doc, place.root, place.key)?.get(place.field)
}

/**
 * All that is meant of one entity (`notes/n1`, `partners/p1`, `tasks/t1`) as one text: two copies that hold the same give the same.
 *
 * @param but a key that does not count
 */
export function entityText(doc: Y.Doc, entity: string, but: StoredKey): string {
  const fields: [StoredKey, unknown][] = []
  const gather = (prefix: string, map: Y.Map<unknown>, within: string): void => {
    for (const [key, value] of map)
      if (key.startsWith(within)) fields.push([`${prefix}${key}`, plainValue(value)])
  }
  const place = placeOf(`${entity}/`)
  if (place?.field === '') {
    const holder = holderOf(doc, place.root, place.key)
    if (holder) gather(`${entity}/`, holder, '')
  } else if (place) {
    gather(`${place.root}/`, root(doc, place.root), place.key)
    if (place.root === 'partners') gather('texts/', root(doc, 'texts'), place.key)
  }
  return inOneText(fields.filter(([key]) => key !== but && isMeant(key)))
}

/** The same for the same values, whatever the order of their keys. */
export const inOneText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
