import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import type { StoredDoc } from '../store/store.ts'
import { LiveBoard } from './live-board.ts'

/** The document that a log amounts to, as one update. Throws where that would not read as the log does. */
export function compactState(stored: StoredDoc): Uint8Array {
  const board = new LiveBoard(stored)
  try {
    return checkedState(board)
  } finally {
    board.destroy()
  }
}

/** The same of a document that is in memory. */
export function checkedState(board: LiveBoard): Uint8Array {
  const state = board.state()
  if (!readsAs(state, board.doc)) throw new Error('the compacted document does not read the same')
  return state
}

/** Whether `state` reads as the document that it was made from. Must hold before anything is replaced by it. */
function readsAs(state: Uint8Array, doc: Y.Doc): boolean {
  const fresh = new LiveBoard({ state, seq: 0, updates: [], claims: new Map() })
  try {
    if (!Y.equalSnapshots(Y.snapshot(fresh.doc), Y.snapshot(doc))) return false
    return ROOTS.every(name => sameMap(root(fresh.doc, name), root(doc, name)))
  } finally {
    fresh.destroy()
  }
}

function sameMap(a: Y.Map<unknown>, b: Y.Map<unknown>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!b.has(key) || !sameValue(value, b.get(key))) return false
  return true
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Y.Map) return b instanceof Y.Map && sameMap(a, b)
  if (a instanceof Y.Text) return b instanceof Y.Text && a.toString() === b.toString()
  return equalityDeep(a, b)
}
