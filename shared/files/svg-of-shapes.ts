import type { Shape } from './shapes.ts'

/** Shapes as the elements of an SVG. */
export const svgOfShapes = (shapes: readonly Shape[]): string => shapes.map(element).join('')

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { left, top, right, bottom } = shape.box
      const round = shape.round > 0 ? ` rx="${shape.round}"` : ''
      return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"${round}${look(shape)}/>`
    }
    case 'path':
      return `<path d="${shape.d}"${look(shape)}/>`
    case 'words': {
      const { x, y, text, type } = shape
      const anchor = type.at === 'start' ? '' : ` text-anchor="${type.at}"`
      return `<text x="${x}" y="${y}" font-size="${type.size}" font-weight="${type.weight}" fill="${type.color}"${anchor}>${xmlText(text)}</text>`
    }
  }
}

function look({ fill, stroke, thick, dash }: Exclude<Shape, { kind: 'words' }>): string {
  const line = stroke
    ? ` stroke="${stroke}"${thick === undefined ? '' : ` stroke-width="${thick}"`}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`
    : ''
  return ` fill="${fill ?? 'none'}"${line}`
}

/** A text inside an element or an attribute of XML. */
const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
