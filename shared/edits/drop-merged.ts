import * as Y from 'yjs'
import { noteMap, notesOf } from '../doc/board-doc.ts'
import type { NoteId } from '../model/ids.ts'

/** Whoever deletes a note deletes what was merged into it too. To be called inside a transaction, before `gone` is set. */
export function dropMerged(doc: Y.Doc, keepers: readonly NoteId[]): void {
  const going = new Set(keepers)
  const pointers = [...notesOf(doc)].flatMap(([id, note]) => {
    const keeper: unknown = note instanceof Y.Map && note.get('gone') ? note.get('merged') : null
    return typeof keeper === 'string' ? [{ id, keeper }] : []
  })
  for (let more = true; more; ) {
    more = false
    for (const { id, keeper } of pointers) {
      if (!going.has(keeper) || going.has(id)) continue
      going.add(id)
      more = true
    }
  }
  for (const { id } of pointers) if (going.has(id)) noteMap(doc, id)?.delete('merged')
}
