import { freeCells } from '../../shared/maps/asset-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/**
 * Places for `count` notes in a zone of a map: its next free cells; null for each where the map has no such zone (the tray).
 * Notes in `moving` do not stand in their own way.
 */
export function placesInZone(
  map: MapSpec,
  zoneId: string,
  notes: Iterable<Note>,
  count: number,
  moving: ReadonlySet<NoteId> = new Set(),
): (Point | null)[] {
  const zone = map.kind === 'zones' ? map.zones.find(z => z.id === zoneId) : undefined
  if (!zone) return Array.from({ length: count }, () => null)
  const taken: Point[] = []
  for (const note of notes) if (note.map === map.id && note.at && !moving.has(note.id)) taken.push(note.at)
  return freeCells(zone, taken, count)
}
