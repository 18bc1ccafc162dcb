import type { Viewport } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import type { Placed } from '../map-scene.ts'

/** More notes than this in the hand are moved without shadows. */
const MOST = 60
/** Rounded areas on one another, from the outermost: how far they reach, and how far they lie below (world units). */
const SOFT = [
  [13, 15],
  [8, 11],
  [3, 8],
] as const

/** The shadow of notes that are lifted off the table; in pixels of the host. */
export function drawLift(
  context: CanvasRenderingContext2D,
  view: Viewport,
  notes: readonly Placed[],
  shift: (placed: Placed) => readonly [number, number],
  theme: CanvasTheme,
): void {
  if (notes.length > MOST || view.zoom < 0.12) return
  const { zoom } = view
  context.fillStyle = theme.dark ? 'rgb(0 0 0 / 0.26)' : 'rgb(31 35 40 / 0.075)'
  for (const placed of notes) {
    const [dx, dy] = shift(placed)
    const x = (placed.left + dx) * zoom + view.originX
    const y = (placed.top + dy) * zoom + view.originY
    const [w, h] = [(placed.right - placed.left) * zoom, (placed.bottom - placed.top) * zoom]
    for (const [reach, below] of SOFT) {
      const r = reach * zoom
      context.beginPath()
      context.roundRect(x - r, y - r + below * zoom, w + 2 * r, h + 2 * r, 6 * zoom + r)
      context.fill()
    }
  }
}
