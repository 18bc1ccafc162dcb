import type { Viewport } from '../camera.ts'
import type { Placed } from '../map-scene.ts'

type Shift = (placed: Placed) => readonly [number, number]

/** A name at the upper edge of a ring. */
export interface RingLabel {
  readonly text: string
  readonly color: string
}

/**
 * Rounded outlines around notes, in pixels of the host; all of one colour in one path.
 *
 * @param from pixels left free between a note and its ring
 */
export function drawRings(
  context: CanvasRenderingContext2D,
  view: Viewport,
  notes: Iterable<Placed>,
  shift: Shift,
  color: string,
  width: number,
  from = 1.5,
): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  const gap = from + width / 2
  for (const placed of notes) {
    const [dx, dy] = shift(placed)
    const x = (placed.left + dx) * view.zoom + view.originX
    const y = (placed.top + dy) * view.zoom + view.originY
    const w = (placed.right - placed.left) * view.zoom
    const h = (placed.bottom - placed.top) * view.zoom
    if (x > view.width || y > view.height || x + w < 0 || y + h < 0) continue
    if (w < 24) context.rect(x + 0.5 - from, y + 0.5 - from, w - 1 + 2 * from, h - 1 + 2 * from)
    else context.roundRect(x - gap, y - gap, w + 2 * gap, h + 2 * gap, 6 * view.zoom + gap)
  }
  context.stroke()
}

/** A small name tag on the upper right edge of a note's ring. */
export function drawTag(
  context: CanvasRenderingContext2D,
  view: Viewport,
  placed: Placed,
  shift: Shift,
  label: RingLabel,
  row: number,
  family: string,
): void {
  const [dx, dy] = shift(placed)
  const x = (placed.right + dx) * view.zoom + view.originX
  const y = (placed.top + dy) * view.zoom + view.originY - 4 - row * 20
  if (x < 0 || x > view.width + 300 || y < -20 || y > view.height + 20) return
  context.font = `620 12px ${family}`
  context.direction = 'ltr'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const wide = Math.min(160, context.measureText(label.text).width) + 12
  context.fillStyle = label.color
  context.beginPath()
  context.roundRect(x - wide + 4, y - 15, wide, 18, 5)
  context.fill()
  context.fillStyle = '#ffffff'
  context.fillText(label.text, x - wide + 10, y - 5.5, 160)
}
