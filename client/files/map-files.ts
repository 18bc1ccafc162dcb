import type { MapDrawing } from '../../shared/files/map-drawing.ts'
import type { MapPicture } from '../../shared/files/map-svg.ts'
import { lettersFor, paintDrawing } from './paint-drawing.ts'
import { type PictureSize, pictureSize, type Tile, tilesOf } from './picture-size.ts'

/** Pixels across one piece that is drawn at once: between pieces the page breathes and can be stopped. */
const PIECE = 2_048
/** Points of PDF for one world unit. A note is then 5 cm wide. */
const POINTS = 0.72
/** The longest side that a PDF page may have (points). */
const LONGEST_PAGE = 14_400

type Progress = (part: number) => void

/** The map's SVG with the page's own font inside, so that it looks the same everywhere. */
export async function svgFile({ svg }: MapPicture): Promise<Blob> {
  const font = await ownFont()
  const at = svg.indexOf('>') + 1
  const whole = font ? `${svg.slice(0, at)}<style>${font}</style>${svg.slice(at)}` : svg
  return new Blob([whole], { type: 'image/svg+xml' })
}

/** The map as one PNG. Throws the signal's reason where it is stopped. */
export async function pngFile(drawing: MapDrawing, signal: AbortSignal, progress: Progress): Promise<Blob> {
  const size = pictureSize(drawing)
  const canvas = canvasOf(size)
  const context = contextOf(canvas)
  // packing it takes as long as painting it
  const painted: Progress = part => progress(part / 2)
  await draw(drawing, size, signal, painted, ({ x, y }) => ({ context, x, y, done: async () => {} }))
  return blobOf(canvas, 'image/png')
}

/** The map as a PDF of one page at full size. */
export async function pdfFile(
  drawing: MapDrawing,
  title: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<Blob> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  pdf.setCreator('Allymap')
  const size = pictureSize(drawing)
  const points = Math.min(POINTS / size.scale, LONGEST_PAGE / Math.max(size.width, size.height))
  const page = pdf.addPage([size.width * points, size.height * points])
  const canvas = canvasOf({ width: PIECE, height: PIECE })
  await draw(drawing, size, signal, progress, tile => {
    canvas.width = tile.width
    canvas.height = tile.height
    const context = contextOf(canvas)
    const done = async (): Promise<void> => {
      const bytes = await (await blobOf(canvas, 'image/jpeg')).arrayBuffer()
      const image = await pdf.embedJpg(bytes)
      page.drawImage(image, {
        x: tile.x * points,
        y: (size.height - tile.y - tile.height) * points,
        width: tile.width * points,
        height: tile.height * points,
      })
    }
    return { context, x: 0, y: 0, done }
  })
  const bytes = new Uint8Array(await pdf.save())
  return new Blob([bytes], { type: 'application/pdf' })
}

interface Place {
  readonly context: CanvasRenderingContext2D
  /** where on that canvas the piece goes (pixels) */
  readonly x: number
  readonly y: number
  done(): Promise<void>
}

/** Paints a drawing piece by piece. Throws the signal's reason where it is stopped. */
async function draw(
  drawing: MapDrawing,
  size: PictureSize,
  signal: AbortSignal,
  progress: Progress,
  place: (tile: Tile) => Place,
): Promise<void> {
  await lettersFor(drawing)
  const { scale } = size
  const tiles = tilesOf(size, PIECE)
  for (const [i, tile] of tiles.entries()) {
    signal.throwIfAborted()
    const { context, x, y, done } = place(tile)
    const left = drawing.left + tile.x / scale
    const top = drawing.top + tile.y / scale
    context.save()
    context.beginPath()
    context.rect(x, y, tile.width, tile.height)
    context.clip()
    context.setTransform(scale, 0, 0, scale, x - left * scale, y - top * scale)
    paintDrawing(context, drawing, {
      left,
      top,
      right: left + tile.width / scale,
      bottom: top + tile.height / scale,
    })
    context.restore()
    await done()
    progress((i + 1) / tiles.length)
    await new Promise(next => setTimeout(next))
  }
}

function canvasOf({ width, height }: Pick<PictureSize, 'width' | 'height'>): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  // on a canvas that is known to have nothing behind it, some browsers give letters coloured edges
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no picture of that size can be made on this device')
  return context
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob(
      blob => (blob ? done(blob) : fail(new Error('no picture of that size can be made on this device'))),
      type,
      0.92,
    ),
  )

/** The page's font as a rule that needs no other file; null where it cannot be had: the system's letters do then. */
async function ownFont(): Promise<string | null> {
  try {
    const { default: address } = await import(
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
    )
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;src:url(data:font/woff2;base64,${btoa(text)}) format("woff2")}`
  } catch {
    return null
  }
}
