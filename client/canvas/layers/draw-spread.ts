import { influenceOf, placeOf, stanceOf } from '../../../shared/maps/power-map.ts'
import type { Point } from '../../../shared/model/note.ts'
import { median } from '../../../shared/model/ratings-sum.ts'
import type { Spread } from '../../state/session-marks.ts'
import type { Viewport } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'

/** World units for one whole of stance or influence. */
const UNIT = 1_000
/** A spread is drawn no smaller than this (world units): half the length of its cross. */
const LEAST = 16
/** Farther from its median than this a note is joined with it by a thin line (world units). */
const NEAR = 70
/** Nearer than this to the card's middle a name would be half under the card, which says it anyway (world units). */
const COVERS = [260, 130] as const

export interface DrawnSpread {
  readonly spread: Spread
  readonly name: string
  /** the middle of the note's card; null: it waits in the tray */
  readonly card: Point | null
  /** each single place is drawn too */
  readonly single: boolean
}

interface Brush {
  readonly context: CanvasRenderingContext2D
  readonly view: Viewport
  readonly theme: CanvasTheme
}

/**
 * Where a group placed a note: a cross at the medians with an ellipse around it that reaches as far as people lie from there on average,
 * broken where it is contested. A room that is split has no middle: its two sides are drawn, with what divides them between.
 */
export function drawSpread(brush: Brush, drawn: DrawnSpread): void {
  const { context } = brush
  const { reading } = drawn.spread
  context.save()
  context.lineCap = 'round'
  context.strokeStyle = context.fillStyle = reading.contested ? brush.theme.waiting : brush.theme.accent
  if (drawn.single) for (const at of drawn.spread.places) dot(brush, at, 4)
  if (reading.split) drawSplit(brush, drawn)
  else drawMiddle(brush, drawn)
  context.restore()
}

const onScreen = ({ view }: Brush, [x, y]: Point): readonly [number, number] => [
  x * view.zoom + view.originX,
  y * view.zoom + view.originY,
]

function dot(brush: Brush, at: Point, r: number): void {
  const [x, y] = onScreen(brush, at)
  brush.context.beginPath()
  brush.context.arc(x, y, r, 0, Math.PI * 2)
  brush.context.globalAlpha = 0.55
  brush.context.fill()
  brush.context.globalAlpha = 1
}

function drawMiddle(brush: Brush, { spread, name, card }: DrawnSpread): void {
  const { context, view } = brush
  const { stance, influence, spread: around, contested } = spread.reading
  const at = placeOf(stance, influence)
  const [x, y] = onScreen(brush, at)
  const wide = Math.max(LEAST, around.stance * UNIT) * view.zoom
  const high = Math.max(LEAST, around.influence * UNIT) * view.zoom
  leader(brush, at, card)
  context.lineWidth = 2
  if (contested) context.setLineDash([7, 5])
  context.beginPath()
  context.ellipse(x, y, wide, high, 0, 0, Math.PI * 2)
  context.globalAlpha = 0.1
  context.fill()
  context.globalAlpha = 1
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.moveTo(x - wide, y)
  context.lineTo(x + wide, y)
  context.moveTo(x, y - high)
  context.lineTo(x, y + high)
  context.stroke()
  if (isAway(at, card)) label(brush, name, x, y - high - 6)
}

/** The medians of those who see them against us, and of those who see them with us. */
function drawSplit(brush: Brush, { spread, name, card }: DrawnSpread): void {
  const { context } = brush
  const sides = [-1, 1].map(side => spread.places.filter(at => (stanceOf(at) ?? 0) * side > 0))
  const ends = sides.map(side => sideOf(side))
  const [a, b] = ends
  if (!a || !b) return
  const [from, to] = [onScreen(brush, a), onScreen(brush, b)]
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  leader(brush, middle, card)
  context.lineWidth = 2
  context.setLineDash([7, 5])
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
  context.setLineDash([])
  for (const [i, [x, y]] of [from, to].entries()) {
    const r = 11
    context.beginPath()
    context.arc(x, y, r, 0, Math.PI * 2)
    context.fillStyle = brush.theme.sheet
    context.fill()
    context.stroke()
    context.fillStyle = brush.theme.ink
    write(brush, `${sides[i]?.length ?? 0}`, x, y + 0.5, 'middle')
  }
  if (card && Math.abs(middle[0] - card[0]) < COVERS[0] && Math.abs(middle[1] - card[1]) < COVERS[1]) return
  const [mx, my] = onScreen(brush, middle)
  label(brush, `${name} ⇔`, mx, my - 8)
}

function sideOf(places: readonly Point[]): Point | null {
  const stance = median(places.map(at => stanceOf(at) ?? 0))
  const influence = median(places.map(at => influenceOf(at) ?? 0))
  return stance === null || influence === null ? null : placeOf(stance, influence)
}

const isAway = (at: Point, card: Point | null): boolean =>
  !card || Math.hypot(at[0] - card[0], at[1] - card[1]) > NEAR

/** From a note to where the group saw it. */
function leader(brush: Brush, at: Point, card: Point | null): void {
  if (!card || !isAway(at, card)) return
  const { context } = brush
  context.globalAlpha = 0.6
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(...onScreen(brush, at))
  context.lineTo(...onScreen(brush, card))
  context.stroke()
  context.globalAlpha = 1
}

/** A name on a small piece of paper, so that it is read on any ground. */
function label(brush: Brush, text: string, x: number, y: number): void {
  const { context, theme } = brush
  context.font = `620 13px ${theme.family}`
  const short = text.length > 32 ? `${text.slice(0, 31)}…` : text
  const wide = context.measureText(short).width + 12
  context.fillStyle = theme.sheet
  context.globalAlpha = 0.92
  context.beginPath()
  context.roundRect(x - wide / 2, y - 19, wide, 20, 5)
  context.fill()
  context.globalAlpha = 1
  context.fillStyle = theme.ink
  write(brush, short, x, y - 4, 'alphabetic')
}

function write(
  { context, theme }: Brush,
  text: string,
  x: number,
  y: number,
  baseline: CanvasTextBaseline,
): void {
  context.font = `620 13px ${theme.family}`
  context.textAlign = 'center'
  context.textBaseline = baseline
  context.fillText(text, x, y)
}
