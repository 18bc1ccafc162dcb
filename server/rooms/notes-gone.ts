import type * as Y from 'yjs'
import { root } from '../../shared/doc/board-doc.ts'

/** How many notes a transaction took away: marked as gone, or taken out of the document. */
export function notesGone({ doc, changed }: Y.Transaction): number {
  const notes = root(doc, 'notes') as Y.Map<unknown>
  let gone = 0
  for (const [type, keys] of changed) {
    if ((type as unknown) === notes) {
      for (const key of keys) if (key !== null && !notes.has(key)) gone++
    } else if ((type._item?.parent as unknown) === notes && keys.has('gone')) {
      if ((type as unknown as Y.Map<unknown>).get('gone')) gone++
    }
  }
  return gone
}
