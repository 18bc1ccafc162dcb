import * as Y from 'yjs'
import { notesOf } from '../doc/board-doc.ts'
import type { NoteId } from '../model/ids.ts'

/** The notes that were merged into any of these, however many merges lie between. */
export function mergedInto(doc: Y.Doc, keepers: readonly NoteId[]): Y.Map<unknown>[] {
  const under = new Map<unknown, NoteId[]>()
  const root = notesOf(doc)
  for (const [id, note] of root) {
    const keeper = note instanceof Y.Map && note.get('gone') ? note.get('merged') : null
    if (keeper) under.set(keeper, [...(under.get(keeper) ?? []), id])
  }
  const given = new Set(keepers)
  const found = new Set(given)
  // a set goes on to what is added while it is gone through; rings end where they began
  for (const keeper of found) for (const id of under.get(keeper) ?? []) found.add(id)
  return [...found].flatMap(id => (given.has(id) ? [] : (root.get(id) ?? [])))
}
