import type { Viewport } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import type { Placed } from '../map-scene.ts'

/** Notes as plain rectangles, for where no text of theirs could be read; on device pixels. */
export function drawPlainNotes(
  context: CanvasRenderingContext2D,
  view: Viewport,
  ratio: number,
  notes: readonly Placed[],
  theme: CanvasTheme,
  shift?: (placed: Placed) => readonly [number, number],
): void {
  const scale = view.zoom * ratio
  let color = ''
  for (const placed of notes) {
    if (placed.note.color !== color) {
      color = placed.note.color
      context.fillStyle = theme.notes[placed.note.color]
    }
    const [dx, dy] = shift?.(placed) ?? [0, 0]
    const x = Math.round(((placed.left + dx) * view.zoom + view.originX) * ratio)
    const y = Math.round(((placed.top + dy) * view.zoom + view.originY) * ratio)
    const w = Math.max(1, Math.round((placed.right - placed.left) * scale))
    context.fillRect(x, y, w, Math.max(1, Math.round((placed.bottom - placed.top) * scale)))
  }
}
