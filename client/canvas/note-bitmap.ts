import type { NoteColor } from '../../shared/model/note.ts'
import { NOTE_PAINT } from '../ui/note-colors.ts'
import { type Box, clamp } from './camera.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { paintFoot } from './layers/paint-foot.ts'
import type { Placed } from './map-scene.ts'
import type { NoteFoot } from './note-foot.ts'
import { NOTE_PAD, type NoteLayout } from './note-layout.ts'

/** Room around a note's paper for its shadow and its badge (world units). */
export const MARGIN = 12
const RADIUS = 6
/** Around a note that only oneself sees there: dark enough on every colour of paper. */
const HIDDEN_EDGE = '#0d5a5f'
/** A picture with more pixels, or longer than this, is not kept: what is in sight of the note is painted afresh. */
const LARGEST = 3_000_000
const LONGEST = 8_000

/** Words that are painted on notes, in the reader's language. */
export interface NoteWords {
  readonly partner: string
  readonly target: string
  /** on a note that one placed for oneself alone */
  readonly hidden: string
  /** on a note that came late to its round */
  readonly late: string
  /** on a note about whose place the room is split, or far apart */
  readonly split: string
  readonly contested: string
}

export interface NoteFace {
  readonly width: number
  readonly height: number
  readonly color: NoteColor
  /** null: without text, while it is being edited */
  readonly layout: NoteLayout | null
  readonly foot: NoteFoot
  readonly target: string | null
  /** its place is a guess, and looks like one */
  readonly assumed: boolean
  /** placed for oneself alone, unseen by others */
  readonly hidden: boolean
}

export function faceOf(placed: Placed, layout: NoteLayout | null, words: NoteWords): NoteFace {
  return {
    width: placed.right - placed.left,
    height: placed.bottom - placed.top,
    color: placed.note.color,
    layout,
    foot: placed.foot,
    target: placed.isTarget ? words.target : null,
    assumed: placed.note.evidence === 'assumed',
    hidden: placed.hidden,
  }
}

/** False where a note at that scale would make too large a picture (device pixels for one unit). */
export function picturable({ left, top, right, bottom }: Box, scale: number): boolean {
  const [wide, high] = [(right - left + 2 * MARGIN) * scale, (bottom - top + 2 * MARGIN) * scale]
  return high <= LONGEST && wide * high <= LARGEST
}

/** A small sign in the corner, so that colour is never the only one. Centre x, y; `r`: half its size. */
export function paintMark(
  context: CanvasRenderingContext2D,
  color: NoteColor,
  ink: string,
  x: number,
  y: number,
  r: number,
): void {
  const { mark } = NOTE_PAINT[color]
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

/** Lines of text that are in sight, in world units from the note's upper edge: of a very long note only those are painted. */
export interface Sight {
  readonly from: number
  readonly to: number
}
const ALL: Sight = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/**
 * Paints a note at the context's origin (the picture's corner, MARGIN outside of the paper), in world units: the caller has set
 * the scale (device pixels for one unit).
 */
export function paintNote(
  context: CanvasRenderingContext2D,
  face: NoteFace,
  theme: CanvasTheme,
  scale: number,
  sight: Sight = ALL,
): void {
  const { width } = face
  context.textRendering = 'geometricPrecision'
  context.translate(MARGIN, MARGIN)
  paintPaper(context, face, theme)
  paintMark(context, face.color, theme.noteInk, width - 12, 12, 4.2)
  if (face.layout) paintText(context, face.layout, width, theme, sight)
  paintFoot(context, face.foot, face, theme, scale)
  if (face.target !== null) paintTitle(context, face.target, width, theme, scale)
}

/** Shadow, paper and rule of a note. */
function paintPaper(context: CanvasRenderingContext2D, face: NoteFace, theme: CanvasTheme): void {
  const { width, height } = face
  // two soft edges instead of a blur: a third of the cost
  context.fillStyle = theme.dark ? 'rgb(0 0 0 / 0.3)' : 'rgb(31 35 40 / 0.05)'
  context.beginPath()
  context.roundRect(-1.5, 1, width + 3, height + 4, RADIUS + 2)
  context.fill()
  context.fillStyle = theme.dark ? 'rgb(0 0 0 / 0.25)' : 'rgb(31 35 40 / 0.09)'
  context.beginPath()
  context.roundRect(-0.5, 0.5, width + 1, height + 1.8, RADIUS + 1)
  context.fill()
  context.fillStyle = theme.notes[face.color]
  context.beginPath()
  context.roundRect(0, 0, width, height, RADIUS)
  context.fill()
  if (face.target !== null || theme.noteEdge !== null) {
    context.strokeStyle = theme.noteInk
    context.lineWidth = face.target === null ? 1.5 : 3
    context.stroke()
  }
  // on a dark map the dark frame is lost: a light one stands around it
  if (face.target !== null && theme.dark && theme.noteEdge === null) {
    context.strokeStyle = theme.ink
    context.lineWidth = 4
    context.beginPath()
    context.roundRect(-3.5, -3.5, width + 7, height + 7, RADIUS + 3)
    context.stroke()
  }
  if (face.hidden) {
    context.strokeStyle = theme.noteEdge === null ? HIDDEN_EDGE : theme.noteInk
    context.lineWidth = 3
    context.setLineDash([9, 6])
    context.stroke()
    context.setLineDash([])
  }
  if (!face.assumed) return
  context.strokeStyle = theme.noteInk
  context.globalAlpha = 0.6
  context.lineWidth = 1.5
  context.setLineDash([7, 5])
  context.beginPath()
  context.roundRect(3.5, 3.5, width - 7, height - 7, RADIUS - 2)
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
}

/** The word on the upper edge of the decision-maker's note; larger where the note is seen from afar. */
function paintTitle(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  theme: CanvasTheme,
  scale: number,
): void {
  const size = clamp(11 / scale, 14, 16)
  context.font = `620 ${size}px ${theme.family}`
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const pad = size * 0.55
  const wide = Math.min(width - 24, context.measureText(text).width + 2 * pad)
  context.fillStyle = theme.noteInk
  context.beginPath()
  context.roundRect(12, -size * 0.75, wide, size * 1.5, size * 0.75)
  context.fill()
  context.fillStyle = theme.noteEdge === null ? '#ffffff' : theme.paper
  context.fillText(text, 12 + pad, size * 0.07, wide - 2 * pad)
}

function paintText(
  context: CanvasRenderingContext2D,
  layout: NoteLayout,
  width: number,
  theme: CanvasTheme,
  sight: Sight,
): void {
  context.font = `${layout.size}px ${theme.family}`
  context.fillStyle = theme.noteInk
  context.textBaseline = 'alphabetic'
  // the baseline stands where a browser puts it in a line of this height
  let y = NOTE_PAD.top + layout.leading / 2 + layout.size * 0.33
  for (const line of layout.lines) {
    if (y < sight.from || y - layout.leading > sight.to || line.text === '') {
      y += layout.leading
      continue
    }
    context.direction = line.rtl ? 'rtl' : 'ltr'
    context.textAlign = line.rtl ? 'right' : 'left'
    context.fillText(line.text, line.rtl ? width - NOTE_PAD.right : NOTE_PAD.left, y)
    y += layout.leading
  }
}
