import { useEffect } from 'react'
import { useSession } from '../state/session.ts'
import type { Groups } from './note-groups.ts'
import { CHUNK, useOutlineKit } from './outline-state.ts'
import { findRow } from './row-focus.ts'

/** When a note is selected elsewhere (on the canvas), its row comes into view; the focus stays where it is. */
export function useFollowSelection(groups: Groups): void {
  const { workspace } = useSession()
  const { state } = useOutlineKit()
  useEffect(
    () =>
      workspace.subscribe((now, before) => {
        const [id] = now.selection
        if (now.selection === before.selection || id === undefined || before.selection.has(id)) return
        if (document.activeElement?.closest('[data-note-row]')) return
        for (const [key, ids] of groups) {
          const at = ids.indexOf(id)
          if (at < 0) continue
          const { shown, folded } = state.getState()
          const need = Math.ceil((at + 1) / CHUNK) * CHUNK
          state.setState({
            shown: { ...shown, [key]: Math.max(need, shown[key] ?? CHUNK) },
            folded: new Set([...folded].filter(f => f !== key)),
          })
          requestAnimationFrame(() => findRow(id)?.scrollIntoView({ block: 'nearest' }))
        }
      }),
    [workspace, state, groups],
  )
}
