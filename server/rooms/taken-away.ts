import * as Y from 'yjs'
import { ROOTS, type Root, root } from '../../shared/doc/board-doc.ts'

/** Of the roots with flat keys, in which things go: how many parts of a key name one. */
const PARTS: Readonly<Partial<Record<Root, number>>> = {
  connections: 1,
  partners: 1,
  texts: 1,
  comments: 2,
  tasks: 1,
  needs: 1,
  goals: 1,
  lists: 2,
}

/** The roots of a document, by what they are; looked up with each edit, and always the same. */
const known = new WeakMap<Y.Doc, ReadonlyMap<unknown, Root>>()

function rootsOf(doc: Y.Doc): ReadonlyMap<unknown, Root> {
  const found = known.get(doc) ?? new Map(ROOTS.map(name => [root(doc, name), name]))
  known.set(doc, found)
  return found
}

/**
 * How many things a transaction took away. Notes: marked as gone, taken out of the document, or robbed of most of their words. Lines, records,
 * comments, what is planned and rows: marked as deleted, or something of them taken out, emptied or robbed; each counts once.
 */
export function takenAway(transaction: Y.Transaction): number {
  const roots = rootsOf(transaction.doc)
  const deletes = transaction.deleteSet.clients.size > 0
  const gone = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    const name = roots.get(type)
    const parent = roots.get(type._item?.parent)
    const key = type._item?.parentSub ?? ''
    if (name === 'notes') {
      for (const id of keys) if (id !== null && !isThere(type._map.get(id))) gone.add(`notes/${id}`)
    } else if (name !== undefined) {
      for (const changed of keys)
        if (changed !== null && goes(changed, type._map.get(changed))) add(gone, name, changed)
    } else if (parent === 'notes' && keys.has('gone')) {
      if ((type as unknown as Y.Map<unknown>).get('gone')) gone.add(`notes/${key}`)
    } else if (deletes && (type as unknown) instanceof Y.Text && robbed(type._start, transaction)) {
      const holder = type._item?.parent
      const note = holder instanceof Y.AbstractType ? holder._item : null
      if (parent === 'texts') add(gone, parent, key)
      else if (note && roots.get(note.parent) === 'notes') gone.add(`notes/${note.parentSub}`)
    }
  }
  return gone.size
}

/** A record's fields and texts are of one thing. */
function add(gone: Set<string>, name: Root, key: string): void {
  const parts = PARTS[name]
  if (parts === undefined) return
  const where = name === 'texts' ? 'partners' : name
  gone.add(`${where}/${key.split('/', parts).join('/')}`)
}

const isThere = (item: Y.Item | undefined): boolean => item !== undefined && !item.deleted

/** Whether what stood under a key is no more, or is said to be deleted. */
function goes(key: string, item: Y.Item | undefined): boolean {
  if (!isThere(item)) return true
  const [value] = item?.content.getContent().slice(-1) ?? []
  if (key.endsWith('/deleted') || key.endsWith('/gone')) return Boolean(value)
  return value === '' && item?.left !== null
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
