import type { CanvasTheme } from './canvas-theme.ts'
import type { GroundBrush } from './ground.ts'

/** Widths are measured at this size and scaled. */
const AT = 20
/** Pictures of texts kept for zooming. */
const MOST = 400
/** Sizes at which pictures are painted grow by this factor. */
const STEP = 1.5

export interface Writing {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 620
  readonly color: string
  readonly align?: 'left' | 'center' | 'right'
  /** what of the letters stands at y */
  readonly by?: 'top' | 'middle' | 'bottom' | 'line'
}

/** From y to the line on which letters stand, in sizes. */
const DOWN = { top: 0.8, middle: 0.34, bottom: -0.22, line: 0 } as const

/** As many lines as there is room for; of the last one the last word gives way to the sign that more follows. */
export const cutTo = (lines: readonly string[], room: number): readonly string[] =>
  lines.length <= room
    ? lines
    : lines.slice(0, room).map((line, i) => (i === room - 1 ? `${line.replace(/\W*\s\S+$/u, '')}…` : line))

/**
 * Texts of a ground: measured and wrapped once. While the zoom moves they are drawn from pictures, since letters of a new
 * size in each frame are what costs most.
 */
export class GroundText {
  readonly #widths = new Map<string, number>()
  readonly #wrapped = new Map<string, readonly string[]>()
  readonly #pictures = new Map<string, HTMLCanvasElement>()
  #family = ''
  #loaded = false

  /** Forgets what was measured with another font. */
  #fresh(theme: CanvasTheme): void {
    if (this.#loaded && theme.family === this.#family) return
    const loaded = document.fonts?.check(`16px ${theme.family}`) ?? true
    if (loaded === this.#loaded && theme.family === this.#family) return
    this.#loaded = loaded
    this.#family = theme.family
    this.#widths.clear()
    this.#wrapped.clear()
    this.#pictures.clear()
  }

  #width({ context, theme }: GroundBrush, text: string, weight: number): number {
    const key = `${weight} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    context.font = `${weight} ${AT}px ${theme.family}`
    const width = context.measureText(text).width / AT
    this.#widths.set(key, width)
    return width
  }

  /** To be called before the texts of a frame. */
  begin(brush: GroundBrush): void {
    this.#fresh(brush.theme)
  }

  /** The largest size up to `size` at which the text is not wider than `most`; 0 where that would be below `least`. */
  fit(brush: GroundBrush, text: string, weight: number, size: number, most: number, least: number): number {
    const fits = Math.min(size, most / Math.max(0.01, this.#width(brush, text, weight)))
    return fits < least ? 0 : fits
  }

  /** Lines of at most `most` width at `size`. */
  wrap(brush: GroundBrush, text: string, size: number, most: number): readonly string[] {
    const key = `${Math.round((most / size) * 4)} ${text}`
    const known = this.#wrapped.get(key)
    if (known) return known
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && this.#width(brush, longer, 400) * size > most) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
    if (this.#wrapped.size > MOST) this.#wrapped.clear()
    this.#wrapped.set(key, lines)
    return lines
  }

  write(brush: GroundBrush, text: string, how: Writing): void {
    const { context, theme } = brush
    const { size, weight, align = 'left', by = 'top' } = how
    const y = how.y + DOWN[by] * size
    if (brush.exact) {
      context.font = `${weight} ${size}px ${theme.family}`
      context.fillStyle = how.color
      context.textAlign = align
      context.textBaseline = 'alphabetic'
      context.fillText(text, how.x, y)
      return
    }
    const width = this.#width(brush, text, weight) * size
    const x = how.x - (align === 'left' ? 0 : align === 'right' ? width : width / 2)
    const picture = this.#picture(brush, text, how)
    if (picture) context.drawImage(picture, x - size * 0.1, y - size * 1.1, width + size * 0.2, size * 1.5)
  }

  #picture(brush: GroundBrush, text: string, { size, weight, color }: Writing): HTMLCanvasElement | null {
    const needed = Math.ceil(Math.log(Math.max(6, size)) / Math.log(STEP) - 0.3)
    const keyOf = (step: number): string => `${step} ${weight} ${color} ${text}`
    // a picture that is somewhat too large, or a little too small, serves until the zoom settles
    for (const step of [needed, needed + 1, needed + 2, needed + 3, needed - 1]) {
      const known = this.#pictures.get(keyOf(step))
      if (known) return known
    }
    const step = needed + 1
    const painted = STEP ** step * brush.ratio
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil((this.#width(brush, text, weight) + 0.2) * painted)
    canvas.height = Math.ceil(1.5 * painted)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.font = `${weight} ${painted}px ${brush.theme.family}`
    context.fillStyle = color
    context.fillText(text, painted * 0.1, painted * 1.1)
    if (this.#pictures.size > MOST) this.#pictures.clear()
    this.#pictures.set(keyOf(step), canvas)
    return canvas
  }
}
