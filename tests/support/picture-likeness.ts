import type { Page } from '@playwright/test'

/** Pixels across one of the pieces that a PNG is painted in. */
const PIECE = 2_048

export interface Likeness {
  /** false: there is nothing but paper along the edges, where nothing could be cut off */
  readonly painted: boolean
  /** the squares of a few pixels that do not look the same, by their corner, and how much */
  readonly unlike: readonly string[]
}

/** Pixels of the picture in one that is compared: letters that stand a part of a pixel elsewhere look the same. */
const STEP = 8

/** Where a map as PNG, which is painted piece by piece, looks otherwise than the same map as SVG, which the browser paints as a whole. */
export function unlikeness(page: Page, svg: Buffer, png: Buffer): Promise<Likeness> {
  return page.evaluate(
    async ({ svg, png, piece, step }) => {
      const imageOf = async (base64: string, type: string): Promise<HTMLImageElement> => {
        const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
        const image = new Image()
        image.src = URL.createObjectURL(new Blob([bytes], { type }))
        await image.decode()
        return image
      }
      const made = await imageOf(png, 'image/png')
      const whole = await imageOf(svg, 'image/svg+xml')
      const width = Math.floor(made.naturalWidth / step)
      const height = Math.floor(made.naturalHeight / step)
      const scale = Math.min(2, made.naturalWidth / whole.naturalWidth) / step
      const pixelsOf = (image: HTMLImageElement, by: number): Uint8ClampedArray => {
        const large = new OffscreenCanvas(width * step, height * step)
        large.getContext('2d')?.drawImage(image, 0, 0, image.naturalWidth * by, image.naturalHeight * by)
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(large, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      }
      const [a, b] = [pixelsOf(made, 1), pixelsOf(whole, scale * step)]
      const unlike: string[] = []
      let painted = 0
      for (let i = 0; i < b.length; i++) {
        const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)]
        const onEdge = (x > 0 && x % (piece / step) === 0) || (y > 0 && y % (piece / step) === 0)
        if (onEdge && (b[i] ?? 0) < 128) painted++
        const difference = Math.abs((a[i] ?? 0) - (b[i] ?? 0))
        if (difference > 48) unlike.push(`${x * step}, ${y * step}: ${difference}`)
      }
      return { painted: painted > 4, unlike }
    },
    { svg: svg.toString('base64'), png: png.toString('base64'), piece: PIECE, step: STEP },
  )
}
