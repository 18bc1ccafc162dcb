import { useRef } from 'react'
import type { Note } from '../../../shared/model/note.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { useBoard, useWorkspace } from '../../state/hooks.ts'

/** A note without its words: those change with every key, and no bar shows them. */
export type ShownNote = Omit<Note, 'text' | 'z'>

/**
 * The selected notes of one map, in the order of selecting. The same list as long as nothing changes that a bar shows, so that typing
 * and, where places are not shown, moving renders nothing.
 */
export function useSelectedNotes(map: MapSpec): readonly ShownNote[] {
  const selection = useWorkspace(w => w.selection)
  const kept = useRef<readonly ShownNote[]>([])
  const placeShown = map.kind === 'axes' && selection.size === 1
  return useBoard(
    'notes',
    ({ notes }) => {
      const now = [...selection].flatMap(id => notes.get(id) ?? []).filter(n => n.map === map.id)
      const { current } = kept
      const same = now.length === current.length && now.every((n, i) => looksSame(n, current[i], placeShown))
      if (!same) kept.current = now
      return kept.current
    },
    [selection, map.id, placeShown],
  )
}

function looksSame(a: ShownNote, b: ShownNote | undefined, placeShown: boolean): boolean {
  if (a === b) return true
  if (!b || a.id !== b.id) return false
  const place = placeShown ? a.at?.join() === b.at?.join() : (a.at === null) === (b.at === null)
  return (
    place &&
    a.color === b.color &&
    a.locked === b.locked &&
    a.target === b.target &&
    a.tie === b.tie &&
    a.movable === b.movable &&
    a.evidence === b.evidence &&
    a.trend === b.trend &&
    a.holder === b.holder &&
    a.tags.join('\n') === b.tags.join('\n') &&
    given(a) === given(b)
  )
}

const given = ({ reactions }: ShownNote): string =>
  Object.entries(reactions)
    .map(r => r.join(' '))
    .join('\n')
