import { useCallback, useSyncExternalStore } from 'react'
import type { Note } from '../../shared/model/note.ts'
import { useSession } from './session.ts'
import type { SessionMark } from './session-marks.ts'

/** What rounds say of a note. */
export function useMark(note: Pick<Note, 'id' | 'absorbed'>): SessionMark {
  const { marks } = useSession()
  const { id } = note
  const subscribe = useCallback(
    (again: () => void) => marks.onChange(ids => (ids.has(id) || note.absorbed.length > 0) && again()),
    [marks, id, note.absorbed],
  )
  return useSyncExternalStore(subscribe, () => marks.of(note))
}

/** Grows when what rounds say of any note changes. */
export function useMarksVersion(): number {
  const { marks } = useSession()
  const subscribe = useCallback((again: () => void) => marks.onChange(again), [marks])
  return useSyncExternalStore(subscribe, () => marks.version)
}
