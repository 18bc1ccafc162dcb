import type { MapId, NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import { useBoard } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useMarksVersion } from '../state/use-marks.ts'

const byAge = (a: Note, b: Note): number => a.made.at - b.made.at || (a.id < b.id ? -1 : 1)

/** The notes that have no place on the map, oldest first; in a round of places those that one did not place oneself. */
export function useWaiting(map: MapId): readonly NoteId[] {
  const { marks } = useSession()
  const placedNow = useMarksVersion()
  // as one text, so that notes on the map may change without the list rendering
  const waiting = useBoard(
    'notes',
    b =>
      [...b.notes.values()]
        .filter(n => n.map === map && n.at === null && !marks.of(n).place)
        .sort(byAge)
        .map(n => n.id)
        .join(' '),
    [map, placedNow],
  )
  return waiting === '' ? [] : waiting.split(' ')
}
