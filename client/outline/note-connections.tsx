import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useId, useState } from 'react'
import { CONNECTION_KINDS, type Connection, EFFECTS, type Strength } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useEditable, useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { NativeSelect } from '../ui/native-select.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ConnectPicker } from './connect-picker.tsx'
import style from './note-fields.module.css'

/** The note's connections in both directions, and a field to draw another. */
export function NoteConnections({ note }: { note: Note }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const heading = useId()
  const [said, setSaid] = useState('')
  const ids = useBoard(
    'connections',
    b => [...b.connections.values()].filter(c => c.from === note.id || c.to === note.id),
    [note.id],
  )
  return (
    <div className={style.field}>
      <span className={style.label} id={heading}>
        {t('note.connections', { count: ids.length })}
      </span>
      {ids.length > 0 ? (
        <ul className={style.connections} aria-labelledby={heading}>
          {ids.map(c => (
            <ConnectionRow
              key={c.id}
              connection={c}
              note={note}
              onRemoved={name => setSaid(t('note.disconnected', { name }))}
            />
          ))}
        </ul>
      ) : null}
      {editable ? (
        <ConnectPicker
          note={note}
          onChosen={other => {
            intents.connect(note.id, other.id)
            setSaid(t('note.connected', { name: noteTitle(other.text) }))
          }}
        />
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

const STRENGTHS = ['1', '2', '3'] as const
const strengthOf = (text: (typeof STRENGTHS)[number]): Strength => (text === '1' ? 1 : text === '2' ? 2 : 3)

function ConnectionRow(props: { connection: Connection; note: Note; onRemoved: (name: string) => void }) {
  const { connection, note, onRemoved } = props
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const out = connection.from === note.id
  const other = useNote(out ? connection.to : connection.from)
  const name = noteTitle(other?.text ?? '') || t('outline.blank')
  const label = (field: string) => t('note.of_connection', { field, name })
  return (
    <li className={style.connection}>
      <div className={style.connectionHead}>
        {out ? <ArrowRight size={16} aria-hidden /> : <ArrowLeft size={16} aria-hidden />}
        <span className={style.connectionName}>
          <VisuallyHidden>{t(out ? 'note.to' : 'note.from')} </VisuallyHidden>
          {name}
        </span>
        {editable ? (
          <IconButton
            size="s"
            label={t('note.disconnect', { name })}
            onPress={() => {
              intents.disconnect(connection.id)
              onRemoved(name)
            }}
          >
            <X size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <div className={style.connectionHow}>
        <NativeSelect
          label={label(t('note.kind'))}
          disabled={!editable}
          value={connection.kind}
          options={CONNECTION_KINDS.map(k => [k, t(`kind.${k}`)] as const)}
          onChange={kind => intents.changeConnection(connection.id, { kind })}
        />
        <NativeSelect
          label={label(t('note.strength'))}
          disabled={!editable}
          value={STRENGTHS[connection.strength - 1] ?? '2'}
          options={STRENGTHS.map(s => [s, t(`strength.${s}`)] as const)}
          onChange={s => intents.changeConnection(connection.id, { strength: strengthOf(s) })}
        />
        <NativeSelect
          label={label(t('note.effect'))}
          disabled={!editable}
          value={connection.effect}
          options={EFFECTS.map(e => [e, t(`effect.${e}`)] as const)}
          onChange={effect => intents.changeConnection(connection.id, { effect })}
        />
      </div>
    </li>
  )
}
