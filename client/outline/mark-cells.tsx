import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { noteTitle } from '../ui/find-notes.ts'
import { CHOSEN_MARKS, MarkChoice } from './mark-choice.tsx'

/** The columns of the wide table: our tie, whether they can be moved, what we know it from. */
export function MarkCells({ note }: { note: Note }) {
  const t = useText()
  const title = noteTitle(note.text) || t('outline.blank')
  return CHOSEN_MARKS.map(mark => (
    <td key={mark}>
      <MarkChoice
        note={note}
        mark={mark}
        quiet
        label={t('outline.mark_of', { field: t(`note.${mark}`), note: title })}
      />
    </td>
  ))
}
