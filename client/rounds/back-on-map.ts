import { freeCells } from '../../shared/maps/asset-map.ts'
import { coveredBy } from '../../shared/maps/tall-notes.ts'
import type { Note, Point } from '../../shared/model/note.ts'
import type { MapSpec, Stage } from '../../shared/model/stage.ts'
import type { View } from '../state/view.ts'

/** Where words were meant to go: the round, and the zone that was chosen for them. */
interface Meant {
  readonly round: string
  readonly zone: string | null
}

/** The map for words that came back: that of their round, the one with their zone, that of the step, the one looked at, the first. */
export function mapFor(
  { round, zone }: Meant,
  { maps, results, agenda, step }: Pick<Stage, 'maps' | 'results' | 'agenda' | 'step'>,
  view: View,
): MapSpec | undefined {
  const result = results.find(r => r.id === round)
  const wanted = [
    result?.kind === 'notes' ? result.map : null,
    maps.find(m => m.kind === 'zones' && m.zones.some(z => z.id === zone))?.id,
    agenda.find(s => s.id === step?.id)?.map,
    'map' in view ? view.map : null,
  ]
  return wanted.flatMap(id => maps.find(m => m.id === id) ?? [])[0] ?? maps[0]
}

/** A free place for them there, in world units: in their zone, else the first; null where the map has none (the tray). */
export function placeFor({ zone }: Meant, map: MapSpec, notes: Iterable<Note>): Point | null {
  if (map.kind !== 'zones') return null
  const found = map.zones.find(z => z.id === zone) ?? map.zones[0]
  if (!found) return null
  return freeCells(found, coveredBy(notes, map.id), 1)[0] ?? null
}
