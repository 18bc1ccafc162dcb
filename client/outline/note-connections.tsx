import { ArrowLeft, ArrowLeftRight, ArrowRight, ChevronDown, X } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import type { Connection } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { useTwin } from '../state/use-twin.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { LineFields } from '../ui/line-fields.tsx'
import { LineStory } from '../ui/line-story.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ConnectPicker } from './connect-picker.tsx'
import style from './note-fields.module.css'
import { NotePart } from './note-part.tsx'
import { sameButWords } from './same-but-words.ts'

interface Props {
  readonly note: Note
  readonly say: (words: string) => void
}

const otherEnd = (line: Connection, note: Note): string => (line.from === note.id ? line.to : line.from)
const isTwinOf =
  (line: Connection) =>
  (other: Connection): boolean =>
    other.from === line.to && other.to === line.from

/** The note's connections in both directions, and a field to draw another. */
export const NoteConnections = memo(function NoteConnections({ note, say }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useAllTools()
  const lines = useBoard(
    'connections',
    b => [...b.connections.values()].filter(c => c.from === note.id || c.to === note.id),
    [note.id],
  )
  const box = useRef<HTMLDivElement>(null)
  if (!editable && lines.length === 0) return null
  /** the row that takes the place of the one that goes, or the field */
  const focusAfter = (line: Connection) => {
    const at = lines.indexOf(line)
    requestAnimationFrame(() => {
      const rows = box.current?.querySelectorAll<HTMLElement>('li') ?? []
      const next = (rows[at] ?? rows[at - 1])?.querySelector<HTMLElement>('button')
      ;(next ?? box.current?.querySelector<HTMLElement>('input'))?.focus()
    })
  }
  return (
    <NotePart title={t('note.connections', { count: lines.length })}>
      <div ref={box} className={style.field}>
        {lines.length > 0 ? (
          <ul className={style.connections}>
            {lines.map(line => (
              // turned round, a line keeps its row and so the focus; two lines between the same notes are two rows
              <ConnectionRow
                key={lines.some(isTwinOf(line)) ? line.id : otherEnd(line, note)}
                line={line}
                note={note}
                say={say}
                onRemoved={focusAfter}
              />
            ))}
          </ul>
        ) : null}
        {editable ? (
          <ConnectPicker
            note={note}
            onChosen={other => {
              intents.connect(note.id, other.id)
              say(t('note.connected', { name: noteTitle(other.text) || t('outline.blank') }))
            }}
          />
        ) : null}
      </div>
    </NotePart>
  )
}, sameButWords)

interface RowProps extends Props {
  readonly line: Connection
  readonly onRemoved: (line: Connection) => void
}

function ConnectionRow({ line, note, say, onRemoved }: RowProps) {
  const t = useText()
  const { intents } = useSession()
  const editable = useAllTools()
  const [open, setOpen] = useState(false)
  const out = line.from === note.id
  const other = useNote(out ? line.to : line.from)
  const name = noteTitle(other?.text ?? '') || t('outline.blank')
  const twin = useTwin(line)
  const labelOf = (field: string) => t('note.of_connection', { field, name })
  return (
    <li className={style.connection}>
      <div className={style.connectionHead}>
        {out ? <ArrowRight size={16} aria-hidden /> : <ArrowLeft size={16} aria-hidden />}
        <span className={style.connectionName}>
          <VisuallyHidden>{t(out ? 'note.to' : 'note.from')} </VisuallyHidden>
          {name}
        </span>
        <IconButton
          size="s"
          label={t('line.more', { name })}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
          className={style.connectionMore}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        {editable ? (
          <>
            <IconButton
              size="s"
              label={twin ? t('line.twin') : t('note.reverse', { name })}
              isDisabled={twin}
              onPress={() => {
                intents.reverseConnection(line.id)
                say(t(out ? 'note.now_from' : 'note.now_to', { name }))
              }}
            >
              <ArrowLeftRight size={16} aria-hidden />
            </IconButton>
            <IconButton
              size="s"
              label={t('note.disconnect', { name })}
              onPress={() => {
                intents.disconnect(line.id)
                say(t('note.disconnected', { name }))
                onRemoved(line)
              }}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </>
        ) : null}
      </div>
      <div className={style.connectionHow}>
        <LineFields line={line} labelOf={labelOf} />
      </div>
      {open ? (
        <div className={style.story}>
          <LineStory line={line} labelOf={labelOf} />
        </div>
      ) : line.via || line.evidence ? (
        <p className={style.help}>
          {[line.via ? t('line.via_is', { name: line.via }) : '', line.evidence ?? '']
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
    </li>
  )
}
