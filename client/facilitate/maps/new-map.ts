import { nanoid } from 'nanoid'
import { columnRects } from '../../../shared/maps/zone-rects.ts'
import type { Locale, MapSpec, Zone } from '../../../shared/model/stage.ts'
import { powerMap } from '../../../shared/templates/standard-maps.ts'
import { mapsIn } from '../../../shared/templates/template.ts'

/** Characters of a new map's or area's id. */
const ID = 12
/** Cells side by side in a new area. */
const ACROSS = 2

/** A power map for another decision-maker, with the words of the first. */
export function newPowerMap(title: string, locale: Locale): MapSpec {
  const [like] = mapsIn({ maps: [powerMap], agenda: [], resources: [] }, locale)
  if (like?.kind !== 'axes') throw new Error('the power map has axes')
  return { ...like, id: nanoid(ID), title }
}

/** A map of named areas side by side. */
export function newAreasMap(title: string, areas: readonly string[]): MapSpec {
  const rects = columnRects(areas.map(() => ACROSS))
  const zones = areas.flatMap((name, i): Zone[] => {
    const rect = rects[i]
    return rect ? [{ id: nanoid(ID), title: name, rect }] : []
  })
  return { id: nanoid(ID), kind: 'zones', title, zones }
}

/** One more area at the right of the others. */
export function withArea(zones: readonly Zone[], title: string): Zone[] {
  const [first] = columnRects([ACROSS])
  if (!first) return [...zones]
  const top = Math.min(...zones.map(({ rect }) => rect[1]))
  return [...zones, { id: nanoid(ID), title, rect: [rightOf(zones), top, first[2], first[3]] }]
}

/** Where an area at the right of these begins (world units). */
export function rightOf(zones: readonly Zone[]): number {
  const right = Math.max(...zones.map(({ rect }) => rect[0] + rect[2]))
  const [first, second] = columnRects([ACROSS, ACROSS])
  return first && second ? right + second[0] - (first[0] + first[2]) : right
}
