import {
  BANDS,
  type Band,
  drawnPlace,
  influenceOf,
  POWER_RECT,
  stanceOf,
} from '../../../shared/maps/power-map.ts'
import type { Note, Point } from '../../../shared/model/note.ts'
import type { AxesMap } from '../../../shared/model/stage.ts'
import { clamp, type WorldPoint } from '../../canvas/camera.ts'
import type { Ground, GroundBrush } from '../../canvas/ground.ts'
import { GroundText } from '../../canvas/ground-text.ts'

export interface PowerWords {
  readonly bands: Readonly<Record<Band, string>>
  /** upper left, upper right, lower left, lower right */
  readonly quadrants: readonly [string, string, string, string]
}

/** A card's least size: flatter than elsewhere, for many stand close together here. */
const CARD = { width: 200, height: 120 }
/** Paper around the axes, so that cards at their ends lie on it. */
const AROUND = { x: 120, y: 84 }
/** Room for the words at the ends of the axes. */
const WORDS = 64
const [LEFT, TOP, WIDTH, HEIGHT] = POWER_RECT
const RIGHT = LEFT + WIDTH
const BOTTOM = TOP + HEIGHT
const MIDDLE_Y = TOP + HEIGHT / 2

const within = (x: number, y: number): Point => [
  Math.round(clamp(x, LEFT, RIGHT)),
  Math.round(clamp(y, TOP, BOTTOM)),
]

/** "+40", "−25", "0". */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')

/** Two axes: stance from left to right, influence from bottom to top. Position is data. */
export class PowerGround implements Ground {
  readonly note = CARD
  readonly first = 'middle'
  readonly #map: AxesMap
  readonly #words: PowerWords
  readonly #text = new GroundText()

  constructor(map: AxesMap, words: PowerWords) {
    this.#map = map
    this.#words = words
  }

  placeOf(note: Note, isTarget: boolean): Point | null {
    return drawnPlace(note, isTarget)
  }

  settle(_: Note, isTarget: boolean, [x, y]: Point): Point {
    return [clamp(x, LEFT, RIGHT), isTarget ? TOP : clamp(y, TOP, BOTTOM)]
  }

  chipOf(note: Note, isTarget: boolean): string | null {
    const stance = stanceOf(note.at)
    const influence = influenceOf(note.at)
    if (stance === null || influence === null) return null
    const leaning = signed(Math.round(stance * 100))
    return isTarget ? leaning : `${leaning} · ${Math.round(influence * 100)}`
  }

  land(landing: Parameters<Ground['land']>[0], count: number, taken: Iterable<Point>): (Point | null)[] {
    switch (landing.kind) {
      case 'many':
        return Array.from({ length: count }, () => null)
      case 'exact':
        return [within(landing.at.x, landing.at.y)]
      case 'free':
        return [free(landing.near, [...taken])]
    }
  }

  extent() {
    return {
      left: LEFT - AROUND.x,
      top: TOP - AROUND.y - WORDS,
      right: RIGHT + AROUND.x,
      bottom: BOTTOM + AROUND.y + WORDS,
    }
  }

  paint(brush: GroundBrush): void {
    const { context, view, theme } = brush
    const { zoom } = view
    const x = (LEFT - AROUND.x) * zoom + view.originX
    const y = (TOP - AROUND.y) * zoom + view.originY
    context.fillStyle = theme.zone
    context.strokeStyle = theme.zoneLine
    context.lineWidth = 1
    context.beginPath()
    const corner = Math.min(16, 18 * zoom + 2)
    context.roundRect(x, y, (WIDTH + 2 * AROUND.x) * zoom, (HEIGHT + 2 * AROUND.y) * zoom, corner)
    context.fill()
    context.stroke()
    this.#text.begin(brush)
    this.#paintBands(brush)
    this.#paintAxes(brush)
    this.#paintQuadrants(brush)
    this.#paintEnds(brush)
  }

  /** The five bands of the spectrum as barely visible columns, their names at the foot. */
  #paintBands(brush: GroundBrush): void {
    const { context, view, theme } = brush
    const { zoom } = view
    const wide = (WIDTH / BANDS.length) * zoom
    const [top, bottom] = [(TOP - AROUND.y) * zoom + view.originY, (BOTTOM + AROUND.y) * zoom + view.originY]
    const names = BANDS.map(b => this.#words.bands[b])
    const size = Math.min(
      ...names.map(n => this.#text.fit(brush, n, 400, Math.max(19 * zoom, 11), wide - 8, 8)),
    )
    names.forEach((name, i) => {
      const left = LEFT * zoom + view.originX + i * wide
      if (i % 2 === 0) {
        context.globalAlpha = 0.45
        context.fillStyle = theme.grid
        context.fillRect(left, top + 1, wide, bottom - top - 2)
        context.globalAlpha = 1
      }
      const y = bottom - Math.max(4, 10 * zoom)
      const how = {
        x: left + wide / 2,
        y,
        size,
        weight: 400,
        color: theme.ink2,
        align: 'center',
        by: 'bottom',
      } as const
      if (size > 0) this.#text.write(brush, name, how)
    })
  }

  #paintAxes({ context, view, theme }: GroundBrush): void {
    const { zoom } = view
    const x = (v: number): number => Math.round(v * zoom + view.originX) + 0.5
    const y = (v: number): number => Math.round(v * zoom + view.originY) + 0.5
    context.strokeStyle = theme.axis
    context.fillStyle = theme.axis
    context.lineWidth = 1.5
    context.beginPath()
    context.moveTo(x(LEFT - 60), y(MIDDLE_Y))
    context.lineTo(x(RIGHT + 60), y(MIDDLE_Y))
    context.moveTo(x(0), y(BOTTOM))
    context.lineTo(x(0), y(TOP - 40))
    context.stroke()
    const head = clamp(14 * zoom, 5, 11)
    const tip = (tx: number, ty: number, dx: number, dy: number): void => {
      context.beginPath()
      context.moveTo(tx + dx * head, ty + dy * head)
      context.lineTo(tx + dy * head * 0.55, ty + dx * head * 0.55)
      context.lineTo(tx - dy * head * 0.55, ty - dx * head * 0.55)
      context.fill()
    }
    tip(x(RIGHT + 60), y(MIDDLE_Y), 1, 0)
    tip(x(LEFT - 60), y(MIDDLE_Y), -1, 0)
    tip(x(0), y(TOP - 40), 0, -1)
  }

  #paintQuadrants(brush: GroundBrush): void {
    const { zoom, originX, originY } = brush.view
    const size = 21 * zoom
    if (size < 8) return
    this.#words.quadrants.forEach((text, i) => {
      const left = i % 2 === 0
      const x = (left ? LEFT - AROUND.x + 24 : RIGHT + AROUND.x - 24) * zoom + originX
      const top = (i < 2 ? TOP - AROUND.y + 20 : MIDDLE_Y + 20) * zoom + originY
      this.#text.wrap(brush, text, size, 460 * zoom).forEach((line, row) => {
        const y = top + row * 27 * zoom
        this.#text.write(brush, line, {
          x,
          y,
          size,
          weight: 400,
          color: brush.theme.ink2,
          align: left ? 'left' : 'right',
        })
      })
    })
  }

  /** Words at the ends of both axes, around the paper. */
  #paintEnds(brush: GroundBrush): void {
    const { zoom, originX, originY } = brush.view
    const { left, right, top, bottom } = this.#map.axes
    const x = (v: number): number => v * zoom + originX
    const [above, below] = [(TOP - AROUND.y) * zoom + originY - 6, (BOTTOM + AROUND.y) * zoom + originY + 6]
    const write = (
      text: string,
      at: number,
      y: number,
      align: 'left' | 'center' | 'right',
      most: number,
    ): void => {
      const size = this.#text.fit(brush, text, 620, clamp(26 * zoom, 12, 20), most * zoom, 7)
      const by = y === above ? 'bottom' : 'top'
      if (size > 0)
        this.#text.write(brush, text, { x: at, y, size, weight: 620, color: brush.theme.ink, align, by })
    }
    write(`↑ ${top}`, x(0), above, 'center', 1100)
    write(`↓ ${bottom}`, x(0), below, 'center', 1000)
    write(`← ${left}`, x(LEFT - AROUND.x), below, 'left', 600)
    write(`${right} →`, x(RIGHT + AROUND.x), below, 'right', 600)
  }
}

/** The place nearest to a point where a card covers no other, as far as there is one. */
function free(near: WorldPoint, taken: readonly Point[]): Point {
  const start = within(near.x, near.y)
  let best = start
  let least = Number.POSITIVE_INFINITY
  for (let dy = -5; dy <= 5; dy++) {
    for (let dx = -5; dx <= 5; dx++) {
      const at = within(start[0] + dx * (CARD.width + 10), start[1] + dy * (CARD.height + 10))
      const covered = taken.filter(
        t => Math.abs(t[0] - at[0]) < CARD.width && Math.abs(t[1] - at[1]) < CARD.height,
      ).length
      const cost = covered * 10_000 + Math.hypot(at[0] - start[0], at[1] - start[1])
      if (cost >= least) continue
      least = cost
      best = at
    }
  }
  return best
}
