import type { NoteId } from '../../shared/model/ids.ts'
import { type Bitmap, BitmapCache } from './bitmap-cache.ts'
import type { Viewport } from './camera.ts'
import { pictureBound, thisDevice } from './canvas-memory.ts'
import type { CanvasTheme } from './canvas-theme.ts'
import { drawPlainNotes } from './layers/plain-notes.ts'
import type { MapScene, Placed } from './map-scene.ts'
import { faceOf, MARGIN, type NoteFace, type NoteWords, paintNote, picturable } from './note-bitmap.ts'

/** Milliseconds that one frame may spend on painting pictures: a good part of slow frames, or there would be too many. */
export const budgetAfter = (lastFrame: number): number =>
  lastFrame > 1_000 ? 5 : Math.min(50, Math.max(5, lastFrame * 0.3))
/** Below this zoom notes are plain rectangles: no text of theirs could be read. */
export const PLAIN_BELOW = 0.2
const BUCKETS = [0.25, 0.5, 1, 2, 4] as const

/**
 * Where so many notes in sight have no picture at once (a reveal, a jump, the first look) they are painted straight onto the map: all
 * of them in one frame, the pictures that make it quick to move come afterwards. More than the second would make too long a frame.
 */
const AT_ONCE = { from: 12, to: 240 } as const

const STILL = [0, 0] as const
/** How much less sharp than the screen pictures may be where many lie on one another. */
const FINENESS = [1, 0.75, 0.5, 0.35] as const
/** Share of the cache that pictures in sight may fill. */
const FILLED = 0.85

interface Scales {
  /** device pixels for one unit, at which it is drawn */
  readonly scale: number
  /** at which a picture looks as it should; equal to `scale` where there is room */
  readonly sharp: number
  /** at which a new picture is painted */
  readonly wanted: number
  /** what has no picture is painted straight onto the map */
  readonly atOnce: boolean
}

interface Seen {
  readonly placed: Placed
  readonly x: number
  readonly y: number
}

/** Of a note's picture, in square world units. */
const areaOf = ({ left, top, right, bottom }: Placed): number =>
  (right - left + 2 * MARGIN) * (bottom - top + 2 * MARGIN)

/** The scale at which pictures are painted while the zoom still moves. */
export const bucketOf = (scale: number): number => BUCKETS.find(b => scale <= b * 1.4) ?? 4

/** Draws notes from their pictures, painting at most a few missing ones a frame. */
export class NotePainter {
  readonly #cache = new BitmapCache(pictureBound(thisDevice()))
  readonly #scene: MapScene
  /** milliseconds that the present frame may still spend on painting pictures; at least one is tried */
  #left = 0
  /** when the frame before began */
  #began = 0
  /** no picture more can be kept: what the present frame shows fills the bound */
  #full = false
  /** the least sharpness that the present frame needed */
  #fineness = 1
  /** whether the present frame, and the one before it, painted many straight onto the map */
  #atOnce = { now: false, before: false }
  /** false while the map is on the move: frames must come quickly then */
  still = true
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
    const now = performance.now()
    this.#left = budgetAfter(now - this.#began)
    this.#began = now
    this.#full = false
    this.#fineness = 1
    this.#atOnce = { now: false, before: this.#atOnce.now }
  }

  /** Changes with everything that is seen of the note being written, but for its words; null: none is. */
  writtenLook(): string | null {
    const placed = this.editing === null ? undefined : this.#scene.get(this.editing)
    if (!placed) return null
    this.#scene.layoutOf(placed)
    const { left, top, bottom, note, footKey, isTarget } = placed
    return `${left} ${top} ${bottom} ${note.color} ${note.evidence} ${isTarget} ${footKey}`
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
      drawPlainNotes(context, view, ratio, notes, this.theme, shift)
      return false
    }
    const scale = view.zoom * ratio
    const seen = this.#inView(context.canvas, view, ratio, notes, shift)
    const fineness = this.#finenessFor(seen, scale)
    const atOnce = this.#paintsAtOnce(seen)
    const scales = {
      scale,
      sharp: scale * fineness,
      wanted: (this.exact ? scale : bucketOf(scale)) * fineness,
      atOnce,
    }
    let missing = false
    for (const { placed, x, y } of seen) missing = this.#drawNote(context, placed, scales, x, y) || missing
    return missing
  }

  /** Notes of which something is in sight, and where their upper left corners are (device pixels). */
  #inView(
    { width, height }: { readonly width: number; readonly height: number },
    view: Viewport,
    ratio: number,
    notes: readonly Placed[],
    shift?: (placed: Placed) => readonly [number, number],
  ): Seen[] {
    const scale = view.zoom * ratio
    const edge = MARGIN * scale
    const seen: Seen[] = []
    for (const placed of notes) {
      const [dx, dy] = shift?.(placed) ?? STILL
      const x = this.#x(view, ratio, placed.left + dx)
      const y = this.#y(view, ratio, placed.top + dy)
      if (x - edge > width || x + (placed.right - placed.left) * scale + edge < 0) continue
      if (y - edge > height || y + (placed.bottom - placed.top) * scale + edge < 0) continue
      seen.push({ placed, x, y })
    }
    return seen
  }

  /** Whether what has no picture is painted straight onto the map; only while that goes on are pictures made beside it. */
  #paintsAtOnce(seen: readonly Seen[]): boolean {
    if (!this.letters || !(this.still || this.#atOnce.before)) return false
    let bare = 0
    for (const { placed } of seen) if (!placed.bitmaps.some(b => b.version === placed.version)) bare++
    if (bare < AT_ONCE.from || bare > AT_ONCE.to) return false
    if (!this.#atOnce.before) this.#left = 0
    this.#atOnce.now = true
    return true
  }

  /** Where pictures of all that is in sight would not find room they are painted less sharply: 1 for as sharp as the screen. */
  #finenessFor(seen: readonly Seen[], scale: number): number {
    const room = this.#cache.most * FILLED
    const fits = (at: number): boolean => {
      let pixels = 0
      for (const { placed } of seen) if (picturable(placed, at)) pixels += areaOf(placed) * at * at
      return pixels <= room
    }
    const fineness = FINENESS.find(f => fits(scale * f)) ?? FINENESS.at(-1) ?? 1
    this.#fineness = Math.min(this.#fineness, fineness)
    return fineness
  }

  /** Paints, until `until`, pictures of notes that may come into sight next; true while some are missing. */
  prepare(view: Viewport, ratio: number, notes: readonly Placed[], until: number): boolean {
    if (!this.letters || !this.exact || view.zoom < PLAIN_BELOW) return false
    for (const placed of notes) {
      const at = view.zoom * ratio * this.#fineness
      if (!picturable(placed, at) || this.#cache.find(placed, at)?.version === placed.version) continue
      if (performance.now() > until) return true
      if (!this.#paint(placed, at)) return false
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
    { scale, sharp, wanted, atOnce }: Scales,
    x: number,
    y: number,
  ): boolean {
    if (!picturable(placed, wanted)) return this.#paintInPlace(context, placed, scale, x, y)
    let bitmap = this.exact ? this.#cache.find(placed, wanted) : this.#nearEnough(placed, sharp)
    if (!bitmap || bitmap.version !== placed.version) {
      if (this.#full || this.#left > 0) {
        bitmap = this.#full ? null : this.#paintInTime(placed, wanted)
        this.#full = bitmap === null
        if (!bitmap) return this.#paintInPlace(context, placed, scale, x, y)
      } else {
        bitmap = this.#cache.nearest(placed, wanted)
        if (atOnce && bitmap?.version !== placed.version)
          return this.#paintInPlace(context, placed, scale, x, y)
      }
    }
    if (!bitmap) {
      context.fillStyle = this.theme.notes[placed.note.color]
      context.fillRect(x, y, (placed.right - placed.left) * scale, (placed.bottom - placed.top) * scale)
      return true
    }
    const grow = scale / bitmap.scale
    const [left, top] = [x - MARGIN * scale, y - MARGIN * scale]
    if (grow === 1) context.drawImage(bitmap.canvas, Math.round(left), Math.round(top))
    else context.drawImage(bitmap.canvas, left, top, bitmap.width * grow, bitmap.height * grow)
    return bitmap.version !== placed.version
  }

  /** Paints what is in sight of a note straight onto the layer; x, y: its upper left corner in device pixels. */
  #paintInPlace(
    context: CanvasRenderingContext2D,
    placed: Placed,
    scale: number,
    x: number,
    y: number,
  ): false {
    const face = this.#face(placed)
    const sight = { from: -y / scale, to: (context.canvas.height - y) / scale }
    context.save()
    // where its picture would stand, to the pixel
    const [left, top] = [Math.round(x - MARGIN * scale), Math.round(y - MARGIN * scale)]
    context.setTransform(scale, 0, 0, scale, left, top)
    paintNote(context, face, this.theme, scale, sight)
    context.restore()
    return false
  }

  #face(placed: Placed): NoteFace {
    const layout = this.letters ? this.#scene.layoutOf(placed) : null
    return faceOf(placed, placed.note.id === this.editing ? null : layout, this.words)
  }

  /** While the zoom moves, a picture of about the right size will do. */
  #nearEnough(placed: Placed, scale: number): Bitmap | null {
    const bitmap = this.#cache.nearest(placed, scale * 1.3)
    return bitmap && bitmap.scale > scale * 0.65 && bitmap.scale < scale * 2.4 ? bitmap : null
  }

  #paintInTime(placed: Placed, scale: number): Bitmap | null {
    const started = performance.now()
    const bitmap = this.#paint(placed, scale)
    this.#left -= performance.now() - started
    return bitmap
  }

  #paint(placed: Placed, scale: number): Bitmap | null {
    const face = this.#face(placed)
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
}
