import * as Y from 'yjs'
import type { Located } from './locate.ts'
import type { SharedType } from './places.ts'
import type { DeleteRange, Id } from './read-update.ts'

/** Characters that a text would show once an update is applied: what it has and gains, without what the update deletes. */
export function visibleLength(
  doc: Y.Doc,
  text: SharedType | null,
  added: readonly Located[],
  deletes: readonly DeleteRange[],
): number {
  const gone = byClient(deletes)
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

function byClient(deletes: readonly DeleteRange[]): Map<number, DeleteRange[]> {
  const map = new Map<number, DeleteRange[]>()
  for (const range of deletes) {
    const list = map.get(range.client)
    if (list) list.push(range)
    else map.set(range.client, [range])
  }
  for (const list of map.values()) list.sort((a, b) => a.clock - b.clock)
  return map
}

/** Clocks of [id, id + length) that the ranges cover; ranges that overlap each other count once. */
function covered(gone: ReadonlyMap<number, DeleteRange[]>, id: Id, length: number): number {
  let sum = 0
  let from = id.clock
  const end = id.clock + length
  for (const range of gone.get(id.client) ?? []) {
    if (range.clock >= end) break
    const start = Math.max(from, range.clock)
    const stop = Math.min(end, range.clock + range.length)
    if (stop > start) {
      sum += stop - start
      from = stop
    }
  }
  return sum
}
