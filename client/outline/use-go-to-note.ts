import { useCallback } from 'react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useSession } from '../state/session.ts'
import { NoteGroups } from './note-groups.ts'
import { useOutlineKit } from './outline-state.ts'
import { focusRow } from './row-focus.ts'
import { showRow } from './show-row.ts'

/** Brings the focus to a note's row, wherever it is hidden. */
export function useGoToNote(): (id: NoteId) => void {
  const { board } = useSession()
  const { map, state } = useOutlineKit()
  return useCallback(
    id => {
      if (showRow(state, new NoteGroups(map, board.board.notes.values()).groups, id))
        requestAnimationFrame(() => focusRow(id))
    },
    [board, map, state],
  )
}
