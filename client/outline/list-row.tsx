import { memo, useCallback, useEffect, useRef } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { useWorkspace } from '../state/hooks.ts'
import { noteTitle } from '../ui/find-notes.ts'
import { NoteFields } from './note-fields.tsx'
import { useOutlineKit, useOutlineState } from './outline-state.ts'
import style from './row.module.css'
import { RowHead } from './row-head.tsx'
import { useOutlineActions } from './use-outline-actions.ts'
import { useRowNote } from './use-row-note.ts'

/** One note of a `zones` map; renders again when this note alone changes. */
export const ListRow = memo(function ListRow({
  id,
  group,
  stop,
}: {
  id: NoteId
  group: string
  stop: boolean
}) {
  const { pace } = useOutlineKit()
  const open = useOutlineState(s => s.open === id)
  const note = useRowNote(id, pace, !open)
  const actions = useOutlineActions()
  const remove = useCallback(() => actions.remove([id]), [actions, id])
  const leave = useCallback(() => actions.leave(id), [actions, id])
  const selected = useWorkspace(w => w.selection.has(id))
  if (!note) return null
  return (
    <li className={style.row} data-note-row={id} data-selected={selected || undefined}>
      <RowHead note={note} group={group} stop={stop} />
      {open ? (
        <Unfolded note={note}>
          <NoteFields note={note} onRemove={remove} onLeave={leave} />
        </Unfolded>
      ) : null}
    </li>
  )
})

/** The details under a row; the focus goes into their first field. */
export function Unfolded({ note, children }: { note: Note; children: React.ReactNode }) {
  const t = useText()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea, input, button')?.focus()
  }, [])
  return (
    <fieldset
      ref={box}
      className={style.unfolded}
      data-note-fields={note.id}
      aria-label={t('outline.details_of', { note: noteTitle(note.text) || t('outline.blank') })}
    >
      {children}
    </fieldset>
  )
}
