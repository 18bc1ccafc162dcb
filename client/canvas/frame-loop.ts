export type LayerName = 'board' | 'hot' | 'overlay'

/** Draws what was marked, once per animation frame, and nothing while nothing is marked. */
export class FrameLoop {
  readonly #draw: (marked: ReadonlySet<LayerName>, now: number) => void
  #marked = new Set<LayerName>()
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #pause: ReturnType<typeof setTimeout> | null = null
  #closed = false

  readonly #wait: () => number

  /** @param wait milliseconds that the next frame is to wait */
  constructor(draw: (marked: ReadonlySet<LayerName>, now: number) => void, wait: () => number) {
    this.#draw = draw
    this.#wait = wait
  }

  mark(...layers: LayerName[]): void {
    for (const layer of layers) this.#marked.add(layer)
    if (this.#frame !== 0 || this.#pause !== null || this.#closed) return
    const wait = this.#wait()
    if (wait === 0) this.#request()
    else
      this.#pause = setTimeout(() => {
        this.#pause = null
        this.#request()
      }, wait)
  }

  #request(): void {
    this.#frame = requestAnimationFrame(now => {
      this.#frame = 0
      const marked = this.#marked
      this.#marked = new Set()
      this.#draw(marked, now)
    })
  }

  /** A frame in so many milliseconds, without marking a layer. */
  later(ms: number): void {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.mark()
    }, ms)
  }

  close(): void {
    this.#closed = true
    cancelAnimationFrame(this.#frame)
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (this.#pause !== null) clearTimeout(this.#pause)
  }
}
