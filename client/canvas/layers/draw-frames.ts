import type { CanvasTheme } from '../canvas-theme.ts'
import { cornersOf, type FrameShape } from '../frame-shapes.ts'

/** Half the side of a handle as drawn (pixels). */
const HANDLE = 5

export interface FrameLook {
  /** the tab shows a word in place of a title */
  readonly blank: boolean
  /** its title is being written in a field */
  readonly titling: boolean
  readonly selected: boolean
}

/** A frame: a thin rule, its title in a tab above its upper left corner. In pixels of the host. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  { frame, title, size, text }: FrameShape,
  look: FrameLook,
  theme: CanvasTheme,
): void {
  const color = look.selected ? theme.accent : theme.lineStrong
  const [w, h] = [frame.right - frame.left, frame.bottom - frame.top]
  if (!look.selected) {
    context.globalAlpha = theme.dark ? 0.06 : 0.035
    context.fillStyle = theme.ink
    context.fillRect(frame.left, frame.top, w, h)
    context.globalAlpha = 1
  }
  context.strokeStyle = color
  context.lineWidth = look.selected ? 2 : 1.5
  context.strokeRect(frame.left, frame.top, w, h)
  if (size === 0 || look.titling) return
  const high = title.bottom - title.top
  context.fillStyle = look.selected ? theme.accent : theme.sheet
  context.beginPath()
  context.roundRect(title.left, title.top, title.right - title.left, high, [6, 6, 0, 0])
  context.fill()
  context.stroke()
  context.font = `${look.blank ? 400 : 620} ${size}px ${theme.family}`
  context.direction = 'inherit'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = look.selected ? theme.onAccent : look.blank ? theme.ink2 : theme.ink
  context.fillText(text, title.left + 9, title.top + high / 2 + size * 0.06, title.right - title.left - 14)
}

/** The handles at the corners of a frame that can be resized. */
export function drawHandles(
  context: CanvasRenderingContext2D,
  { frame }: FrameShape,
  theme: CanvasTheme,
): void {
  context.fillStyle = theme.sheet
  context.strokeStyle = theme.accent
  context.lineWidth = 2
  context.beginPath()
  for (const [, x, y] of cornersOf(frame)) context.rect(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE)
  context.fill()
  context.stroke()
}
