import type { Visitor } from './browser-test.ts'
import { canvasOf, type Spot } from './on-the-map.ts'

export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What is painted on one layer of a map, in an area of the browser window. */
export interface Painted {
  /** [red, green, blue, alpha] of each pixel, row by row */
  readonly pixels: readonly (readonly [number, number, number, number])[]
  readonly columns: number
}

const LAYERS = { board: 0, hot: 1, overlay: 2 } as const

/** Reads the pixels of a layer as they are painted at this moment. */
export async function paintedOn(
  v: Visitor,
  map: string,
  layer: keyof typeof LAYERS,
  area: Area,
): Promise<Painted> {
  const { bytes, columns } = await canvasOf(v, map).evaluate(
    (host, [index, { left, top, width, height }]) => {
      const canvas = host.querySelectorAll('canvas')[index as number]
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return { bytes: '', columns: 0 }
      const box = host.getBoundingClientRect()
      const ratio = canvas.width / (Number.parseFloat(canvas.style.width) || canvas.clientWidth)
      const size = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))] as const
      const x = Math.round((left - box.left) * ratio)
      const y = Math.round((top - box.top) * ratio)
      const { data } = context.getImageData(x, y, size[0], size[1])
      let bytes = ''
      for (let i = 0; i < data.length; i += 8_192)
        bytes += String.fromCharCode(...data.subarray(i, i + 8_192))
      return { bytes: btoa(bytes), columns: size[0] }
    },
    [LAYERS[layer], area] as const,
  )
  const values = Buffer.from(bytes, 'base64')
  const pixels = Array.from({ length: values.length / 4 }, (_, i) => {
    const [r = 0, g = 0, b = 0, a = 0] = values.subarray(i * 4, i * 4 + 4)
    return [r, g, b, a] as const
  })
  return { pixels, columns }
}

/** Letters and signs: dark and opaque. */
export const isInk = ([r, g, b, a]: Painted['pixels'][number]): boolean =>
  a > 200 && 0.3 * r + 0.59 * g + 0.11 * b < 110

/** How many pixels of an area of a layer are ink. */
export async function inkOn(
  v: Visitor,
  map: string,
  area: Area,
  layer: keyof typeof LAYERS = 'board',
): Promise<number> {
  return (await paintedOn(v, map, layer, area)).pixels.filter(isInk).length
}

/** The colour at one point of a layer, as `r g b`; '' where nothing is painted. */
export async function colorAt(
  v: Visitor,
  map: string,
  at: Spot,
  layer: keyof typeof LAYERS = 'board',
): Promise<string> {
  const [pixel] = (await paintedOn(v, map, layer, { left: at.x, top: at.y, width: 1, height: 1 })).pixels
  return !pixel || pixel[3] === 0 ? '' : pixel.slice(0, 3).join(' ')
}
