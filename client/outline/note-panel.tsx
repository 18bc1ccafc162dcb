import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { useTypingPace } from '../platform/typing-pace.ts'
import { useMap, usePersonName } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useMark } from '../state/use-marks.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useUndoToast } from '../ui/use-undo-toast.ts'
import style from './note-fields.module.css'
import { NoteFields } from './note-fields.tsx'
import { PartLevel } from './note-part.tsx'
import { useRowNote } from './use-row-note.ts'

/** Says of a note that it came after its round was over. */
function Late({ note }: { note: Note }) {
  const t = useText()
  return useMark(note).late ? ` · ${t('round.late')}` : null
}

/** One note's details, in the panel beside the map. */
export function NotePanel({ id }: { id: NoteId }) {
  const t = useText()
  const { locale } = useLocale()
  const { intents, workspace } = useSession()
  const say = useUndoToast()
  const note = useRowNote(id, useTypingPace(), false)
  const map = useMap(note?.map ?? '')
  const nameOf = usePersonName()
  const close = () => workspace.setState({ panel: { kind: 'none' }, selection: new Set() })

  if (!note) {
    return (
      <EmptyState title={t('note.gone')} action={<Button onPress={close}>{t('note.close')}</Button>}>
        {t('note.gone_help')}
      </EmptyState>
    )
  }
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    note.made.at,
  )
  return (
    <div className={style.panel}>
      <p className={style.help}>
        {map ? `${map.title} · ` : ''}
        {note.made.by ? t('note.made', { name: nameOf(note.made.by), when }) : when}
        <Late note={note} />
      </p>
      <PartLevel value="h3">
        <NoteFields
          key={id}
          note={note}
          onRemove={() => {
            intents.removeNotes([id])
            say(t('outline.removed', { count: 1 }))
            close()
          }}
        />
      </PartLevel>
    </div>
  )
}
