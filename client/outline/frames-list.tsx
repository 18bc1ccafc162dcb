import { BoxSelect, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { notesInFrame } from '../../shared/maps/frames.ts'
import type { Frame } from '../../shared/model/frame.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { noteTitle } from '../ui/find-notes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import style from './frames-list.module.css'
import group from './note-group.module.css'
import { afterFrame } from './row-focus.ts'
import { useGoToNote } from './use-go-to-note.ts'
import { useOutlineActions } from './use-outline-actions.ts'

/** Notes of one frame that are named; the rest is counted. */
const MOST = 24

/** A map's frames with the notes inside them; there only while there are any. */
export function FramesList({ map }: { map: MapSpec }) {
  const t = useText()
  const heading = useId()
  const frames = useBoard('frames', b => [...b.frames.values()].filter(f => f.map === map.id).sort(byPlace), [
    map.id,
  ])
  if (frames.length === 0) return null
  return (
    <section className={group.group} aria-labelledby={heading}>
      <h3 id={heading} className={group.heading}>
        {t('outline.frames')}
      </h3>
      <ul className={style.frames} aria-labelledby={heading}>
        {frames.map(frame => (
          <FrameRow key={frame.id} frame={frame} />
        ))}
      </ul>
    </section>
  )
}

/** As they are read on the map: from the top, then from the left. */
const byPlace = (a: Frame, b: Frame): number =>
  a.rect[1] - b.rect[1] || a.rect[0] - b.rect[0] || (a.id < b.id ? -1 : 1)

function FrameRow({ frame }: { frame: Frame }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const editable = useAllTools()
  const actions = useOutlineActions()
  const selected = useWorkspace(w => w.frame === frame.id)
  const notes = useBoard('notes', b => notesInFrame(frame, b.notes.values()), [frame])
  const title = frame.title || t('outline.frame_untitled')
  return (
    <li className={style.frame} data-frame-row={frame.id} data-selected={selected || undefined}>
      <div className={style.head}>
        <DraftInput
          className={style.title ?? ''}
          quiet
          label={t('outline.frame_title', { count: notes.length })}
          placeholder={t('outline.frame_untitled')}
          maxLength={LIMITS.title}
          disabled={!editable}
          value={frame.title}
          onCommit={next => intents.changeFrame(frame.id, { title: next.trim() })}
        />
        <IconButton
          size="s"
          tip="top"
          label={t('outline.frame_select', { frame: title, count: notes.length })}
          isDisabled={notes.length === 0}
          onPress={() => {
            actions.select(notes.map(n => n.id))
            actions.say(t('outline.selected', { count: notes.length }))
          }}
        >
          <BoxSelect size={16} aria-hidden />
        </IconButton>
        {editable ? (
          <IconButton
            size="s"
            tip="top"
            label={t('outline.frame_delete', { frame: title })}
            onPress={() => {
              const focusNext = afterFrame(frame.id)
              intents.removeFrame(frame.id)
              if (selected) workspace.setState({ frame: null })
              actions.sayDeleted(t('outline.frame_deleted', { frame: title }))
              requestAnimationFrame(focusNext)
            }}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {notes.length === 0 ? (
        <p className={style.help}>{t('outline.frame_empty')}</p>
      ) : (
        <Inside notes={notes} />
      )}
    </li>
  )
}

/** The notes of a frame, each a way to its row. */
function Inside({ notes }: { notes: readonly Note[] }) {
  const t = useText()
  const goTo = useGoToNote()
  return (
    <ul className={style.inside}>
      {notes.slice(0, MOST).map(note => (
        <li key={note.id}>
          <button type="button" className={style.note} onClick={() => goTo(note.id)}>
            <NoteSwatch color={note.color} />
            <span>{noteTitle(note.text, 60) || t('outline.blank')}</span>
          </button>
        </li>
      ))}
      {notes.length > MOST ? (
        <li className={style.help}>{t('outline.frame_more', { count: notes.length - MOST })}</li>
      ) : null}
    </ul>
  )
}
