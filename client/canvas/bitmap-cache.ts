/** A picture of one thing at one scale. */
export interface Bitmap {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  /** device pixels for one world unit */
  scale: number
  /** of the thing it shows, when it was painted */
  version: number
  width: number
  height: number
  /** the frame that last drew it */
  used: number
  owner: BitmapOwner | null
}

/** Something that has pictures; the cache keeps the list. */
export interface BitmapOwner {
  bitmaps: Bitmap[]
}

type NewCanvas = () => HTMLCanvasElement

/**
 * Pictures of notes, bounded by pixels. The least recently drawn ones go first; what the present frame drew stays, and while
 * that alone fills the bound no more are made.
 */
export class BitmapCache {
  /** pixels kept at once; 4 bytes each */
  readonly most: number
  readonly #newCanvas: NewCanvas
  readonly #all = new Set<Bitmap>()
  #pixels = 0
  #frame = 0
  /** pictures painted since the start */
  painted = 0

  constructor(most: number, newCanvas: NewCanvas = () => document.createElement('canvas')) {
    this.most = most
    this.#newCanvas = newCanvas
  }

  get pixels(): number {
    return this.#pixels
  }
  get size(): number {
    return this.#all.size
  }

  /** To be called once before the drawing of each frame. */
  nextFrame(): void {
    this.#frame++
  }

  /** The picture at exactly that scale, of whatever version; null for none. */
  find(owner: BitmapOwner, scale: number): Bitmap | null {
    for (const bitmap of owner.bitmaps) {
      if (bitmap.scale === scale) return this.#touch(bitmap)
    }
    return null
  }

  /** The picture nearest to that scale, of the newest version; null for none. */
  nearest(owner: BitmapOwner, scale: number): Bitmap | null {
    let best: Bitmap | null = null
    for (const bitmap of owner.bitmaps) {
      if (
        !best ||
        bitmap.version > best.version ||
        (bitmap.version === best.version && Math.abs(bitmap.scale - scale) < Math.abs(best.scale - scale))
      )
        best = bitmap
    }
    return best && this.#touch(best)
  }

  #touch(bitmap: Bitmap): Bitmap {
    bitmap.used = this.#frame
    return bitmap
  }

  /** An empty picture to paint on, with a clean transform; it replaces the owner's picture at that scale. Null: no room left. */
  make(owner: BitmapOwner, scale: number, version: number, width: number, height: number): Bitmap | null {
    const found = this.find(owner, scale)
    const [w, h] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))]
    const more = w * h - (found ? found.width * found.height : 0)
    if (this.#pixels + more > this.most) this.#makeRoom(more)
    if (this.#pixels + more > this.most) return null
    const bitmap = found ?? this.#fresh(owner, scale, w, h)
    if (!bitmap) return null
    if (found) {
      // setting the size clears the canvas and its state
      bitmap.canvas.width = w
      bitmap.canvas.height = h
    }
    this.#pixels += more
    bitmap.width = w
    bitmap.height = h
    bitmap.version = version
    this.painted++
    this.#touch(bitmap)
    return bitmap
  }

  #fresh(owner: BitmapOwner, scale: number, width: number, height: number): Bitmap | null {
    const canvas = this.#newCanvas()
    // before the context is made: a context of the usual 300 × 150 would be thrown away
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return null
    const bitmap: Bitmap = {
      canvas,
      context,
      scale,
      version: -1,
      width: 0,
      height: 0,
      used: this.#frame,
      owner,
    }
    this.#all.add(bitmap)
    owner.bitmaps.push(bitmap)
    return bitmap
  }

  /** Frees until a fifth is empty once `more` pixels are added. */
  #makeRoom(more: number): void {
    const oldest = [...this.#all].sort((a, b) => a.used - b.used)
    for (const bitmap of oldest) {
      if (this.#pixels + more <= this.most * 0.8 || bitmap.used === this.#frame) return
      this.#free(bitmap)
    }
  }

  #free(bitmap: Bitmap): void {
    this.#all.delete(bitmap)
    this.#pixels -= bitmap.width * bitmap.height
    if (bitmap.owner) bitmap.owner.bitmaps = bitmap.owner.bitmaps.filter(b => b !== bitmap)
    bitmap.owner = null
    // Safari gives the memory back only so
    bitmap.canvas.width = 0
    bitmap.canvas.height = 0
  }

  /** Forgets all pictures of something that is gone. */
  drop(owner: BitmapOwner): void {
    for (const bitmap of [...owner.bitmaps]) this.#free(bitmap)
  }

  clear(): void {
    for (const bitmap of [...this.#all]) this.#free(bitmap)
  }
}
