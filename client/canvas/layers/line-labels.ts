import { type Box, clamp, overlaps } from '../camera.ts'
import type { CanvasTheme } from '../canvas-theme.ts'
import { type Curve, pointOn } from './draw-lines.ts'

/** Pictures of labels kept; there are only a few words, but some sizes. */
const MOST = 160
/** A label is left out where less of its line than this would be seen on either side (pixels). */
const ENDS = 26

/** Where on a line its label may stand, best first. */
const PLACES = [0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75] as const

export interface LineLabel {
  readonly text: string
  readonly harms: boolean
}

/** The words on lines, painted once for each word and size: letters are what costs most in a frame. */
export class LineLabels {
  readonly #pictures = new Map<string, { canvas: HTMLCanvasElement; width: number; height: number }>()
  readonly #drawn: Box[] = []

  forget(): void {
    this.#pictures.clear()
  }

  /** To be called before the lines of a layer are drawn. */
  begin(): void {
    this.#drawn.length = 0
  }

  /**
   * Draws a label on its line, with a plus or a minus for what it does, as near to the middle as no note and no other label
   * covers it; nowhere if that is nowhere.
   *
   * @param size of the letters, in pixels
   * @param covered whether a note lies on this box (pixels of the host)
   */
  draw(
    context: CanvasRenderingContext2D,
    curve: Curve,
    label: LineLabel,
    size: number,
    ratio: number,
    theme: CanvasTheme,
    covered: (box: Box) => boolean,
  ): void {
    const picture = this.#picture(label, Math.round(size), ratio, theme)
    const { from, to } = curve
    if (!picture || Math.hypot(to.x - from.x, to.y - from.y) < picture.width + 2 * ENDS) return
    for (const t of PLACES) {
      const at = pointOn(curve, t)
      const left = Math.round((at.x - picture.width / 2) * ratio) / ratio
      const top = Math.round((at.y - picture.height / 2) * ratio) / ratio
      const box = { left, top, right: left + picture.width, bottom: top + picture.height }
      if (this.#drawn.some(other => overlaps(other, box)) || covered(box)) continue
      context.drawImage(picture.canvas, left, top, picture.width, picture.height)
      this.#drawn.push(box)
      return
    }
  }

  #picture(label: LineLabel, size: number, ratio: number, theme: CanvasTheme) {
    const key = `${label.harms ? '-' : '+'}${size} ${ratio} ${label.text}`
    const known = this.#pictures.get(key)
    if (known) return known
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    if (!context) return null
    const font = `620 ${size}px ${theme.family}`
    context.font = font
    const sign = size * 0.62
    const letters = label.text === '' ? 0 : context.measureText(label.text).width + size * 0.4
    const [wide, high] = [letters + sign + size * 0.9, size * 1.55]
    canvas.width = Math.ceil((wide + 2) * ratio)
    canvas.height = Math.ceil((high + 2) * ratio)
    context.scale(ratio, ratio)
    context.translate(1, 1)
    const color = label.harms ? theme.danger : theme.ink2
    context.fillStyle = theme.sheet
    context.strokeStyle = color
    context.lineWidth = 1.2
    context.beginPath()
    context.roundRect(0, 0, wide, high, high / 2)
    context.fill()
    context.stroke()
    const [x, y] = [size * 0.45 + sign / 2, high / 2]
    context.lineWidth = Math.max(1.5, size * 0.15)
    context.beginPath()
    context.moveTo(x - sign / 2, y)
    context.lineTo(x + sign / 2, y)
    if (!label.harms) {
      context.moveTo(x, y - sign / 2)
      context.lineTo(x, y + sign / 2)
    }
    context.stroke()
    context.font = font
    context.textBaseline = 'middle'
    context.fillStyle = label.harms ? theme.danger : theme.ink
    context.fillText(label.text, x + sign / 2 + size * 0.3, y + size * 0.07)
    const made = { canvas, width: canvas.width / ratio, height: canvas.height / ratio }
    if (this.#pictures.size >= MOST) this.#pictures.clear()
    this.#pictures.set(key, made)
    return made
  }
}

/** Pixels of a label's letters at that zoom; 0 where they could not be read. */
export const labelSize = (zoom: number): number => (zoom < 0.55 ? 0 : clamp(13 * zoom, 11, 16))
