import { targetOf } from '../../shared/maps/power-map.ts'
import type { Note } from '../../shared/model/note.ts'
import { useBoard } from '../state/hooks.ts'

/** Whether a note is its map's decision-maker: if several are marked, one of them counts. */
export const useIsTarget = (note: Pick<Note, 'id' | 'map' | 'target'>): boolean =>
  useBoard(
    'notes',
    ({ notes }) => note.target && targetOf([...notes.values()].filter(n => n.map === note.map)) === note.id,
    [note.id, note.map, note.target],
  )
