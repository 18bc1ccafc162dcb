import { isOurs } from '../../shared/insight/our-notes.ts'
import type { Board } from '../../shared/model/board.ts'
import type { MapId, NoteId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/** Which map of each kind stands beside the other in Connections; null: nobody chose. */
export type MapPair = Readonly<Record<MapSpec['kind'], MapId | null>>

/** What we have, then whom we need: the chosen maps, else the map of what we have and the first of those with axes. */
export function shownPair(maps: readonly MapSpec[], pair: MapPair): MapSpec[] {
  const zones = maps.filter(map => map.kind === 'zones')
  const axes = maps.filter(map => map.kind === 'axes')
  return [
    zones.find(map => map.id === pair.zones) ?? zones.find(isOurs) ?? zones[0],
    axes.find(map => map.id === pair.axes) ?? axes[0],
  ].flatMap(map => map ?? [])
}

/**
 * The pair on which a way from note to note is seen: where it leaves the areas, and where it ends on axes. What the way does not touch
 * stays as it was.
 */
export function pairFor(
  steps: readonly NoteId[],
  { notes }: Pick<Board, 'notes'>,
  maps: readonly MapSpec[],
  before: MapPair,
): MapPair {
  const along = steps.flatMap(id => maps.find(map => map.id === notes.get(id)?.map) ?? [])
  return {
    zones: along.find(map => map.kind === 'zones')?.id ?? before.zones,
    axes: along.findLast(map => map.kind === 'axes')?.id ?? before.axes,
  }
}
