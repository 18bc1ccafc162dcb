import type { KeyboardEvent } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useWorkspace } from '../state/hooks.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import { VoteDots } from '../ui/vote-dots.tsx'
import { useOutlineKit, useOutlineState } from './outline-state.ts'
import style from './row.module.css'
import { RowBadges } from './row-badges.tsx'
import { useOutlineActions } from './use-outline-actions.ts'

interface Props {
  readonly note: Note
  readonly group: string
  /** whether the Tab key reaches this row */
  readonly stop: boolean
  /** the marks stand in columns of their own */
  readonly columns?: boolean
}

/** What stands first in a row: a box to tick, the note's colour and words (press: its details), and its badges. */
export function RowHead({ note, group, stop, columns = false }: Props) {
  const t = useText()
  const editable = useEditable()
  const actions = useOutlineActions()
  const { state } = useOutlineKit()
  const open = useOutlineState(s => s.open === note.id)
  const picking = useOutlineState(s => s.picking)
  const selected = useWorkspace(w => w.selection.has(note.id))
  const ticked = useWorkspace(w => w.selection.has(note.id) && (picking || w.selection.size > 1))
  const title = noteTitle(note.text) || t('outline.blank')
  const tabIndex = stop ? 0 : -1

  const reach = () => actions.reach(note.id, group)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !editable) return
    event.preventDefault()
    actions.remove(ticked ? actions.selected() : [note.id])
  }

  return (
    <div className={style.head}>
      <label className={style.pick}>
        <input
          type="checkbox"
          data-cell="pick"
          onFocus={reach}
          tabIndex={tabIndex}
          checked={ticked}
          aria-label={t('outline.select', { note: title })}
          onChange={e => actions.toggle(note.id, e.currentTarget.checked)}
        />
      </label>
      <button
        type="button"
        data-cell="text"
        onFocus={() => {
          reach()
          actions.selectReached(note.id)
        }}
        className={style.words}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-current={selected || undefined}
        onClick={() => state.setState({ open: open ? null : note.id })}
        onKeyDown={onKeyDown}
      >
        <NoteSwatch color={note.color} />
        <span className={style.body}>
          <span className={note.text.trim() ? style.title : style.blank}>{title}</span>
          <RowBadges note={note} columns={columns} />
        </span>
      </button>
      <VoteDots id={note.id} brief skipped={!stop} />
    </div>
  )
}
