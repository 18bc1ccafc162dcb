import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useSession } from '../state/session.ts'
import { type Groups, NoteGroups } from './note-groups.ts'

/** A map's notes by group; renders again only when a note enters, leaves or changes its group. */
export function useNoteGroups(map: MapSpec): Groups {
  const { board } = useSession()
  const groups = useMemo(() => new NoteGroups(map, board.board.notes.values()), [map, board])
  const subscribe = useCallback(
    (again: () => void) => {
      // what changed between the first look and now
      groups.reset(board.board.notes.values())
      again()
      return board.onChange(change => {
        if (groups.apply(change.notes)) again()
      })
    },
    [board, groups],
  )
  return useSyncExternalStore(subscribe, () => groups.groups)
}
