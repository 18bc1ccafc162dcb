import * as Y from 'yjs'
import type { Located } from './locate.ts'
import type { SharedType } from './places.ts'
import type { DeleteRange, Id } from './read-update.ts'

/** What an update deletes, per author in order of clocks. */
export type Gone = ReadonlyMap<number, readonly DeleteRange[]>

/** Puts an update's deletions (of each author ascending, none over another) where they are found by author. */
export function goneOf(deletes: readonly DeleteRange[]): Gone {
  const map = new Map<number, DeleteRange[]>()
  for (const range of deletes) {
    const list = map.get(range.client)
    if (list) list.push(range)
    else map.set(range.client, [range])
  }
  return map
}

/** Characters that a text would show once an update is applied: what it has and gains, without what the update deletes. */
export function visibleLength(
  doc: Y.Doc,
  text: SharedType | null,
  added: readonly Located[],
  gone: Gone,
): number {
  let length = 0
  for (let item = text?._start ?? null; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    length += item.length - covered(gone, item.id, item.length)
  }
  for (const { struct } of added) {
    // a struct of which the document already holds the beginning counts from there
    const from = Math.max(struct.clock, Y.getState(doc.store, struct.client))
    const rest = struct.clock + struct.length - from
    length += rest - covered(gone, { client: struct.client, clock: from }, rest)
  }
  return length
}

/** Clocks of [id, id + length) that the ranges cover. */
function covered(gone: Gone, { client, clock }: Id, length: number): number {
  const ranges = gone.get(client)
  if (!ranges) return 0
  const end = clock + length
  let sum = 0
  for (let i = firstAfter(ranges, clock); i < ranges.length; i++) {
    const range = ranges[i]
    if (!range || range.clock >= end) break
    sum += Math.min(end, range.clock + range.length) - Math.max(clock, range.clock)
  }
  return sum
}

/** The first range that ends after a clock. */
function firstAfter(ranges: readonly DeleteRange[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const mid = (low + high) >> 1
    const range = ranges[mid]
    if (range && range.clock + range.length <= clock) low = mid + 1
    else high = mid
  }
  return low
}
