import type { Frame, Rect } from '../../shared/model/frame.ts'
import type { FrameId } from '../../shared/model/ids.ts'
import { type Box, clamp, type ScreenPoint, type Viewport } from './camera.ts'
import { MEASURED_AT, type Measure } from './note-layout.ts'

export type Corner = 'nw' | 'ne' | 'sw' | 'se'

/** What of a frame lies under a point. */
export interface FrameHit {
  readonly frame: Frame
  readonly part: 'title' | 'edge' | 'corner'
  readonly corner: Corner | null
}

/** A frame as drawn, in pixels of the host. */
export interface FrameShape {
  readonly frame: Box
  /** the tab above its upper left corner */
  readonly title: Box
  /** letters of the title; 0 where the frame is too small for one */
  readonly size: number
  /** what of the title fits */
  readonly text: string
}

/** Pixels on both sides of a frame's rule within which a press is meant for it. */
const NEAR = 7
/** Half the side of a handle's target: 24 pixels are the least that WCAG 2.2 asks for. */
const HANDLE = 12
/** A strong letter is wider than the plain one that was measured. */
const STRONG = 1.07
const PAD = 9

/** The longest beginning of `text` that is not wider than `most` at `size`, with an ellipsis where it was cut. */
export function shortened(text: string, size: number, most: number, measure: Measure): string {
  const wide = (t: string): number => (measure(t) * size) / MEASURED_AT
  if (wide(text) <= most) return text
  const letters = Array.from(text)
  let [fits, over] = [0, letters.length]
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (wide(`${letters.slice(0, middle).join('')}…`) <= most) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/** @param title what the tab says: the frame's own title, or a word in its place */
export function frameShape(rect: Rect, title: string, view: Viewport, measure: Measure): FrameShape {
  const [x, y, width, height] = rect
  const left = x * view.zoom + view.originX
  const top = y * view.zoom + view.originY
  const frame = { left, top, right: left + width * view.zoom, bottom: top + height * view.zoom }
  const size = clamp(24 * view.zoom, 11, 20)
  const wide = frame.right - left
  if (wide < 36) return { frame, title: { left, top, right: left, bottom: top }, size: 0, text: '' }
  const text = shortened(title, size * STRONG, Math.max(0, Math.min(wide, 360) - 2 * PAD), measure)
  const letters = (measure(text) * size * STRONG) / MEASURED_AT
  const high = Math.max(24, size * 1.6)
  return {
    frame,
    title: { left, top: top - high, right: left + Math.min(wide, letters + 2 * PAD), bottom: top },
    size,
    text,
  }
}

const within = (b: Box, p: ScreenPoint, by: number): boolean =>
  p.x >= b.left - by && p.x <= b.right + by && p.y >= b.top - by && p.y <= b.bottom + by

/** The corners of a box, where its handles stand. */
export const cornersOf = (b: Box): readonly (readonly [Corner, number, number])[] => [
  ['nw', b.left, b.top],
  ['ne', b.right, b.top],
  ['sw', b.left, b.bottom],
  ['se', b.right, b.bottom],
]

/**
 * What lies under a point; corners only of the selected frame, for only there are handles drawn. What was drawn last is
 * found first.
 */
export function hitFrame(
  frames: readonly { readonly frame: Frame; readonly shape: FrameShape }[],
  p: ScreenPoint,
  selected: FrameId | null,
): FrameHit | null {
  const chosen = frames.find(f => f.frame.id === selected)
  if (chosen)
    for (const [corner, x, y] of cornersOf(chosen.shape.frame))
      if (Math.abs(p.x - x) <= HANDLE && Math.abs(p.y - y) <= HANDLE)
        return { frame: chosen.frame, part: 'corner', corner }
  for (const { frame, shape } of frames.toReversed()) {
    if (within(shape.title, p, 0) && shape.size > 0) return { frame, part: 'title', corner: null }
    if (within(shape.frame, p, NEAR) && !within(shape.frame, p, -NEAR))
      return { frame, part: 'edge', corner: null }
  }
  return null
}
