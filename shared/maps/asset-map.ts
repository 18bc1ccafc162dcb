import type { Point } from '../model/note.ts'
import type { Zone, ZonesMap } from '../model/stage.ts'
import { heightFor, NOTE_SIZE, squaresOf } from './tall-notes.ts'

/** Notes on a map stand in cells of this many world units. */
export const CELL = 240
/** A note farther than this from every zone belongs to none (world units). */
export const ZONE_REACH = 400
/** Room between a zone's edge and its first cell; above the cells stand title and hint. */
export const ZONE_PADDING = 20
export const ZONE_HEADER = 120
/** A zone as tall as this (world units) has nothing below it: it takes notes without end, and is drawn as far as they reach. */
export const ENDLESS = 100_000
const isEndless = ({ rect }: Zone): boolean => rect[3] >= ENDLESS

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

/** Once all cells of a bounded zone are taken: how often the room between them is halved before notes lie on each other. */
const HALVINGS = 7

interface Cell {
  readonly at: Point
  /** how near another note's centre may be, on both axes, before the cell counts as covered (world units) */
  readonly side: number
}

/** Farther out, or larger, no map is worked on (world units). Numbers without end would make all cells of a zone one point. */
const FARTHEST = 1_000_000
const bounded = (n: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, n))

/** Cells row by row, then those between them, ever closer; never beyond the zone's edges. */
function* closer(zone: Zone): Generator<Cell, never> {
  const [left, top, width, height] = [
    bounded(zone.rect[0]),
    bounded(zone.rect[1]),
    bounded(zone.rect[2]),
    bounded(zone.rect[3]),
  ]
  const across = Math.max(1, Math.floor((width - 2 * ZONE_PADDING) / CELL))
  const down = isEndless(zone)
    ? Number.POSITIVE_INFINITY
    : Math.max(1, Math.floor((height - ZONE_HEADER - ZONE_PADDING) / CELL))
  const first: Point = [left + ZONE_PADDING + CELL / 2, top + ZONE_HEADER + CELL / 2]
  for (let halved = 0; ; halved = Math.min(halved + 1, HALVINGS)) {
    const parts = 2 ** halved
    const columns = (across - 1) * parts + 1
    const rows = (down - 1) * parts + 1
    for (let i = 0; i < columns * rows; i++) {
      const [column, row] = [i % columns, Math.floor(i / columns)]
      yield {
        at: [first[0] + (column * CELL) / parts, first[1] + (row * CELL) / parts],
        side: halved === HALVINGS ? 0 : NOTE_SIZE / parts,
      }
    }
  }
}

/**
 * Centres of a zone's cells, row by row, without end: an endless zone grows downward, in a bounded one they come closer once all are
 * given, so that none lies in another zone.
 */
export function* cellsOf(zone: Zone): Generator<Point> {
  for (const { at } of closer(zone)) yield at
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

  /** Whether a note with this centre would lie on another one; `side`: … would come nearer to one than that. */
  has([x, y]: Point, side = NOTE_SIZE): boolean {
    const [column, row] = [Math.floor(x / NOTE_SIZE), Math.floor(y / NOTE_SIZE)]
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        const near = this.#squares.get(`${i},${j}`) ?? []
        if (near.some(c => Math.abs(c[0] - x) < side && Math.abs(c[1] - y) < side)) return true
      }
    }
    return false
  }
}

/**
 * The cells of a zone that nothing covers, in order and without end; what is put into one counts as covered from then on. In a full
 * zone notes overlap a little, then more.
 */
export class FreeCells {
  readonly #cells: Generator<Cell, never>
  readonly #covered: Covered
  readonly #endless: boolean

  constructor(zone: Zone, covered: Covered) {
    this.#cells = closer(zone)
    this.#covered = covered
    this.#endless = isEndless(zone)
  }

  /** The next one for a note of that height. What a tall one covers below its cell is asked only where the zone does not end. */
  take(height = NOTE_SIZE): Point {
    for (;;) {
      const { at, side } = this.#cells.next().value
      const squares = squaresOf(at, height)
      if ((this.#endless ? squares : [at]).some(square => this.#covered.has(square, side))) continue
      for (const square of squares) this.#covered.add(square)
      return at
    }
  }
}

/**
 * The first `count` cells of a zone that nothing of `taken` (centres of squares, see `squaresOf`) covers, in order; `heights` of what
 * goes there, where it may be tall.
 */
export function freeCells(
  zone: Zone,
  taken: Iterable<Point>,
  count: number,
  heights: readonly number[] = [],
): Point[] {
  if (count <= 0) return []
  const free = new FreeCells(zone, new Covered(taken))
  return Array.from({ length: count }, (_, i) => free.take(heights[i]))
}

/** Height at which a zone is drawn: a bounded one whole, an endless one with room for its notes and one more row, at least `least`. */
export function drawnHeight(
  zone: Zone,
  notes: Iterable<{ readonly at: Point | null; readonly text?: string }>,
  least = 860,
): number {
  if (!isEndless(zone)) return zone.rect[3]
  let bottom = zone.rect[1] + least
  for (const note of notes) bottom = Math.max(bottom, bottomOf(note) + CELL + ZONE_PADDING)
  return bottom - zone.rect[1]
}

/** Where a note ends, as far as its words tell. */
export const bottomOf = ({ at, text }: { readonly at: Point | null; readonly text?: string }): number =>
  at ? at[1] - NOTE_SIZE / 2 + heightFor(text) : Number.NEGATIVE_INFINITY
