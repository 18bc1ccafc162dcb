import * as Y from 'yjs'
import type { NoteId } from '../model/ids.ts'
import { isAboutMoney } from '../model/note-kinds.ts'
import { notesOf } from './board-doc.ts'

/**
 * Ids of all notes that are about money as the document stands, deleted ones included, with those that are merged with them in either
 * direction: what no viewer is told of, wherever else it is written. Source: B12, F34.
 */
export function notesAboutMoney(doc: Y.Doc): ReadonlySet<NoteId> {
  const found = new Set<NoteId>()
  const merged = new Map<NoteId, NoteId[]>()
  const tie = (a: NoteId, b: NoteId): void => {
    const known = merged.get(a)
    if (known) known.push(b)
    else merged.set(a, [b])
  }
  for (const [id, note] of notesOf(doc)) {
    if (!(note instanceof Y.Map)) continue
    const tags: unknown = note.get('tags')
    if (Array.isArray(tags) && isAboutMoney(tags.filter(tag => typeof tag === 'string'))) found.add(id)
    const keeper: unknown = note.get('gone') ? note.get('merged') : null
    if (typeof keeper !== 'string') continue
    tie(id, keeper)
    tie(keeper, id)
  }
  // a set is gone through with what is added on the way
  for (const id of found) for (const other of merged.get(id) ?? []) found.add(other)
  return found
}
