import type { Connection } from '../../../shared/model/connection.ts'
import type { Box } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'

type Spot = { readonly x: number; readonly y: number }

/** A line between two boxes, in pixels: a calm cubic curve from edge to edge. */
export interface Curve {
  readonly from: Spot
  readonly c1: Spot
  readonly c2: Spot
  readonly to: Spot
}

const middle = (b: Box): Spot => ({ x: (b.left + b.right) / 2, y: (b.top + b.bottom) / 2 })

/** Where the ray from a box's middle toward `to` leaves the box, `gap` pixels outside of it. */
function edgeOf(box: Box, to: Spot, gap: number): Spot {
  const m = middle(box)
  const [dx, dy] = [to.x - m.x, to.y - m.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return m
  const reach = Math.min(
    (box.right - box.left) / 2 / Math.abs(dx || 1e-9),
    (box.bottom - box.top) / 2 / Math.abs(dy || 1e-9),
  )
  const k = Math.min(1, reach + gap / length)
  return { x: m.x + dx * k, y: m.y + dy * k }
}

/** The curve of a line between two boxes; the line back bends to the other side. */
export function curveBetween(from: Box, to: Box, gap: number): Curve {
  const start = edgeOf(from, middle(to), gap)
  const end = edgeOf(to, middle(from), gap)
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const bend = 0.12
  const at = (k: number): Spot => ({ x: start.x + dx * k - dy * bend, y: start.y + dy * k + dx * bend })
  return { from: start, c1: at(0.33), c2: at(0.67), to: end }
}

/** The point of a curve at t (0 … 1). */
export function pointOn({ from, c1, c2, to }: Curve, t: number): Spot {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y }
}

/** Distance from a point to a curve, by short pieces (pixels). */
export function distanceTo(curve: Curve, p: Spot): number {
  let least = Number.POSITIVE_INFINITY
  let last = curve.from
  for (let i = 1; i <= 16; i++) {
    const next = pointOn(curve, i / 16)
    const [dx, dy] = [next.x - last.x, next.y - last.y]
    const along = Math.max(
      0,
      Math.min(1, ((p.x - last.x) * dx + (p.y - last.y) * dy) / (dx * dx + dy * dy || 1)),
    )
    least = Math.min(least, Math.hypot(p.x - last.x - along * dx, p.y - last.y - along * dy))
    last = next
  }
  return least
}

const WIDTHS: Record<Connection['strength'], number> = { 1: 1.5, 2: 2.5, 3: 4 }

/** How a line looks; `size` scales widths and heads with the zoom. */
export interface LineLook {
  readonly strength: Connection['strength']
  readonly harms: boolean
  readonly picked: boolean
  readonly size: number
  /** a label with a sign stands on it: it needs none of its own */
  readonly signed?: boolean
}

/** Draws one line: strength as thickness, harm as red, dashed and with a sign, so never by colour alone. */
export function drawLine(
  context: CanvasRenderingContext2D,
  curve: Curve,
  look: LineLook,
  theme: CanvasTheme,
): void {
  const { size } = look
  const width = Math.max(1, WIDTHS[look.strength] * size)
  const color = look.harms ? theme.danger : theme.ink2
  const { from, c1, c2, to } = curve
  const path = () => {
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y)
  }
  if (look.picked) {
    context.strokeStyle = theme.accent
    context.globalAlpha = 0.3
    context.lineWidth = width + 8
    path()
    context.stroke()
    context.globalAlpha = 1
  }
  context.strokeStyle = color
  context.fillStyle = color
  context.lineWidth = width
  context.lineCap = 'round'
  context.setLineDash(look.harms ? [width * 3, width * 2.4] : [])
  path()
  context.stroke()
  context.setLineDash([])
  const angle = Math.atan2(to.y - c2.y, to.x - c2.x)
  const head = (7 + WIDTHS[look.strength] * 1.6) * size
  context.beginPath()
  context.moveTo(to.x + Math.cos(angle) * width * 0.5, to.y + Math.sin(angle) * width * 0.5)
  context.lineTo(to.x - head * Math.cos(angle - 0.45), to.y - head * Math.sin(angle - 0.45))
  context.lineTo(to.x - head * Math.cos(angle + 0.45), to.y - head * Math.sin(angle + 0.45))
  context.fill()
  if (look.harms && !look.signed && size > 0.35) drawSign(context, pointOn(curve, 0.5), 8 * size, theme)
}

/** A round "minus" on the middle of a line that harms. */
function drawSign(context: CanvasRenderingContext2D, at: Spot, r: number, theme: CanvasTheme): void {
  context.fillStyle = theme.paper
  context.strokeStyle = theme.danger
  context.lineWidth = Math.max(1, r * 0.22)
  context.beginPath()
  context.arc(at.x, at.y, r, 0, Math.PI * 2)
  context.fill()
  context.stroke()
  context.beginPath()
  context.moveTo(at.x - r * 0.45, at.y)
  context.lineTo(at.x + r * 0.45, at.y)
  context.stroke()
}
