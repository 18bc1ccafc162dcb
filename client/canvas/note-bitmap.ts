import type { NoteColor } from '../../shared/model/note.ts'
import { NOTE_INK, NOTE_PAINT } from '../ui/note-colors.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import type { Placed } from './map-scene.ts'
import { NOTE_PAD, type NoteLayout } from './note-layout.ts'

/** Room around a note's paper for its shadow and its badge (world units). */
export const MARGIN = 12
const RADIUS = 6
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

function paintPill(
  context: CanvasRenderingContext2D,
  text: string,
  side: 'left' | 'right',
  x: number,
  middle: number,
  fill: string,
  ink: string,
  font: string,
  most: number,
): void {
  context.font = font
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const wide = Math.min(most, context.measureText(text).width + 16)
  const left = side === 'left' ? x : x - wide
  context.fillStyle = fill
  context.beginPath()
  context.roundRect(left, middle - 11, wide, 22, 11)
  context.fill()
  context.fillStyle = ink
  context.fillText(text, left + 8, middle + 1, wide - 16)
}

/**
 * Paints a note at the context's origin (the picture's corner, MARGIN outside of the paper), in world units: the caller sets
 * the scale.
 */
export function paintNote(context: CanvasRenderingContext2D, face: NoteFace, theme: CanvasTheme): void {
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
  const foot = height - 19
  const font = `13px ${theme.family}`
  const strong = `620 13px ${theme.family}`
  if (face.chip !== null)
    paintPill(
      context,
      face.chip,
      'left',
      10,
      foot,
      'rgb(255 255 255 / 0.66)',
      NOTE_INK,
      font,
      width - (face.partner === null ? 20 : 96),
    )
  if (face.partner !== null)
    paintPill(context, face.partner, 'right', width - 10, foot, '#0d5a5f', '#ffffff', strong, width - 20)
  if (face.target !== null)
    paintPill(context, face.target, 'left', 12, 0, NOTE_INK, '#ffffff', strong, width - 24)
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
