import type { TypingPace } from '../platform/typing-pace.ts'

export type LayerName = 'board' | 'hot' | 'overlay'

/** Draws what was marked, once per animation frame, and nothing while nothing is marked. */
export class FrameLoop {
  readonly #draw: (marked: ReadonlySet<LayerName>, now: number) => void
  #marked = new Set<LayerName>()
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #pause: (() => void) | null = null
  #closed = false

  readonly #wait: () => number
  readonly #pace: Pick<TypingPace, 'withKey'>

  /** @param wait milliseconds that a frame is to wait for which there is no hurry */
  constructor(
    draw: (marked: ReadonlySet<LayerName>, now: number) => void,
    wait: () => number,
    pace: Pick<TypingPace, 'withKey'>,
  ) {
    this.#draw = draw
    this.#wait = wait
    this.#pace = pace
  }

  /** In the next frame. */
  mark(...layers: LayerName[]): void {
    for (const layer of layers) this.#marked.add(layer)
    if (this.#closed) return
    this.#pause?.()
    this.#pause = null
    this.#request()
  }

  /** In the next frame; while one types perhaps later. */
  markCalmly(...layers: LayerName[]): void {
    for (const layer of layers) this.#marked.add(layer)
    if (this.#frame !== 0 || this.#pause !== null || this.#closed) return
    const wait = this.#wait()
    if (wait === 0) this.mark()
    else this.#pause = this.#pace.withKey(() => this.mark(), wait, 'key')
  }

  #request(): void {
    if (this.#frame !== 0) return
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
      this.markCalmly()
    }, ms)
  }

  close(): void {
    this.#closed = true
    cancelAnimationFrame(this.#frame)
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#pause?.()
  }
}
