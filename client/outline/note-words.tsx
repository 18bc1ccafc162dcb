import { useEffect, useId, useMemo } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { useMayChange } from '../state/use-permit.ts'
import long from '../ui/long-text.module.css'
import { SharedTextarea } from '../ui/shared-textarea.tsx'
import style from './note-fields.module.css'

/** The note's words; while the field has the focus, others see who is writing here. */
export function NoteWords({ note }: { note: Note }) {
  const t = useText()
  const { intents, presence } = useSession()
  const editable = useMayChange(note)
  const label = useId()
  const shared = useMemo(() => intents.noteText(note.id), [intents, note.id])
  useEffect(() => () => presence.show({ editing: null }), [presence])
  return (
    <div className={style.field}>
      <span className={style.label} id={label}>
        {t('note.text')}
      </span>
      {shared && editable ? (
        <SharedTextarea
          text={shared}
          grows
          aria-labelledby={label}
          className={long.text}
          maxLength={LIMITS.noteText}
          onFocus={() => presence.show({ editing: note.id })}
          onBlur={() => presence.show({ editing: null })}
        />
      ) : (
        <p className={long.read}>{note.text || t('outline.blank')}</p>
      )}
    </div>
  )
}
