import { useEffect, useEffectEvent } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useSession } from '../state/session.ts'
import type { Groups } from './note-groups.ts'
import { useOutlineKit } from './outline-state.ts'
import { findRow } from './row-focus.ts'
import { showRow } from './show-row.ts'

/** When a note is selected elsewhere (on the canvas), or was before the outline came, its row comes into view; the focus stays where it is. */
export function useFollowSelection(groups: Groups): void {
  const { workspace } = useSession()
  const { state } = useOutlineKit()
  const show = useEffectEvent((id: NoteId | undefined) => {
    if (id === undefined || document.activeElement?.closest('[data-note-row], [data-note-fields]')) return
    if (showRow(state, groups, id))
      requestAnimationFrame(() => findRow(id)?.scrollIntoView({ block: 'nearest' }))
  })
  useEffect(() => {
    show([...workspace.getState().selection][0])
    return workspace.subscribe((now, before) => {
      const [id] = now.selection
      if (now.selection !== before.selection && id !== undefined && !before.selection.has(id)) show(id)
    })
  }, [workspace])
}
