import { Lock, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import { influenceOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useNote } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { showAxis } from '../ui/axis-values.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SharedTextarea } from '../ui/shared-textarea.tsx'
import style from './composer.module.css'

interface Props {
  readonly id: NoteId
  readonly map: MapSpec
  readonly editing: boolean
  readonly onEdit: (on: boolean) => void
  readonly onRemove: () => void
}

/** One of one's own notes: its words, where it stands, and what can be done with it. */
export function OwnNote({ id, map, editing, onEdit, onRemove }: Props) {
  const t = useText()
  const editable = useEditable()
  const note = useNote(id)
  if (!note) return null
  const name = note.text.trim() || t('compose.blank')
  return (
    <li className={style.note} data-own-note={id}>
      {editing ? (
        <Words note={note} label={t('compose.edit', { note: name })} onDone={() => onEdit(false)} />
      ) : (
        <>
          <div className={style.words}>
            <p className={style.text}>{name}</p>
            <Where note={note} map={map} />
          </div>
          {editable && !note.locked ? (
            <>
              <IconButton
                className={style.thumb}
                label={t('compose.edit', { note: name })}
                data-edit
                onPress={() => onEdit(true)}
              >
                <Pencil size={18} aria-hidden />
              </IconButton>
              <IconButton
                className={style.thumb}
                label={t('compose.delete', { note: name })}
                onPress={onRemove}
              >
                <Trash2 size={18} aria-hidden />
              </IconButton>
            </>
          ) : null}
        </>
      )}
    </li>
  )
}

function Where({ note, map }: { note: Note; map: MapSpec }) {
  const t = useText()
  const stance = stanceOf(note.at)
  const influence = influenceOf(note.at)
  const where =
    map.kind === 'zones'
      ? (categoryOf(map, note.at)?.title ?? t('outline.no_zone'))
      : stance === null || influence === null
        ? t('compose.waiting')
        : t('compose.stands', {
            stance: showAxis('stance', stance),
            influence: showAxis('influence', influence),
          })
  return (
    <p className={style.quiet}>
      {note.locked ? <Lock size={14} role="img" aria-label={t('compose.note_locked')} /> : null} {where}
    </p>
  )
}

function Words({ note, label, onDone }: { note: Note; label: string; onDone: () => void }) {
  const t = useText()
  const { intents, presence } = useSession()
  const field = useRef<HTMLTextAreaElement>(null)
  const shared = useMemo(() => intents.noteText(note.id), [intents, note.id])
  useEffect(() => {
    field.current?.focus()
    presence.show({ editing: note.id })
    return () => presence.show({ editing: null })
  }, [presence, note.id])
  if (!shared) return null
  return (
    <div className={style.words}>
      <SharedTextarea
        ref={field}
        text={shared}
        grows
        className={style.field}
        aria-label={label}
        maxLength={LIMITS.noteText}
        onKeyDown={event => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <Button size="l" onPress={onDone}>
        {t('compose.done')}
      </Button>
    </div>
  )
}
