import type * as Y from 'yjs'
import { root } from '../../shared/doc/board-doc.ts'

/** Whether a transaction brought a note or a frame onto some map: made it, moved it there, or brought it back. */
export function notesPlaced(transaction: Y.Transaction): boolean {
  const notes: unknown = root(transaction.doc, 'notes')
  const frames: unknown = root(transaction.doc, 'frames')
  const holds = (type: unknown): boolean => type === notes || type === frames
  for (const [type, keys] of transaction.changed) {
    if (holds(type)) return true
    if (holds(type._item?.parent) && (keys.has('map') || keys.has('gone'))) return true
  }
  return false
}
