import type { CanvasTheme } from './canvas-theme.ts'

/** Widths are measured at this size and scaled. */
const AT = 20

/** Texts of a ground, measured and wrapped once, drawn at any zoom. */
export class GroundText {
  readonly #widths = new Map<string, number>()
  readonly #wrapped = new Map<string, readonly string[]>()
  #family = ''

  #measure(context: CanvasRenderingContext2D, text: string, weight: number, theme: CanvasTheme): number {
    if (this.#family !== theme.family) {
      this.#family = theme.family
      this.#widths.clear()
      this.#wrapped.clear()
    }
    const key = `${weight} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    context.font = `${weight} ${AT}px ${theme.family}`
    const width = context.measureText(text).width
    this.#widths.set(key, width)
    return width
  }

  /** The font came: what was measured before is void. */
  forget(): void {
    this.#family = ''
  }

  /** The largest size up to `size` at which the text is not wider than `most`; 0 where that would be below `least`. */
  sizeWithin(
    context: CanvasRenderingContext2D,
    text: string,
    weight: number,
    size: number,
    most: number,
    least: number,
    theme: CanvasTheme,
  ): number {
    const fits = Math.min(size, (most / Math.max(1, this.#measure(context, text, weight, theme))) * AT)
    return fits < least ? 0 : fits
  }

  /** Lines of at most `most` width at `size`. */
  wrap(
    context: CanvasRenderingContext2D,
    text: string,
    size: number,
    most: number,
    theme: CanvasTheme,
  ): readonly string[] {
    const key = `${Math.round((most / size) * 10)} ${text}`
    const known = this.#wrapped.get(key)
    if (known && this.#family === theme.family) return known
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && (this.#measure(context, longer, 400, theme) * size) / AT > most) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
    this.#wrapped.set(key, lines)
    return lines
  }
}
