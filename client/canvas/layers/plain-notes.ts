import type { Viewport } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import type { Placed } from '../map-scene.ts'

/** Notes as plain rectangles, for where no text of theirs could be read; on device pixels. Those out of sight are passed over. */
export function drawPlainNotes(
  context: CanvasRenderingContext2D,
  view: Viewport,
  ratio: number,
  notes: readonly Placed[],
  theme: CanvasTheme,
  shift?: (placed: Placed) => readonly [number, number],
): void {
  const scale = view.zoom * ratio
  const [originX, originY] = [view.originX * ratio, view.originY * ratio]
  const { left, top, right, bottom } = view.seen()
  let color = ''
  for (const placed of notes) {
    let { left: x, top: y } = placed
    if (shift) {
      const [dx, dy] = shift(placed)
      x += dx
      y += dy
    }
    const [wide, high] = [placed.right - placed.left, placed.bottom - placed.top]
    if (x > right || y > bottom || x + wide < left || y + high < top) continue
    if (placed.note.color !== color) {
      color = placed.note.color
      context.fillStyle = theme.notes[placed.note.color]
    }
    context.fillRect(
      Math.round(x * scale + originX),
      Math.round(y * scale + originY),
      Math.max(1, Math.round(wide * scale)),
      Math.max(1, Math.round(high * scale)),
    )
  }
}
