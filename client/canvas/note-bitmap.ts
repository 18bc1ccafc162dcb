import type { NoteColor } from '../../shared/model/note.ts'
import { NOTE_INK, NOTE_PAINT } from '../ui/note-colors.ts'
import { clamp } from './camera.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import type { Placed } from './map-scene.ts'
import { NOTE_PAD, type NoteLayout } from './note-layout.ts'

/** Room around a note's paper for its shadow and its badge (world units). */
export const MARGIN = 12
const RADIUS = 6
/** Behind the word that marks a partner, in both themes. */
const PARTNER = '#0d5a5f'
/** Browsers refuse canvases beyond this many pixels a side. */
const LONGEST = 8_000

/** Words that are painted on notes, in the reader's language. */
export interface NoteWords {
  readonly partner: string
  readonly target: string
}

export interface NoteFace {
  readonly width: number
  readonly height: number
  readonly color: NoteColor
  /** null: without text, while it is being edited */
  readonly layout: NoteLayout | null
  readonly chip: string | null
  readonly target: string | null
  readonly partner: string | null
}

export function faceOf(placed: Placed, layout: NoteLayout | null, words: NoteWords): NoteFace {
  return {
    width: placed.right - placed.left,
    height: placed.bottom - placed.top,
    color: placed.note.color,
    layout,
    chip: placed.chip,
    target: placed.isTarget ? words.target : null,
    partner: placed.isPartner ? words.partner : null,
  }
}

/** The scale that a note's picture is painted at, where `wanted` would be too large for one canvas. */
export const paintScale = (wanted: number, height: number): number =>
  Math.min(wanted, LONGEST / (height + 2 * MARGIN))

/** A small sign in the corner, so that colour is never the only one. Centre x, y; `r`: half its size. */
export function paintMark(
  context: CanvasRenderingContext2D,
  color: NoteColor,
  x: number,
  y: number,
  r: number,
): void {
  const { mark, ink } = { mark: NOTE_PAINT[color].mark, ink: NOTE_INK }
  context.fillStyle = ink
  context.globalAlpha = 0.62
  context.beginPath()
  switch (mark) {
    case 'circle':
      context.arc(x, y, r, 0, Math.PI * 2)
      break
    case 'triangle':
      context.moveTo(x, y - r)
      context.lineTo(x + r, y + r)
      context.lineTo(x - r, y + r)
      break
    case 'square':
      context.rect(x - r, y - r, 2 * r, 2 * r)
      break
    case 'diamond':
      context.moveTo(x, y - r * 1.25)
      context.lineTo(x + r * 1.25, y)
      context.lineTo(x, y + r * 1.25)
      context.lineTo(x - r * 1.25, y)
      break
    case 'cross':
      context.rect(x - r, y - r * 0.35, 2 * r, r * 0.7)
      context.rect(x - r * 0.35, y - r, r * 0.7, 2 * r)
      break
    case 'bar':
      context.rect(x - r * 1.2, y - r * 0.45, 2.4 * r, r * 0.9)
      break
  }
  context.fill()
  context.globalAlpha = 1
}

interface Pill {
  readonly text: string
  /** where its left or right end stands, and its middle */
  readonly at: { readonly left: number } | { readonly right: number }
  readonly middle: number
  readonly fill: string
  readonly ink: string
  readonly weight: number
  readonly size: number
  /** widest */
  readonly most: number
}

function paintPill(context: CanvasRenderingContext2D, pill: Pill, family: string): void {
  const { size, middle } = pill
  context.font = `${pill.weight} ${size}px ${family}`
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const pad = size * 0.55
  const wide = Math.min(pill.most, context.measureText(pill.text).width + 2 * pad)
  const left = 'left' in pill.at ? pill.at.left : pill.at.right - wide
  context.fillStyle = pill.fill
  context.beginPath()
  context.roundRect(left, middle - size * 0.75, wide, size * 1.5, size * 0.75)
  context.fill()
  context.fillStyle = pill.ink
  context.fillText(pill.text, left + pad, middle + size * 0.07, wide - 2 * pad)
}

/**
 * Paints a note at the context's origin (the picture's corner, MARGIN outside of the paper), in world units: the caller has set
 * the scale (device pixels for one unit).
 */
export function paintNote(
  context: CanvasRenderingContext2D,
  face: NoteFace,
  theme: CanvasTheme,
  scale: number,
): void {
  const { width, height } = face
  const paint = NOTE_PAINT[face.color]
  context.textRendering = 'geometricPrecision'
  context.translate(MARGIN, MARGIN)
  // two soft edges instead of a blur: a third of the cost
  context.fillStyle = theme.dark ? 'rgb(0 0 0 / 0.3)' : 'rgb(31 35 40 / 0.05)'
  context.beginPath()
  context.roundRect(-1.5, 1, width + 3, height + 4, RADIUS + 2)
  context.fill()
  context.fillStyle = theme.dark ? 'rgb(0 0 0 / 0.25)' : 'rgb(31 35 40 / 0.09)'
  context.beginPath()
  context.roundRect(-0.5, 0.5, width + 1, height + 1.8, RADIUS + 1)
  context.fill()
  context.fillStyle = paint.fill
  context.beginPath()
  context.roundRect(0, 0, width, height, RADIUS)
  context.fill()
  if (face.target !== null) {
    context.strokeStyle = NOTE_INK
    context.lineWidth = 3
    context.stroke()
  }
  paintMark(context, face.color, width - 12, 12, 4.2)
  if (face.layout) paintText(context, face.layout, width, theme)
  paintPills(context, face, theme, scale)
}

/** Figures, badge and title of a note; larger where the note is seen from afar. */
function paintPills(
  context: CanvasRenderingContext2D,
  face: NoteFace,
  theme: CanvasTheme,
  scale: number,
): void {
  const { width, height, chip, partner, target } = face
  const middle = height - 19
  const size = clamp(11 / scale, 14, 19)
  const strong = { ink: '#ffffff', weight: 620, size: Math.min(size, 16) }
  const room = width - 20
  if (chip !== null) {
    const most = partner === null ? room : room * 0.56
    paintPill(
      context,
      { text: chip, at: { left: 10 }, middle, fill: '#ffffffb0', ink: NOTE_INK, weight: 400, size, most },
      theme.family,
    )
  }
  if (partner !== null) {
    const most = chip === null ? room : room * 0.41
    paintPill(
      context,
      { ...strong, text: partner, at: { right: width - 10 }, middle, fill: PARTNER, most },
      theme.family,
    )
  }
  if (target !== null)
    paintPill(
      context,
      { ...strong, text: target, at: { left: 12 }, middle: 0, fill: NOTE_INK, most: width - 24 },
      theme.family,
    )
}

function paintText(
  context: CanvasRenderingContext2D,
  layout: NoteLayout,
  width: number,
  theme: CanvasTheme,
): void {
  context.font = `${layout.size}px ${theme.family}`
  context.fillStyle = NOTE_INK
  context.textBaseline = 'alphabetic'
  // the baseline stands where a browser puts it in a line of this height
  let y = NOTE_PAD.top + layout.leading / 2 + layout.size * 0.33
  for (const line of layout.lines) {
    context.direction = line.rtl ? 'rtl' : 'ltr'
    context.textAlign = line.rtl ? 'right' : 'left'
    if (line.text !== '') context.fillText(line.text, line.rtl ? width - NOTE_PAD.right : NOTE_PAD.left, y)
    y += layout.leading
  }
}
