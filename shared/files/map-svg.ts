import { type MapDrawing, mapDrawing } from './map-drawing.ts'
import { svgOfShapes } from './svg-of-shapes.ts'

/** A map as the text of an SVG. */
export interface MapPicture {
  readonly svg: string
  /** world units, which are pixels at full size */
  readonly width: number
  readonly height: number
}

/** A map, or a slice of one, as an SVG at full size; takes what its drawing takes. */
export const mapSvg = (...of: Parameters<typeof mapDrawing>): MapPicture => svgOf(mapDrawing(...of))

function svgOf({ left, top, width, height, parts }: MapDrawing): MapPicture {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" ` +
    `font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, sans-serif">${parts.map(({ shapes }) => svgOfShapes(shapes)).join('\n')}</svg>`
  return { svg, width, height }
}
