import { memo, useCallback, useId } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useWorkspace } from '../state/hooks.ts'
import { useMayPlace } from '../state/use-permit.ts'
import { AxisField } from '../ui/axis-field.tsx'
import type { Axis } from '../ui/axis-values.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { useAxisPlace } from '../ui/use-axis-place.ts'
import { Unfolded } from './list-row.tsx'
import { MarkCells } from './mark-cells.tsx'
import { NoteFields } from './note-fields.tsx'
import { useOutlineKit, useOutlineState } from './outline-state.ts'
import style from './row.module.css'
import { findRow, focusRow, stepRow } from './row-focus.ts'
import { RowHead } from './row-head.tsx'
import { useOutlineActions } from './use-outline-actions.ts'
import { useRowNote } from './use-row-note.ts'

interface Props {
  readonly id: NoteId
  readonly group: string
  /** with columns for the marks */
  readonly wide: boolean
}

/** One note of an `axes` map: its words and its two values, which can be typed. */
export const AxesRow = memo(function AxesRow({ id, group, wide }: Props) {
  const t = useText()
  const { pace } = useOutlineKit()
  const note = useRowNote(id, pace, false)
  const actions = useOutlineActions()
  const remove = useCallback(() => actions.remove([id]), [actions, id])
  const leave = useCallback(() => actions.leave(id), [actions, id])
  const open = useOutlineState(s => s.open === id)
  const selected = useWorkspace(w => w.selection.has(id))
  if (!note) return null
  return (
    <>
      <tr className={style.row} data-note-row={id} data-selected={selected || undefined}>
        <th scope="row" aria-label={noteTitle(note.text) || t('outline.blank')}>
          <RowHead note={note} group={group} stop columns={wide} />
        </th>
        <Values note={note} />
        {wide ? <MarkCells note={note} /> : null}
      </tr>
      {open ? (
        <tr>
          <td colSpan={wide ? 6 : 3}>
            <Unfolded note={note}>
              <NoteFields note={note} onRemove={remove} onLeave={leave} />
            </Unfolded>
          </td>
        </tr>
      ) : null}
    </>
  )
})

function Values({ note }: { note: Note }) {
  const t = useText()
  const editable = useMayPlace(note)
  const actions = useOutlineActions()
  const place = useAxisPlace(note)
  const help = useId()
  const title = noteTitle(note.text) || t('outline.blank')
  const set = (axis: Axis, share: number) => {
    const field = document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const inside = document.activeElement?.closest('[data-note-row]') === findRow(note.id)
    if (place.set(axis, share) && inside)
      // a note that got its place moves to the other table: the focus goes with it
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusRow(note.id, field)
      })
  }
  const next = (axis: Axis, field: HTMLElement) => {
    const other = axis === 'stance' ? 'influence' : 'stance'
    if (!note.at && place[other] === null) focusRow(note.id, other)
    else if (stepRow(field, 1) && !note.at) {
      // placing names one after the other: each begins with its stance
      const row = document.activeElement?.closest<HTMLElement>('[data-note-row]')?.dataset.noteRow
      if (row) focusRow(row, 'stance')
    }
  }
  const cell = (axis: Axis) => (
    <td className={style.number}>
      <AxisField
        axis={axis}
        share={place[axis]}
        label={t(`outline.${axis}_of`, { note: title })}
        disabled={!editable || (axis === 'influence' && place.held)}
        describedBy={place.waiting ? help : undefined}
        onCommit={share => set(axis, share)}
        onRefused={() => actions.say(t(`outline.bad_${axis}`))}
        onEnter={field => next(axis, field)}
        onFocus={() => actions.selectReached(note.id)}
      />
      {axis === 'influence' && place.waiting ? (
        <span id={help} className={style.waiting}>
          {t('outline.need_both')}
        </span>
      ) : null}
    </td>
  )
  return (
    <>
      {cell('stance')}
      {cell('influence')}
    </>
  )
}
