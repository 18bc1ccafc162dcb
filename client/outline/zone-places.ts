import { freeCells } from '../../shared/maps/asset-map.ts'
import { coveredBy, heightFor } from '../../shared/maps/tall-notes.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/**
 * Places for notes with these texts in a zone of a map: its next free cells; null for each where the map has no such zone (the tray).
 * Notes in `moving` do not stand in their own way.
 */
export function placesInZone(
  map: MapSpec,
  zoneId: string,
  notes: Iterable<Note>,
  texts: readonly string[],
  moving: ReadonlySet<NoteId> = new Set(),
): (Point | null)[] {
  const zone = map.kind === 'zones' ? map.zones.find(z => z.id === zoneId) : undefined
  if (!zone) return texts.map(() => null)
  const others = [...notes].filter(note => !moving.has(note.id))
  return freeCells(zone, coveredBy(others, map.id), texts.length, texts.map(heightFor))
}
