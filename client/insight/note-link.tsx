import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import style from './insight.module.css'
import { showNotes } from './show-notes.ts'

const MOST = 90

/** The first line of a note, shortened. */
export function noteName(text: string | undefined, blank: string, most = MOST): string {
  const line =
    (text ?? '')
      .split('\n')
      .find(l => l.trim() !== '')
      ?.trim() ?? ''
  if (line === '') return blank
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}

/** A note by its words; pressing it selects the note and shows it on its map. */
export function NoteLink({ id }: { id: NoteId }) {
  const t = useText()
  const session = useSession()
  const note = useNote(id)
  if (!note) return <span className={style.gone}>{t('insight.note_gone')}</span>
  return (
    <button type="button" className={style.note} onClick={() => showNotes(session, [id])}>
      <NoteSwatch color={note.color} />
      <span className={style.noteWords}>{noteName(note.text, t('insight.blank'))}</span>
      <VisuallyHidden> {t('insight.on_map')}</VisuallyHidden>
    </button>
  )
}
