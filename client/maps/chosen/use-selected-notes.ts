import { useRef } from 'react'
import type { MapId } from '../../../shared/model/ids.ts'
import type { Note } from '../../../shared/model/note.ts'
import { useBoard, useWorkspace } from '../../state/hooks.ts'

/** The selected notes of one map, in the order of selecting; the same list as long as none of them changes. */
export function useSelectedNotes(map: MapId): readonly Note[] {
  const selection = useWorkspace(w => w.selection)
  const kept = useRef<readonly Note[]>([])
  return useBoard(
    'notes',
    ({ notes }) => {
      const now = [...selection].flatMap(id => notes.get(id) ?? []).filter(n => n.map === map)
      const same = now.length === kept.current.length && now.every((n, i) => n === kept.current[i])
      if (!same) kept.current = now
      return kept.current
    },
    [selection, map],
  )
}
