import type { NoteId } from '../../shared/model/ids.ts'
import { NOTE_PAINT } from '../ui/note-colors.ts'
import { type Bitmap, BitmapCache } from './bitmap-cache.ts'
import type { Viewport } from './camera.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import type { MapScene, Placed } from './map-scene.ts'
import { faceOf, MARGIN, type NoteWords, paintNote, paintScale } from './note-bitmap.ts'

/** Pixels kept in pictures of notes: 24 million are 96 MB. */
const MOST_PIXELS = 24_000_000
/** Milliseconds that one frame may spend on painting pictures. */
const BUDGET = 5
/** Below this zoom notes are plain rectangles: no text of theirs could be read. */
export const PLAIN_BELOW = 0.2
const BUCKETS = [0.25, 0.5, 1, 2, 4] as const

const STILL = [0, 0] as const

/** The scale at which pictures are painted while the zoom still moves. */
export const bucketOf = (scale: number): number => BUCKETS.find(b => scale <= b * 1.4) ?? 4

/** Draws notes from their pictures, painting at most a few missing ones a frame. */
export class NotePainter {
  readonly #cache = new BitmapCache(MOST_PIXELS)
  readonly #scene: MapScene
  #until = 0
  /** pictures are painted at the exact zoom, not at a bucket's */
  exact = true
  theme: CanvasTheme
  words: NoteWords
  /** false until the font is there: notes are drawn without text */
  letters = false
  /** the note that is being edited, drawn without its text */
  editing: NoteId | null = null

  constructor(scene: MapScene, theme: CanvasTheme, words: NoteWords) {
    this.#scene = scene
    this.theme = theme
    this.words = words
  }

  get painted(): number {
    return this.#cache.painted
  }

  /** To be called before the layers of one frame are drawn. */
  beginFrame(): void {
    this.#cache.nextFrame()
    this.#until = performance.now() + BUDGET
  }

  forget(placed: Placed): void {
    this.#cache.drop(placed)
  }
  clear(): void {
    this.#cache.clear()
  }

  /**
   * Draws notes on a context whose transform is the identity over device pixels. Gives true when pictures are still
   * missing: draw again in the next frame.
   *
   * @param shift gives what a drag adds to a note's place (world units)
   */
  draw(
    context: CanvasRenderingContext2D,
    view: Viewport,
    ratio: number,
    notes: readonly Placed[],
    shift?: (placed: Placed) => readonly [number, number],
  ): boolean {
    if (view.zoom < PLAIN_BELOW) {
      this.#drawPlain(context, view, ratio, notes, shift)
      return false
    }
    const scale = view.zoom * ratio
    const wanted = this.exact ? scale : bucketOf(scale)
    let missing = false
    const [wide, high] = [view.width * ratio, view.height * ratio]
    for (const placed of notes) {
      const [dx, dy] = shift?.(placed) ?? STILL
      const x = this.#x(view, ratio, placed.left + dx)
      const y = this.#y(view, ratio, placed.top + dy)
      const edge = MARGIN * scale
      if (x - edge > wide || y - edge > high) continue
      if (
        x + (placed.right - placed.left) * scale + edge < 0 ||
        y + (placed.bottom - placed.top) * scale + edge < 0
      )
        continue
      missing = this.#drawNote(context, placed, scale, wanted, x, y) || missing
    }
    return missing
  }

  /** Paints, until `until`, pictures of notes that may come into sight next; true while some are missing. */
  prepare(view: Viewport, ratio: number, notes: readonly Placed[], until: number): boolean {
    if (!this.letters || !this.exact || view.zoom < PLAIN_BELOW) return false
    for (const placed of notes) {
      const at = paintScale(view.zoom * ratio, placed.bottom - placed.top)
      if (this.#cache.find(placed, at)?.version === placed.version) continue
      if (performance.now() > until) return true
      this.#paint(placed, at)
    }
    return false
  }

  #x(view: Viewport, ratio: number, x: number): number {
    return (x * view.zoom + view.originX) * ratio
  }
  #y(view: Viewport, ratio: number, y: number): number {
    return (y * view.zoom + view.originY) * ratio
  }

  #drawNote(
    context: CanvasRenderingContext2D,
    placed: Placed,
    scale: number,
    wanted: number,
    x: number,
    y: number,
  ): boolean {
    const at = paintScale(wanted, placed.bottom - placed.top)
    let bitmap = this.exact ? this.#cache.find(placed, at) : this.#nearEnough(placed, scale)
    if (!bitmap || bitmap.version !== placed.version) {
      if (performance.now() < this.#until) bitmap = this.#paint(placed, at)
      else bitmap = this.#cache.nearest(placed, at)
    }
    if (!bitmap) {
      context.fillStyle = NOTE_PAINT[placed.note.color].fill
      context.fillRect(x, y, (placed.right - placed.left) * scale, (placed.bottom - placed.top) * scale)
      return true
    }
    const grow = scale / bitmap.scale
    const [left, top] = [x - MARGIN * scale, y - MARGIN * scale]
    if (grow === 1) context.drawImage(bitmap.canvas, Math.round(left), Math.round(top))
    else context.drawImage(bitmap.canvas, left, top, bitmap.width * grow, bitmap.height * grow)
    return bitmap.version !== placed.version
  }

  /** While the zoom moves, a picture of about the right size will do. */
  #nearEnough(placed: Placed, scale: number): Bitmap | null {
    const bitmap = this.#cache.nearest(placed, scale * 1.3)
    return bitmap && bitmap.scale > scale * 0.65 && bitmap.scale < scale * 2.4 ? bitmap : null
  }

  #paint(placed: Placed, scale: number): Bitmap | null {
    const layout = this.letters ? this.#scene.layoutOf(placed) : null
    const face = faceOf(placed, placed.note.id === this.editing ? null : layout, this.words)
    const bitmap = this.#cache.make(
      placed,
      scale,
      placed.version,
      (face.width + 2 * MARGIN) * scale,
      (face.height + 2 * MARGIN) * scale,
    )
    if (!bitmap) return null
    bitmap.context.setTransform(scale, 0, 0, scale, 0, 0)
    paintNote(bitmap.context, face, this.theme, scale)
    return bitmap
  }

  #drawPlain(
    context: CanvasRenderingContext2D,
    view: Viewport,
    ratio: number,
    notes: readonly Placed[],
    shift?: (placed: Placed) => readonly [number, number],
  ): void {
    const scale = view.zoom * ratio
    let color = ''
    for (const placed of notes) {
      if (placed.note.color !== color) {
        color = placed.note.color
        context.fillStyle = NOTE_PAINT[placed.note.color].fill
      }
      const [dx, dy] = shift?.(placed) ?? STILL
      const x = Math.round(this.#x(view, ratio, placed.left + dx))
      const y = Math.round(this.#y(view, ratio, placed.top + dy))
      const w = Math.max(1, Math.round((placed.right - placed.left) * scale))
      context.fillRect(x, y, w, Math.max(1, Math.round((placed.bottom - placed.top) * scale)))
    }
  }
}
