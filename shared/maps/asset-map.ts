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

/** Where notes lie, asked by place: a grid of squares as wide as a note, so that only neighbours are looked at. */
export class Covered {
  readonly #squares = new Map<string, Point[]>()

  constructor(centres: Iterable<Point> = []) {
    for (const centre of centres) this.add(centre)
  }

  add(centre: Point): void {
    const key = `${Math.floor(centre[0] / NOTE_SIZE)},${Math.floor(centre[1] / NOTE_SIZE)}`
    const square = this.#squares.get(key)
    if (square) square.push(centre)
    else this.#squares.set(key, [centre])
  }

  /** Whether a note with this centre would lie on another one. */
  has([x, y]: Point): boolean {
    const [column, row] = [Math.floor(x / NOTE_SIZE), Math.floor(y / NOTE_SIZE)]
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        const near = this.#squares.get(`${i},${j}`) ?? []
        if (near.some(c => Math.abs(c[0] - x) < NOTE_SIZE && Math.abs(c[1] - y) < NOTE_SIZE)) return true
      }
    }
    return false
  }
}

/** The cells of a zone that nothing covers, in order and without end; each that was given counts as covered from then on. */
export function* takeFreeCells(zone: Zone, covered: Covered): Generator<Point> {
  for (const cell of cellsOf(zone)) {
    if (covered.has(cell)) continue
    covered.add(cell)
    yield cell
  }
}

/** The first `count` cells of a zone that no note of `taken` covers, in order. */
export function freeCells(zone: Zone, taken: Iterable<Point>, count: number): Point[] {
  const out: Point[] = []
  if (count <= 0) return out
  for (const cell of takeFreeCells(zone, new Covered(taken))) if (out.push(cell) === count) break
  return out
}

/** Height at which a zone is drawn: room for its notes and one more row, never less than `least` (world units). */
export function drawnHeight(zone: Zone, notes: Iterable<Note>, least = 860): number {
  let bottom = zone.rect[1] + least
  for (const note of notes)
    if (note.at) bottom = Math.max(bottom, note.at[1] + NOTE_SIZE / 2 + CELL + PADDING)
  return bottom - zone.rect[1]
}
