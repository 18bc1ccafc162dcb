import * as Y from 'yjs'
import { root } from '../../shared/doc/board-doc.ts'

/** How many notes a transaction took away: marked as gone, taken out of the document, or robbed of most of their words. */
export function notesGone(transaction: Y.Transaction): number {
  const notes = root(transaction.doc, 'notes') as Y.Map<unknown>
  const deletes = transaction.deleteSet.clients.size > 0
  let gone = 0
  for (const [type, keys] of transaction.changed) {
    const parent = type._item?.parent as unknown
    if ((type as unknown) === notes) {
      for (const key of keys) if (key !== null && !notes.has(key)) gone++
    } else if (parent === notes && keys.has('gone')) {
      if ((type as unknown as Y.Map<unknown>).get('gone')) gone++
    } else if (deletes && parent instanceof Y.Map && (parent._item?.parent as unknown) === notes) {
      if ((type as unknown) instanceof Y.Text && robbed(type._start, transaction)) gone++
    }
  }
  return gone
}

/** Whether more of a text was deleted than is left of it. */
function robbed(start: Y.Item | null, { deleteSet }: Y.Transaction): boolean {
  let lost = 0
  let left = 0
  for (let item = start; item; item = item.right) {
    if (!item.countable) continue
    if (!item.deleted) left += item.length
    else if (Y.isDeleted(deleteSet, item.id)) lost += item.length
  }
  return lost > left
}
