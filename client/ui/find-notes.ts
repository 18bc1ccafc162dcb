import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { foldText, matchesSearch } from './fold-text.ts'
import { nameOrder } from './name-order.ts'

/**
 * Notes whose words hold every word of the search: those that begin with it first, then decision-makers, then by text. At
 * most `most`; without a search the decision-makers and then any.
 */
export function findNotes(
  notes: Iterable<Note>,
  search: string,
  most: number,
  without: ReadonlySet<NoteId> = new Set(),
): Note[] {
  const folded = foldText(search)
  const found: { note: Note; rank: number; text: string }[] = []
  for (const note of notes) {
    if (without.has(note.id) || note.text.trim() === '' || !matchesSearch(note.text, folded)) continue
    const text = foldText(note.text)
    found.push({
      note,
      text,
      rank: (folded !== '' && text.startsWith(folded) ? 0 : 2) + (note.target ? 0 : 1),
    })
  }
  const byName = nameOrder()
  found.sort((a, b) => a.rank - b.rank || byName(a.text, b.text) || (a.note.id < b.note.id ? -1 : 1))
  return found.slice(0, most).map(f => f.note)
}

/** What a note is called in a list: its first line with words, cut; '' where it has none. */
export function noteTitle(text: string, most = 120): string {
  const line =
    text
      .split('\n')
      .find(l => l.trim() !== '')
      ?.trim() ?? ''
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
