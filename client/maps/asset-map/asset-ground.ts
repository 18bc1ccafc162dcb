import {
  bottomOf,
  CELL,
  categoryOf,
  cellsOf,
  drawnHeight,
  freeCells,
  ZONE_HEADER,
} from '../../../shared/maps/asset-map.ts'
import { heightFor, NOTE_SIZE, squaresOf } from '../../../shared/maps/tall-notes.ts'
import type { Note, Point } from '../../../shared/model/note.ts'
import type { Zone, ZonesMap } from '../../../shared/model/stage.ts'
import { WORLD_EDGE, type WorldPoint } from '../../canvas/camera.ts'
import type { Ground, GroundBrush, GroundNotes } from '../../canvas/ground.ts'
import { cutTo, GroundText } from '../../canvas/ground-text.ts'

export interface AssetWords {
  /** in a zone without notes */
  readonly empty: string
  /** in the zone with the fewest */
  readonly invite: string
}

/** Cells of a zone that are looked at for one new note. */
const LOOK = 400
const COLUMNS = 10
/** A zone with more notes than this invites to no more. */
const INVITING = 200

interface Drawn {
  readonly zone: Zone
  readonly height: number
  readonly count: number
  /** the first free cell, where the zone has few notes */
  readonly next: Point | null
}

/** Titles that have no room in one line (pixels). */
const SMALL_TITLE = 9

const overlapping = (a: Point, b: Point): boolean =>
  Math.abs(a[0] - b[0]) < NOTE_SIZE && Math.abs(a[1] - b[1]) < NOTE_SIZE

/** Named areas as sheets of paper; a note lies wherever it is put. */
export class AssetGround implements Ground {
  readonly note = { width: NOTE_SIZE, height: NOTE_SIZE }
  readonly first = 'start'
  readonly #map: ZonesMap
  readonly #words: AssetWords | null
  readonly #text = new GroundText()
  readonly #zoneOfNote = new WeakMap<Note, Zone | null>()
  #drawn: readonly Drawn[] = []
  #places = -1
  #fewest: Zone | null = null

  /** `words`: null where nobody can write, so that nobody is invited to. */
  constructor(map: ZonesMap, words: AssetWords | null) {
    this.#map = map
    this.#words = words
  }

  placeOf(note: Note): Point | null {
    return note.at
  }
  settle(_: Note, __: boolean, at: Point): Point {
    return at
  }
  chipOf(): null {
    return null
  }

  land(
    landing: Parameters<Ground['land']>[0],
    count: number,
    taken: Iterable<Point>,
    heights: readonly number[] = [],
  ): Point[] {
    if (landing.kind === 'exact') return [[Math.round(landing.at.x), Math.round(landing.at.y)]]
    const { near } = landing
    const zone = categoryOf(this.#map, [near.x, near.y])
    if (!zone) return besideOthers(near, count, [...taken])
    if (landing.kind === 'many') return freeCells(zone, taken, count, heights)
    const nearest = nearestFree(zone, near, [...taken])
    return [nearest ?? freeCells(zone, taken, 1)[0] ?? [near.x, near.y]]
  }

  extent(notes: GroundNotes) {
    const drawn = this.#zones(notes)
    return {
      left: Math.min(...drawn.map(d => d.zone.rect[0])),
      top: Math.min(...drawn.map(d => d.zone.rect[1])),
      right: Math.max(...drawn.map(d => d.zone.rect[0] + d.zone.rect[2])),
      bottom: Math.max(...drawn.map(d => d.zone.rect[1] + d.height)),
    }
  }

  paint(brush: GroundBrush, notes: GroundNotes): void {
    this.#text.begin(brush)
    const zones = this.#zones(notes)
    // all titles in one line, or all as far as they have room in small type: one that is named among others without names misleads
    const wraps = zones.some(drawn => this.#titleSize(brush, drawn) === 0)
    for (const drawn of zones) this.#paintZone(brush, drawn, wraps)
  }

  /** Heights and counts of all zones, computed again when notes changed. */
  #zones(notes: GroundNotes): readonly Drawn[] {
    if (this.#places === notes.places) return this.#drawn
    this.#places = notes.places
    const held = new Map<Zone, { count: number; lowest: Note | null }>(
      this.#map.zones.map(z => [z, { count: 0, lowest: null }]),
    )
    for (const note of notes.all()) {
      const zone = this.#zoneOf(note)
      const inside = zone && held.get(zone)
      if (!inside) continue
      inside.count++
      if (inside.lowest === null || bottomOf(note) > bottomOf(inside.lowest)) inside.lowest = note
    }
    const fewest = Math.min(...[...held.values()].map(h => h.count))
    this.#fewest = [...held].find(([, { count }]) => count === fewest)?.[0] ?? null
    this.#drawn = [...held].map(([zone, { count, lowest }]) => {
      const height = Math.min(zone.rect[3], drawnHeight(zone, lowest ? [lowest] : []))
      const invites = this.#words && (count === 0 || (zone === this.#fewest && count <= INVITING))
      return { zone, height, count, next: invites ? this.#nextCell(zone, notes) : null }
    })
    return this.#drawn
  }

  /** A note's zone; each note is a new value when it moves, so it is asked once. */
  #zoneOf(note: Note): Zone | null {
    const known = this.#zoneOfNote.get(note)
    if (known !== undefined) return known
    const zone = categoryOf(this.#map, note.at)
    this.#zoneOfNote.set(note, zone)
    return zone
  }

  #nextCell(zone: Zone, notes: GroundNotes): Point | null {
    const taken: Point[] = []
    for (const note of notes.all())
      if (note.at && this.#zoneOf(note) === zone) taken.push(...squaresOf(note.at, heightFor(note.text)))
    return freeCells(zone, taken, 1)[0] ?? null
  }

  #paintZone(brush: GroundBrush, drawn: Drawn, wraps: boolean): void {
    const { context, view, theme } = brush
    const { zone, height, count } = drawn
    const { zoom } = view
    const [left, top, width] = zone.rect
    const x = left * zoom + view.originX
    const y = top * zoom + view.originY
    const [w, h] = [width * zoom, height * zoom]
    if (x > view.width || y > view.height || x + w < 0 || y + h < 0) return
    context.fillStyle = theme.zone
    context.strokeStyle = theme.zoneLine
    context.lineWidth = 1
    context.beginPath()
    context.roundRect(x, y, w, h, Math.min(16, 18 * zoom + 2))
    context.fill()
    context.stroke()
    if (drawn.next) this.#paintInvitation(brush, drawn.next, zone === this.#fewest, count === 0)
    if (y + ZONE_HEADER * zoom < 0) return
    if (wraps) this.#paintTitle(brush, zone.title, x + 24 * zoom, y, w - 48 * zoom)
    else this.#paintHeader(brush, drawn, x, y, w)
  }

  #figure({ count }: Drawn, zoom: number): string {
    return count > 0 && zoom >= 0.22 ? String(count) : ''
  }

  /** Size at which a zone's title fits in one line beside its number of notes; 0 where it does not. */
  #titleSize(brush: GroundBrush, drawn: Drawn): number {
    const { zoom } = brush.view
    const { title, rect } = drawn.zone
    const figure = (this.#figure(drawn, zoom).length + 0.6) * Math.max(18 * zoom, 9.5) * 0.62
    return this.#text.fit(brush, title, 620, Math.max(30 * zoom, 13), (rect[2] - 48) * zoom - figure, 8)
  }

  /** A title alone, in as many lines of small type as lie above the notes. */
  #paintTitle(brush: GroundBrush, title: string, x: number, y: number, room: number): void {
    const { zoom } = brush.view
    const lines = this.#text.wrap(brush, title, SMALL_TITLE * 1.08, room)
    cutTo(lines, Math.floor(((ZONE_HEADER + 20) * zoom - 2) / (SMALL_TITLE * 1.1))).forEach((line, i) => {
      const at = { x, y: y + 2 + i * SMALL_TITLE * 1.1, size: SMALL_TITLE, weight: 620 } as const
      this.#text.write(brush, line, { ...at, color: brush.theme.ink })
    })
  }

  /** Title, number of notes, and hint, as far as there is room. */
  #paintHeader(brush: GroundBrush, drawn: Drawn, x: number, y: number, w: number): void {
    const { zone } = drawn
    const { zoom } = brush.view
    const { ink, ink2 } = brush.theme
    const pad = 24 * zoom
    const room = w - 2 * pad
    const small = Math.max(18 * zoom, 9.5)
    const plain = { size: small, weight: 400, color: ink2 } as const
    const figure = this.#figure(drawn, zoom)
    const size = this.#titleSize(brush, drawn)
    const top = y + 20 * zoom
    this.#text.write(brush, zone.title, { x: x + pad, y: top, size, weight: 620, color: ink })
    if (zoom < 0.22) return
    if (figure !== '')
      this.#text.write(brush, figure, {
        ...plain,
        x: x + w - pad,
        y: top + size * 0.8,
        by: 'line',
        align: 'right',
      })
    const below = Math.max(36 * zoom, size * 1.15)
    const fit = Math.floor(((ZONE_HEADER - 20) * zoom - below) / (small * 1.22))
    const lines = zone.hint && fit > 0 ? this.#text.wrap(brush, zone.hint, small, room) : []
    cutTo(lines, fit).forEach((line, i) => {
      this.#text.write(brush, line, {
        ...plain,
        x: x + pad,
        y: top + below + i * small * 1.22,
      })
    })
  }

  #paintInvitation(brush: GroundBrush, cell: Point, first: boolean, empty: boolean): void {
    const { context, view, theme } = brush
    if (!this.#words || (!first && !empty)) return
    const { zoom } = view
    const side = NOTE_SIZE * zoom
    const x = cell[0] * zoom + view.originX - side / 2
    const y = cell[1] * zoom + view.originY - side / 2
    if (x > view.width || y > view.height || x + side < 0 || y + side < 0 || side < 30) return
    context.strokeStyle = first ? theme.accent : theme.lineStrong
    context.globalAlpha = first ? 0.9 : 0.45
    context.lineWidth = 1.25
    context.setLineDash([6, 5])
    context.beginPath()
    context.roundRect(x, y, side, side, 6 * zoom)
    context.stroke()
    context.setLineDash([])
    context.globalAlpha = 1
    const size = Math.max(18 * zoom, 10)
    // where the longer words do not fit, the shorter ones do
    const { invite, empty: nothing } = this.#words
    const lines = [...(first ? [invite] : []), ...(empty ? [nothing] : [])]
      .map(words => this.#text.wrap(brush, words, size, side * 0.8))
      .find(({ length }) => length * size * 1.3 <= side * 0.92)
    const color = first ? theme.accent : theme.ink2
    lines?.forEach((line, i) => {
      const row = y + side / 2 + (i - (lines.length - 1) / 2) * size * 1.3
      this.#text.write(brush, line, {
        x: x + side / 2,
        y: row,
        size,
        weight: 400,
        color,
        align: 'center',
        by: 'middle',
      })
    })
  }
}

/** The free cell of a zone that is nearest to a point. */
function nearestFree(zone: Zone, near: WorldPoint, taken: readonly Point[]): Point | null {
  let best: Point | null = null
  let least = Number.POSITIVE_INFINITY
  let looked = 0
  for (const cell of cellsOf(zone)) {
    if (++looked > LOOK) break
    const far = Math.hypot(cell[0] - near.x, cell[1] - near.y)
    if (far >= least || taken.some(t => overlapping(t, cell))) continue
    least = far
    best = cell
  }
  return best
}

/** Outside of all zones: rows of cells from that point on, where no note lies. */
function besideOthers(near: WorldPoint, count: number, taken: readonly Point[]): Point[] {
  const out: Point[] = []
  for (let i = 0; out.length < count && i < count + 2_000; i++) {
    const cell: Point = [
      Math.round(near.x) + (i % COLUMNS) * CELL,
      Math.round(near.y) + Math.floor(i / COLUMNS) * CELL,
    ]
    if (Math.abs(cell[1]) > WORLD_EDGE) break
    if (!taken.some(t => overlapping(t, cell))) out.push(cell)
  }
  return out
}
