import type { MapId } from '../../shared/model/ids.ts'
import { type MapSpec, MOST_MAPS, type Stage } from '../../shared/model/stage.ts'
import { placedBefore, putInOrder } from './put-in-order.ts'
import { Refused } from './refused.ts'

/** The stage with a new map, or with a known one as it is now. A place on areas means nothing on axes: the kind stays. */
export function withMap(stage: Stage, map: MapSpec, before: MapId | null | undefined): Stage {
  const known = stage.maps.find(m => m.id === map.id)
  if (known && known.kind !== map.kind) throw new Refused('invalid', 'a map keeps its kind')
  return { ...stage, maps: putInOrder(stage.maps, map, before, MOST_MAPS) }
}

export function withMapMoved(stage: Stage, id: MapId, before: MapId | null): Stage {
  return { ...stage, maps: placedBefore(stage.maps, mapOf(stage, id), before) }
}

/**
 * The stage without a map: steps that were about it are about none in particular. Refused while it has notes, is the last one,
 * or a round is written for it.
 */
export function withoutMap(stage: Stage, id: MapId, hasNotes: (map: MapId) => boolean): Stage {
  const { round, spotlight } = stage
  mapOf(stage, id)
  if (stage.maps.length === 1) throw new Refused('invalid', 'the last map stays')
  if (hasNotes(id)) throw new Refused('invalid', 'notes are on it')
  if (round && 'map' in round.settings && round.settings.map === id)
    throw new Refused('invalid', 'a round is written for it')
  return {
    ...stage,
    maps: stage.maps.filter(map => map.id !== id),
    agenda: stage.agenda.map(step => (step.map === id ? { ...step, map: null, zone: null } : step)),
    spotlight: spotlight?.map === id ? null : spotlight,
  }
}

function mapOf(stage: Stage, id: MapId): MapSpec {
  const found = stage.maps.find(map => map.id === id)
  if (!found) throw new Refused('invalid', 'no such map')
  return found
}
