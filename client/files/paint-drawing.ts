import type { MapDrawing } from '../../shared/files/map-drawing.ts'
import { type Box, isIn, type Shape } from '../../shared/files/shapes.ts'

/** The page's own letters, which a picture as SVG brings with it under their plain name. */
const FAMILY = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", sans-serif'

/**
 * Paints what of a map is seen in a piece of it (world units). The context stands so that world units are its units. Straight on the
 * canvas: as an image, an SVG of thousands of notes would be read as a whole, and again for each piece.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  { parts }: Pick<MapDrawing, 'parts'>,
  piece: Box,
): void {
  context.direction = 'ltr'
  context.textBaseline = 'alphabetic'
  // letters as far from each other as at every other scale
  context.textRendering = 'geometricPrecision'
  for (const part of parts) {
    if (!isIn(part, piece)) continue
    for (const shape of part.shapes) paint(context, shape)
  }
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'words') {
    const { text, x, y, type } = shape
    context.font = `${type.weight} ${type.size}px ${FAMILY}`
    context.textAlign = type.at === 'middle' ? 'center' : type.at === 'end' ? 'right' : 'left'
    context.fillStyle = type.color
    context.fillText(text, x, y)
    return
  }
  const way = shape.kind === 'path' ? new Path2D(shape.d) : roundRect(shape.box, shape.round)
  if (shape.fill) {
    context.fillStyle = shape.fill
    context.fill(way)
  }
  if (shape.stroke) {
    context.strokeStyle = shape.stroke
    context.lineWidth = shape.thick ?? 1
    context.setLineDash(shape.dash ?? [])
    context.stroke(way)
  }
}

function roundRect({ left, top, right, bottom }: Box, round: number): Path2D {
  const way = new Path2D()
  if (round > 0) way.roundRect(left, top, right - left, bottom - top, round)
  else way.rect(left, top, right - left, bottom - top)
  return way
}

/** Has the letters there before they are painted: a canvas takes others where they are still on the way. */
export async function lettersFor({ parts }: Pick<MapDrawing, 'parts'>): Promise<void> {
  const used = new Set<string>()
  for (const { shapes } of parts)
    for (const shape of shapes) if (shape.kind === 'words') for (const sign of shape.text) used.add(sign)
  const text = [...used].join('')
  // where they do not come, the system's letters do
  await Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 24px ${FAMILY}`, text))).catch(
    () => {},
  )
}
