import type { Note, Point } from '../model/note.ts'
import type { Zone, ZonesMap } from '../model/stage.ts'

/** Notes on a map stand in cells of this many world units. */
export const CELL = 240
/** A note's size in world units. */
export const NOTE_SIZE = 200
/** A note farther than this from every zone belongs to none (world units). */
export const ZONE_REACH = 400
/** Room between a zone's edge and its first cell; above the cells stand title and hint. */
const PADDING = 20
export const ZONE_HEADER = 120

/** Distance from a point to a rectangle, 0 inside (world units). */
function distance([x, y]: Point, [left, top, width, height]: Zone['rect']): number {
  const dx = Math.max(left - x, 0, x - (left + width))
  const dy = Math.max(top - y, 0, y - (top + height))
  return Math.hypot(dx, dy)
}

/** The zone nearest to a note's centre; null beyond 400 units, or without a place. Equal distances: the first zone. */
export function categoryOf(map: ZonesMap, at: Point | null): Zone | null {
  if (!at) return null
  let best: Zone | null = null
  let least = Number.POSITIVE_INFINITY
  for (const zone of map.zones) {
    const d = distance(at, zone.rect)
    if (d < least) {
      least = d
      best = zone
    }
  }
  return least <= ZONE_REACH ? best : null
}

/** Centres of a zone's cells, row by row; without end, since zones grow downward. */
export function* cellsOf(zone: Zone): Generator<Point> {
  const [left, top, width] = zone.rect
  const columns = Math.max(1, Math.floor((width - 2 * PADDING) / CELL))
  for (let i = 0; ; i++) {
    yield [
      left + PADDING + (i % columns) * CELL + CELL / 2,
      top + ZONE_HEADER + Math.floor(i / columns) * CELL + CELL / 2,
    ]
  }
}

/** The first `count` cells of a zone that no note of `taken` covers, in order. */
export function freeCells(zone: Zone, taken: Iterable<Point>, count: number): Point[] {
  const centres = [...taken]
  const out: Point[] = []
  for (const cell of cellsOf(zone)) {
    if (out.length === count) break
    const free = !centres.some(
      c => Math.abs(c[0] - cell[0]) < NOTE_SIZE && Math.abs(c[1] - cell[1]) < NOTE_SIZE,
    )
    if (free) out.push(cell)
  }
  return out
}

/** Height at which a zone is drawn: room for its notes and one more row, never less than `least` (world units). */
export function drawnHeight(zone: Zone, notes: Iterable<Note>, least = 860): number {
  let bottom = zone.rect[1] + least
  for (const note of notes)
    if (note.at) bottom = Math.max(bottom, note.at[1] + NOTE_SIZE / 2 + CELL + PADDING)
  return bottom - zone.rect[1]
}
