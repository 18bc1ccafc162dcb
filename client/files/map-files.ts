import type { MapPicture } from '../../shared/files/map-svg.ts'
import { pictureScale, type Tile, tilesOf } from './picture-size.ts'

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
export async function pngFile(picture: MapPicture, signal: AbortSignal, progress: Progress): Promise<Blob> {
  const scale = pictureScale(picture.width, picture.height)
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const canvas = canvasOf(width, height)
  await draw(picture, scale, signal, progress, tile => {
    const context = contextOf(canvas)
    return { context, x: tile.x, y: tile.y, done: async () => {} }
  })
  return blobOf(canvas, 'image/png')
}

/** The map as a PDF of one page at full size. */
export async function pdfFile(
  picture: MapPicture,
  title: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<Blob> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  pdf.setCreator('Allymap')
  const points = Math.min(POINTS, LONGEST_PAGE / Math.max(picture.width, picture.height))
  const page = pdf.addPage([picture.width * points, picture.height * points])
  const scale = pictureScale(picture.width, picture.height)
  const canvas = canvasOf(PIECE, PIECE)
  await draw(picture, scale, signal, progress, tile => {
    canvas.width = tile.width
    canvas.height = tile.height
    const context = contextOf(canvas)
    const done = async (): Promise<void> => {
      const bytes = await (await blobOf(canvas, 'image/jpeg')).arrayBuffer()
      const image = await pdf.embedJpg(bytes)
      const [x, y, width, height] = [tile.x, tile.y, tile.width, tile.height].map(n => (n / scale) * points)
      page.drawImage(image, {
        x: x ?? 0,
        y: picture.height * points - (y ?? 0) - (height ?? 0),
        width: width ?? 0,
        height: height ?? 0,
      })
    }
    return { context, x: 0, y: 0, done }
  })
  const bytes = new Uint8Array(await pdf.save())
  return new Blob([bytes], { type: 'application/pdf' })
}

interface Place {
  readonly context: CanvasRenderingContext2D
  /** where on that canvas the piece goes */
  readonly x: number
  readonly y: number
  done(): Promise<void>
}

async function draw(
  picture: MapPicture,
  scale: number,
  signal: AbortSignal,
  progress: Progress,
  place: (tile: Tile) => Place,
): Promise<void> {
  const url = URL.createObjectURL(await svgFile(picture))
  try {
    const image = new Image(picture.width, picture.height)
    image.src = url
    await image.decode()
    const tiles = tilesOf(Math.round(picture.width * scale), Math.round(picture.height * scale), PIECE)
    for (const [i, tile] of tiles.entries()) {
      signal.throwIfAborted()
      const { context, x, y, done } = place(tile)
      const from = [tile.x, tile.y, tile.width, tile.height].map(n => n / scale)
      const [sx = 0, sy = 0, sw = 0, sh = 0] = from
      context.drawImage(image, sx, sy, sw, sh, x, y, tile.width, tile.height)
      await done()
      progress((i + 1) / tiles.length)
      await new Promise(next => setTimeout(next))
    }
  } finally {
    URL.revokeObjectURL(url)
  }
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
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
