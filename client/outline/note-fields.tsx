import { Handshake, Trash2 } from 'lucide-react'
import { useEffect, useId, useMemo } from 'react'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useMap } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SharedTextarea } from '../ui/shared-textarea.tsx'
import { useIsTarget } from '../ui/use-is-target.ts'
import { ColorChoice } from './color-choice.tsx'
import { NoteConnections } from './note-connections.tsx'
import style from './note-fields.module.css'
import { PlaceFields } from './place-fields.tsx'

interface Props {
  readonly note: Note
  /** what to do instead of deleting at once, so that the focus finds a place */
  readonly onRemove?: () => void
}

/** All that can be said of one note: words, colour, place, target, connections; promote and delete. */
export function NoteFields({ note, onRemove }: Props) {
  const t = useText()
  const session = useSession()
  const { intents, workspace } = session
  const editable = useEditable()
  const map = useMap(note.map)
  const record = useBoard('partners', b => b.partnerOf.get(note.id) ?? null, [note.id])

  const target = useIsTarget(note)
  const promote = () => {
    const id = record ?? intents.promote([note.id])
    if (id) workspace.setState({ panel: { kind: 'partner', id } })
  }

  return (
    <div className={style.fields}>
      <NoteWords note={note} />
      {map ? <PlaceFields note={note} map={map} /> : null}
      <ColorChoice
        value={note.color}
        disabled={!editable}
        onChange={color => intents.colorNotes([note.id], color)}
      />
      {map?.kind === 'axes' ? (
        <Checkbox
          label={t('note.target')}
          help={t('note.target_help')}
          isSelected={target}
          isDisabled={!editable}
          onChange={on => intents.setTarget(note.id, on)}
        />
      ) : null}
      <NoteConnections note={note} />
      <div className={style.actions}>
        {record || editable ? (
          <Button icon={<Handshake size={16} aria-hidden />} onPress={promote}>
            {t(record ? 'note.open_record' : 'note.promote')}
          </Button>
        ) : null}
        {editable ? (
          <Button
            look="danger"
            icon={<Trash2 size={16} aria-hidden />}
            onPress={onRemove ?? (() => intents.removeNotes([note.id]))}
          >
            {t('note.delete')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The note's words; while the field has the focus, others see who is writing here. */
function NoteWords({ note }: { note: Note }) {
  const t = useText()
  const { intents, presence } = useSession()
  const editable = useEditable()
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
          className={style.text}
          maxLength={LIMITS.noteText}
          onFocus={() => presence.show({ editing: note.id })}
          onBlur={() => presence.show({ editing: null })}
        />
      ) : (
        <p className={style.read}>{note.text || t('outline.blank')}</p>
      )}
    </div>
  )
}
