import type * as Y from 'yjs'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import { LiveBoard } from './live-board.ts'

/** When a log is worth compacting: so many updates, or so many bytes, and never less than half of what would be written. */
const UPDATES = 2_000
const BYTES = 256 * 1024

/** How much of the log the last compaction does not cover. */
export interface Log {
  updates: number
  bytes: number
}

export const isWorthIt = (log: Log, stateBytes: number): boolean =>
  log.updates >= UPDATES || log.bytes >= Math.max(BYTES, stateBytes / 2)

/** Whether `state` reads as the document that it was made from. Must hold before anything is replaced by it. */
export function readsAs(state: Uint8Array, doc: Y.Doc): boolean {
  const fresh = new LiveBoard({ state, seq: 0, updates: [], claims: new Map() })
  try {
    if (Buffer.from(fresh.state()).equals(state)) return true
    return ROOTS.every(name => plain(root(fresh.doc, name)) === plain(root(doc, name)))
  } finally {
    fresh.destroy()
  }
}

/** JSON with sorted keys: a map's order depends on how it was put together. */
const plain = (map: Y.Map<unknown>): string =>
  JSON.stringify(map.toJSON(), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
