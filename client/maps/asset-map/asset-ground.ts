import {
  CELL,
  categoryOf,
  cellsOf,
  drawnHeight,
  freeCells,
  NOTE_SIZE,
  ZONE_HEADER,
} from '../../../shared/maps/asset-map.ts'
import type { Note, Point } from '../../../shared/model/note.ts'
import type { Zone, ZonesMap } from '../../../shared/model/stage.ts'
import { type Viewport, WORLD_EDGE, type WorldPoint } from '../../canvas/camera.ts'
import type { CanvasTheme } from '../../canvas/canvas-theme.ts'
import type { Ground, GroundNotes } from '../../canvas/ground.ts'
import { GroundText } from '../../canvas/ground-text.ts'

export interface AssetWords {
  /** in a zone without notes */
  readonly empty: string
  /** in the zone with the fewest */
  readonly invite: string
}

/** Cells of a zone that are looked at for one new note. */
const LOOK = 400
const COLUMNS = 10

interface Drawn {
  readonly zone: Zone
  readonly height: number
  readonly count: number
  /** the first free cell, where the zone has few notes */
  readonly next: Point | null
}

const overlapping = (a: Point, b: Point): boolean =>
  Math.abs(a[0] - b[0]) < NOTE_SIZE && Math.abs(a[1] - b[1]) < NOTE_SIZE

/** Named areas as sheets of paper; a note lies wherever it is put. */
export class AssetGround implements Ground {
  readonly note = { width: NOTE_SIZE, height: NOTE_SIZE }
  readonly #map: ZonesMap
  readonly #words: AssetWords
  readonly #text = new GroundText()
  #drawn: readonly Drawn[] = []
  #version = -1
  #fewest: Zone | null = null

  constructor(map: ZonesMap, words: AssetWords) {
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

  land(landing: Parameters<Ground['land']>[0], count: number, taken: Iterable<Point>): Point[] {
    if (landing.kind === 'exact') return [[Math.round(landing.at.x), Math.round(landing.at.y)]]
    const { near } = landing
    const zone = categoryOf(this.#map, [near.x, near.y])
    if (!zone) return besideOthers(near, count, [...taken])
    if (landing.kind === 'many') return freeCells(zone, taken, count)
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

  paint(context: CanvasRenderingContext2D, view: Viewport, theme: CanvasTheme, notes: GroundNotes): void {
    for (const drawn of this.#zones(notes)) this.#paintZone(context, view, theme, drawn)
  }

  /** Heights and counts of all zones, computed again when notes changed. */
  #zones(notes: GroundNotes): readonly Drawn[] {
    if (this.#version === notes.version) return this.#drawn
    this.#version = notes.version
    const inZone = new Map<Zone, Note[]>(this.#map.zones.map(z => [z, []]))
    for (const note of notes.all()) {
      const zone = categoryOf(this.#map, note.at)
      if (zone) inZone.get(zone)?.push(note)
    }
    const fewest = Math.min(...[...inZone.values()].map(n => n.length))
    this.#drawn = [...inZone].map(([zone, all]) => {
      const places = all.flatMap(n => (n.at ? [n.at] : []))
      const next = all.length === 0 || all.length === fewest ? (freeCells(zone, places, 1)[0] ?? null) : null
      return { zone, height: Math.min(zone.rect[3], drawnHeight(zone, all)), count: all.length, next }
    })
    this.#fewest = this.#drawn.find(d => d.count === fewest)?.zone ?? null
    return this.#drawn
  }

  #paintZone(context: CanvasRenderingContext2D, view: Viewport, theme: CanvasTheme, drawn: Drawn): void {
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
    if (drawn.next)
      this.#paintInvitation(context, view, theme, drawn.next, zone === this.#fewest, count === 0)
    if (y + ZONE_HEADER * zoom < 0) return
    const pad = 24 * zoom
    context.textAlign = 'left'
    context.textBaseline = 'top'
    context.direction = 'inherit'
    const size = this.#text.sizeWithin(
      context,
      zone.title,
      620,
      Math.max(30 * zoom, 13),
      w - 2 * pad - 34 * zoom,
      8,
      theme,
    )
    if (size > 0) {
      context.font = `620 ${size}px ${theme.family}`
      context.fillStyle = theme.ink
      context.fillText(zone.title, x + pad, y + 20 * zoom)
    }
    if (zoom < 0.22) return
    const small = Math.max(18 * zoom, 9.5)
    context.font = `400 ${small}px ${theme.family}`
    context.fillStyle = theme.ink2
    if (count > 0) {
      context.textAlign = 'right'
      context.fillText(String(count), x + w - pad, y + 27 * zoom)
      context.textAlign = 'left'
    }
    const lines = zone.hint ? this.#text.wrap(context, zone.hint, small, w - 2 * pad, theme) : []
    context.font = `400 ${small}px ${theme.family}`
    const fit = Math.floor(((ZONE_HEADER - 56) * zoom) / (small * 1.25))
    lines.slice(0, fit).forEach((line, i) => {
      context.fillText(line, x + pad, y + 56 * zoom + i * small * 1.25)
    })
  }

  #paintInvitation(
    context: CanvasRenderingContext2D,
    view: Viewport,
    theme: CanvasTheme,
    cell: Point,
    first: boolean,
    empty: boolean,
  ): void {
    if (!first && !empty) return
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
    const text = first ? this.#words.invite : this.#words.empty
    const lines = this.#text.wrap(context, text, size, side * 0.8, theme)
    context.font = `400 ${size}px ${theme.family}`
    context.fillStyle = first ? theme.accent : theme.ink2
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    lines.forEach((line, i) => {
      context.fillText(line, x + side / 2, y + side / 2 + (i - (lines.length - 1) / 2) * size * 1.3)
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
