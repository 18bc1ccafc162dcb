import type * as Y from 'yjs'
import { noteMap } from '../doc/board-doc.ts'
import type { NoteId } from '../model/ids.ts'
import { mergedInto } from './merged-into.ts'

/** Whoever deletes a note deletes what was merged into it too. To be called inside a transaction, before `gone` is set. */
export function dropMerged(doc: Y.Doc, keepers: readonly NoteId[]): void {
  const under = mergedInto(doc, keepers)
  for (const note of [...keepers.map(id => noteMap(doc, id)), ...under])
    if (note?.get('gone') && typeof note.get('merged') === 'string') note.delete('merged')
}
