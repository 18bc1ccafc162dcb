import * as Y from 'yjs'
import { any, craft, length, type Part, type Range, type Section, string } from './crafted-update.ts'

/** A struct that a frame may name. */
export type Name = readonly [client: number, clock: number]

/** What stands in the lists of a document: in texts, and under keys. Each list's own structs, in the order of their authors' clocks. */
export function listsOf(doc: Y.Doc): { texts: Name[][]; keys: Name[][] } {
  const texts = new Map<unknown, Name[]>()
  const keys = new Map<unknown, Map<string, Name[]>>()
  for (const structs of doc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) continue
      const name = [item.id.client, item.id.clock] as const
      if (item.parentSub === null) put(texts, item.parent, name)
      else {
        const of = keys.get(item.parent) ?? new Map<string, Name[]>()
        keys.set(item.parent, of)
        put(of, item.parentSub, name)
      }
    }
  }
  return { texts: [...texts.values()], keys: [...keys.values()].flatMap(of => [...of.values()]) }
}

function put<K>(lists: Map<K, Name[]>, at: K, name: Name): void {
  const list = lists.get(at)
  if (list) list.push(name)
  else lists.set(at, [name])
}

/** How a frame goes through the structs that it names. */
const WALKS: readonly ((i: number, of: number, random: () => number) => number)[] = [
  () => 0,
  (_, of) => of - 1,
  i => i,
  (i, of) => of - 1 - i,
  (_, of, random) => Math.floor(random() * of),
]

/**
 * An update of up to `most` structs in one list, all of a shape: origins that are equal, or go up or down through what is there;
 * rights of the same kinds, mostly far from the origins; by one author, or each by another; behind them ranges of deletions that
 * repeat, overlap, or cut everything to pieces, in `deleting` of all frames.
 */
export function shapedUpdate(doc: Y.Doc, random: () => number, most: number, deleting = 0.4): Uint8Array {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const { texts, keys } = listsOf(doc)
  const inText = random() < 0.6
  const byLength = (inText ? texts : keys).sort((a, b) => b.length - a.length)
  const list = (random() < 0.7 ? byLength[0] : pick(byLength)) ?? []
  const count = 1 + Math.floor(random() * most)
  const walks = [pick(WALKS), pick(WALKS)]
  const sides = Math.floor(random() * 3)
  const at = (which: number, i: number): Name | undefined =>
    list[Math.min(list.length - 1, Math.max(0, walks[which]?.(i, list.length, random) ?? 0))]
  const content = random() < 0.9 ? (inText ? string('y') : any(1)) : length(1, 1)
  const part = (i: number): Part => {
    const [origin, right] = [at(0, i), at(1, i)]
    const named = { ...(origin && sides !== 1 ? { origin } : {}), ...(right && sides !== 0 ? { right } : {}) }
    return inText || sides === 0 ? { ...content, ...named } : { ...content, parent: 'meta', key: 'k' }
  }
  const parts = list.length === 0 ? [] : Array.from({ length: count }, (_, i) => part(i))
  const first = 1 + Math.floor(random() * 0x7fff_0000)
  const authors = random() < 0.7 ? 1 : Math.min(count, 1_500)
  const sections = Array.from({ length: parts.length > 0 ? authors : 0 }, (_, n): Section => {
    const size = Math.ceil(parts.length / authors)
    return { client: first + n, clock: 0, parts: parts.slice(n * size, (n + 1) * size) }
  }).filter(section => section.parts.length > 0)
  return craft(sections, random() < deleting ? shapedDeletes(doc, random, count) : [])
}

function shapedDeletes(doc: Y.Doc, random: () => number, count: number): Range[] {
  const clients = [...doc.store.clients.keys()]
  const client = clients[Math.floor(random() * clients.length)] ?? 1
  const end = Y.getState(doc.store, client)
  const dice = random()
  return Array.from({ length: count }, (_, i): Range => {
    if (dice < 0.3) return [client, 0, end]
    if (dice < 0.5) return [client, i % end, Math.max(1, end - (i % end))]
    return [client, (2 * i) % end, 1]
  })
}
