import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import styles from './rounds.module.css'
import { showNote } from './show-note.ts'

/** What a note is called where a round is about it. */
export function useCandidateName(id: NoteId): string {
  const t = useText()
  const note = useNote(id)
  return note ? noteTitle(note.text) || '…' : t('result.gone')
}

interface Props {
  readonly id: NoteId
  /** what stands before its name */
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** A note of a round with its name before it (press: it is shown on its map), and what is done or known about it. */
export function Candidate({ id, before, children }: Props) {
  const t = useText()
  const session = useSession()
  const note = useNote(id)
  const name = useCandidateName(id)
  return (
    <li className={styles.candidate}>
      <span className={styles.name}>
        {before}
        {note ? (
          <Button
            className={styles.show ?? ''}
            aria-label={t('result.show', { text: name })}
            onPress={() => showNote(session, id)}
          >
            <NoteSwatch color={note.color} />
            {name}
          </Button>
        ) : (
          name
        )}
      </span>
      <span className={styles.doing}>{children}</span>
    </li>
  )
}
