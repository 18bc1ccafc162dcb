import type { MapId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { UNPLACED } from './note-groups.ts'

/** Somewhere that a note can be moved to by name. */
export interface Destination {
  readonly id: string
  readonly map: MapId
  /** a zone's id; '' where notes wait for a place, or lie in no zone */
  readonly zone: string
  readonly label: string
}

export const destinationId = (map: MapId, zone: string): string => `${map}/${zone}`

/**
 * Every place that a note of one map can go to: its own map's zones first, then those of the others, each with its map's name.
 *
 * @param words what the own map's "no zone" or "off the map" is called
 */
export function destinations(
  maps: readonly MapSpec[],
  own: MapSpec,
  words: { readonly nowhere: string },
): Destination[] {
  const of = (map: MapSpec): Destination[] => {
    const place = (zone: string, label: string) => ({
      id: destinationId(map.id, zone),
      map: map.id,
      zone,
      label,
    })
    const mine = map.id === own.id
    if (map.kind === 'axes') return [place(UNPLACED, mine ? words.nowhere : map.title)]
    const zones = map.zones.map(z => place(z.id, mine ? z.title : `${map.title}: ${z.title}`))
    return mine ? [...zones, place(UNPLACED, words.nowhere)] : zones
  }
  return [...of(own), ...maps.filter(m => m.id !== own.id).flatMap(of)]
}
