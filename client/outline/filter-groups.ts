import type { NoteId } from '../../shared/model/ids.ts'
import { foldText, matchesSearch } from '../ui/fold-text.ts'
import type { Groups } from './note-groups.ts'

/** The groups with only those notes whose words match; the same object where nothing is searched. */
export function filterGroups(groups: Groups, search: string, textOf: (id: NoteId) => string): Groups {
  const folded = foldText(search)
  if (folded === '') return groups
  return new Map([...groups].map(([key, ids]) => [key, ids.filter(id => matchesSearch(textOf(id), folded))]))
}
