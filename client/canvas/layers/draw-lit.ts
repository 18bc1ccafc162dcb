import type { NoteId } from '../../../shared/model/ids.ts'
import type { Point } from '../../../shared/model/note.ts'
import type { Ghost, Lit } from '../../state/lit.ts'
import type { Box, Viewport } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import { curveBetween } from './draw-lines.ts'

/** Where what is lit is drawn: one map's notes, in pixels of the host. */
export interface LitPlace {
  readonly view: Viewport
  readonly theme: CanvasTheme
  /** a note's least size, in world units */
  readonly note: { readonly width: number; readonly height: number }
  /** null: not on this map */
  boxOf(id: NoteId): Box | null
}

const ROUND = 8
const SIGNS: Readonly<Record<Ghost['sign'], string>> = { moved: '↝', added: '+', gone: '×', changed: '~' }

/** What somebody asked to see on the map: a path with its steps, notes that are meant, or where notes stood before. */
export function drawLit(context: CanvasRenderingContext2D, lit: Lit, map: string, place: LitPlace): void {
  if (lit.kind === 'path') drawPath(context, lit.steps, place)
  else if (lit.kind === 'notes') drawMeant(context, [...lit.ids], place)
  else for (const ghost of lit.ghosts) if (ghost.map === map) drawGhost(context, ghost, place)
}

/** Everything but the path steps back; its notes are ringed and numbered, its lines drawn broad. */
function drawPath(context: CanvasRenderingContext2D, steps: readonly NoteId[], place: LitPlace): void {
  const boxes = steps.map(id => place.boxOf(id))
  veil(
    context,
    boxes.filter(box => box !== null),
    place,
  )
  const { theme } = place
  for (let i = 0; i + 1 < boxes.length; i++) {
    const [from, to] = [boxes[i], boxes[i + 1]]
    if (from && to) litLine(context, from, to, theme)
  }
  boxes.forEach((box, i) => {
    if (!box) return
    ring(context, box, theme.accent, 4)
    badge(context, box, String(i + 1), theme.accent, theme.onAccent, theme.family)
  })
}

/** A broad line with a head; the side-by-side view draws its own across the maps with it. */
export function litLine(context: CanvasRenderingContext2D, from: Box, to: Box, theme: CanvasTheme): void {
  const { from: start, c1, c2, to: end } = curveBetween(from, to, 6)
  const path = (): void => {
    context.beginPath()
    context.moveTo(start.x, start.y)
    context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, end.x, end.y)
    context.stroke()
  }
  context.lineCap = 'round'
  context.strokeStyle = theme.paper
  context.lineWidth = 10
  path()
  context.strokeStyle = theme.accent
  context.fillStyle = theme.accent
  context.lineWidth = 5
  path()
  head(context, Math.atan2(end.y - c2.y, end.x - c2.x), end, 15)
}

function head(
  context: CanvasRenderingContext2D,
  angle: number,
  at: { x: number; y: number },
  size: number,
): void {
  context.beginPath()
  context.moveTo(at.x, at.y)
  context.lineTo(at.x - size * Math.cos(angle - 0.45), at.y - size * Math.sin(angle - 0.45))
  context.lineTo(at.x - size * Math.cos(angle + 0.45), at.y - size * Math.sin(angle + 0.45))
  context.fill()
}

function drawMeant(context: CanvasRenderingContext2D, ids: readonly NoteId[], place: LitPlace): void {
  const boxes = ids.map(id => place.boxOf(id)).filter(box => box !== null)
  veil(context, boxes, place)
  for (const box of boxes) ring(context, box, place.theme.accent, 4)
}

function drawGhost(context: CanvasRenderingContext2D, ghost: Ghost, place: LitPlace): void {
  const { theme } = place
  const now = place.boxOf(ghost.id)
  const then = ghost.from ? boxAt(ghost.from, place) : null
  if (then) {
    context.setLineDash([7, 5])
    ring(context, then, theme.ink2, 2, 0)
    context.setLineDash([])
  }
  if (then && now) {
    const { from, c1, c2, to } = curveBetween(then, now, 4)
    context.strokeStyle = theme.ink2
    context.fillStyle = theme.ink2
    context.lineWidth = 2.5
    context.setLineDash([2, 6])
    context.lineCap = 'round'
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y)
    context.stroke()
    context.setLineDash([])
    head(context, Math.atan2(to.y - c2.y, to.x - c2.x), to, 11)
  }
  if (then) words(context, then, ghost.text, theme)
  if (then && ghost.sign === 'gone') crossOut(context, then, theme)
  // at the line's end the sign would hide the arrow
  const box = ghost.sign === 'moved' ? (then ?? now) : (now ?? then)
  if (!box) return
  const color = ghost.sign === 'gone' ? theme.danger : theme.accent
  if (now && ghost.sign !== 'moved') ring(context, now, color, 3)
  badge(context, box, SIGNS[ghost.sign], color, theme.onAccent, theme.family)
}

function boxAt([x, y]: Point, { view, note }: LitPlace): Box {
  const left = (x - note.width / 2) * view.zoom + view.originX
  const top = (y - note.height / 2) * view.zoom + view.originY
  return { left, top, right: left + note.width * view.zoom, bottom: top + note.height * view.zoom }
}

function crossOut(context: CanvasRenderingContext2D, box: Box, theme: CanvasTheme): void {
  context.strokeStyle = theme.danger
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(box.left, box.bottom)
  context.lineTo(box.right, box.top)
  context.stroke()
}

function words(context: CanvasRenderingContext2D, box: Box, text: string, theme: CanvasTheme): void {
  const wide = box.right - box.left
  if (wide < 60) return
  context.font = `400 13px ${theme.family}`
  context.fillStyle = theme.ink2
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const line = (text.split('\n')[0] ?? '').slice(0, 60)
  context.fillText(line, (box.left + box.right) / 2, (box.top + box.bottom) / 2, wide - 12)
}

/** Paper over all but those boxes. */
function veil(context: CanvasRenderingContext2D, boxes: readonly Box[], { view, theme }: LitPlace): void {
  context.save()
  context.globalAlpha = 0.62
  context.fillStyle = theme.paper
  context.beginPath()
  context.rect(0, 0, view.width, view.height)
  for (const { left, top, right, bottom } of boxes) {
    // the other way round, so that it is a hole
    context.moveTo(left, top)
    context.lineTo(left, bottom)
    context.lineTo(right, bottom)
    context.lineTo(right, top)
    context.closePath()
  }
  context.fill()
  context.restore()
}

function ring(context: CanvasRenderingContext2D, box: Box, color: string, width: number, gap = 3): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.roundRect(
    box.left - gap,
    box.top - gap,
    box.right - box.left + 2 * gap,
    box.bottom - box.top + 2 * gap,
    ROUND,
  )
  context.stroke()
}

/** A round sign on a box's upper left corner. */
function badge(
  context: CanvasRenderingContext2D,
  box: Box,
  sign: string,
  fill: string,
  ink: string,
  family: string,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.arc(box.left, box.top, 12, 0, Math.PI * 2)
  context.fill()
  context.fillStyle = ink
  context.font = `620 14px ${family}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(sign, box.left, box.top + 1)
}
