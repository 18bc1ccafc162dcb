import type { Board } from '../model/board.ts'
import type { MapId, NoteId } from '../model/ids.ts'
import type { MapSpec } from '../model/stage.ts'

/** The map of what we have. */
export const OURS: MapId = 'asset'

export const isOurs = (map: MapSpec): boolean => map.ours ?? map.id === OURS

/** Notes of what we have. */
export function ourNotes(board: Pick<Board, 'notes'>, maps: readonly MapSpec[]): Set<NoteId> {
  const ours = new Set([OURS])
  for (const map of maps) {
    if (isOurs(map)) ours.add(map.id)
    else ours.delete(map.id)
  }
  return new Set([...board.notes.values()].filter(note => ours.has(note.map)).map(note => note.id))
}

/** Everybody whom we reach over lines that help, ourselves included. */
export const reachedFrom = (
  board: Pick<Board, 'connections'>,
  ours: ReadonlySet<NoteId>,
): ReadonlySet<NoteId> => spread(board, ours, 'onward')

/** Everybody who reaches one of those over lines that help, they themselves included. */
export const whoReaches = (
  board: Pick<Board, 'connections'>,
  targets: ReadonlySet<NoteId>,
): ReadonlySet<NoteId> => spread(board, targets, 'back')

function spread(
  { connections }: Pick<Board, 'connections'>,
  from: ReadonlySet<NoteId>,
  way: 'onward' | 'back',
): Set<NoteId> {
  const nexts = new Map<NoteId, NoteId[]>()
  for (const line of connections.values()) {
    if (line.effect === 'harms') continue
    const [at, next] = way === 'onward' ? [line.from, line.to] : [line.to, line.from]
    const known = nexts.get(at)
    if (known) known.push(next)
    else nexts.set(at, [next])
  }
  const reached = new Set(from)
  for (const id of reached) for (const next of nexts.get(id) ?? []) reached.add(next)
  return reached
}
