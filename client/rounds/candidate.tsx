import type { ReactNode } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useNote } from '../state/hooks.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import styles from './rounds.module.css'

/** What a note is called where a round is about it. */
export function useCandidateName(id: NoteId): string {
  const t = useText()
  const note = useNote(id)
  return note ? noteTitle(note.text) || '…' : t('result.gone')
}

/** A note of a round with its name before it, and what is done or known about it. */
export function Candidate({ id, children }: { id: NoteId; children: ReactNode }) {
  const note = useNote(id)
  const name = useCandidateName(id)
  return (
    <li className={styles.candidate}>
      <span className={styles.name}>
        {note ? <NoteSwatch color={note.color} /> : null}
        {name}
      </span>
      <span className={styles.doing}>{children}</span>
    </li>
  )
}
