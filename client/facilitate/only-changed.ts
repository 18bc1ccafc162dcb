import type { MapSpec, Zone } from '../../shared/model/stage.ts'
import { rightOf } from './maps/new-map.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a form hands over: of each field what was changed in it since it `began`, else what stands there `today`, by whomever. */
export function onlyChanged<T extends object>(began: T, draft: T, today: T): T {
  const changed = Object.entries(draft).filter(([field, value]) => !same(value, Reflect.get(began, field)))
  return { ...today, ...Object.fromEntries(changed) }
}

/** The same of a map; of its areas by each: what others added stays, what either side removed is gone. */
export function onlyChangedMap(began: MapSpec, draft: MapSpec, today: MapSpec): MapSpec {
  const map = onlyChanged(began, draft, today)
  if (began.kind !== 'zones' || draft.kind !== 'zones' || today.kind !== 'zones' || map.kind !== 'zones')
    return map
  return { ...map, zones: onlyChangedAreas(began.zones, draft.zones, today.zones) }
}

function onlyChangedAreas(began: readonly Zone[], draft: readonly Zone[], today: readonly Zone[]): Zone[] {
  const [before, now] = [began, today].map(zones => new Map(zones.map(zone => [zone.id, zone])))
  const mine = draft.flatMap(zone => {
    const [first, there] = [before?.get(zone.id), now?.get(zone.id)]
    if (!first) return [zone]
    if (there) return [onlyChanged(first, zone, there)]
    return same(first, zone) ? [] : [zone]
  })
  const others = today.filter(zone => !before?.has(zone.id) && !draft.some(({ id }) => id === zone.id))
  if (others.length === 0) return mine
  // both put what they added at the right of the same areas
  const added = mine.filter(zone => !before?.has(zone.id))
  const kept = mine.filter(zone => !added.includes(zone))
  const along = rightOf([...kept, ...others]) - Math.min(...added.map(({ rect }) => rect[0]))
  return [...kept, ...others, ...added.map(zone => moved(zone, Math.max(0, along)))]
}

function moved(zone: Zone, along: number): Zone {
  const [left, top, width, height] = zone.rect
  return { ...zone, rect: [left + along, top, width, height] }
}
