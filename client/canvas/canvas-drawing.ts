import type { CanvasCamera } from './canvas-camera.ts'
import { FrameLoop, type LayerName } from './frame-loop.ts'
import type { HotNotes } from './hot-notes.ts'
import { inIdleMoments } from './idle-moments.ts'
import { LayerStack } from './layers/layer-stack.ts'
import type { MapPainting } from './layers/paint-map.ts'
import type { NotePainter } from './note-painter.ts'
import { TypingPace } from './typing-pace.ts'

/** With more notes than this on the move, drawing them makes way for typing. */
const CROWD = 20

const ALL: readonly LayerName[] = ['board', 'hot', 'overlay']

/** Decides each frame which layers are drawn again, and counts it. */
export class CanvasDrawing {
  readonly counts = { board: 0, hot: 0, overlay: 0 }
  readonly #layers: LayerStack
  readonly #loop: FrameLoop
  readonly #camera: CanvasCamera
  readonly #hot: HotNotes
  readonly #painting: MapPainting
  readonly #painter: NotePainter
  readonly #after: (cameraMoved: boolean) => void
  readonly #blank = { hot: true, overlay: true }
  readonly #prepare = inIdleMoments(until => this.#pending || this.#painting.prepare(until))
  readonly #pace = new TypingPace()
  #seen = ''
  #drawn = 0
  #pending = false

  /** @param after called at the end of each frame */
  constructor(
    surface: HTMLDivElement,
    camera: CanvasCamera,
    hot: HotNotes,
    painting: MapPainting,
    painter: NotePainter,
    after: (cameraMoved: boolean) => void,
  ) {
    this.#camera = camera
    this.#hot = hot
    this.#painting = painting
    this.#painter = painter
    this.#after = after
    this.#loop = new FrameLoop(
      (marked, now) => this.#frame(new Set(marked), now),
      () => (this.#hot.size > CROWD ? this.#pace.wait(this.#drawn) : 0),
    )
    this.#layers = new LayerStack(surface, {
      board: c => this.#unfinished('board', painting.board(c)),
      hot: c => this.#unfinished('hot', painting.hot(c)),
      overlay: c => painting.interface(c),
    })
    for (const layer of ['hot', 'overlay'] as const) this.#layers.show(layer, false)
  }

  mark(...layers: LayerName[]): void {
    this.#pending = true
    this.#loop.mark(...layers)
  }

  /** Nothing is left to be drawn. */
  get settled(): boolean {
    return !this.#pending
  }

  resize(): void {
    const { view, ratio } = this.#camera
    this.#painting.ratio = ratio
    this.#layers.resize(view.width, view.height, ratio)
    this.#seen = ''
    this.mark(...ALL)
  }

  close(): void {
    this.#prepare.stop()
    this.#loop.close()
    this.#pace.close()
    this.#layers.close()
  }

  #unfinished(layer: LayerName, missing: boolean): void {
    if (missing) this.mark(layer)
  }

  #frame(marked: Set<LayerName>, now: number): void {
    this.#pending = false
    this.#drawn = performance.now()
    const { view } = this.#camera
    const gliding = this.#camera.step(now)
    const { moving, cooled, wait } = this.#hot.step(now)
    const entered = this.#hot.takeEntered()
    if (cooled || entered) {
      this.#painting.stale()
      for (const layer of ALL) marked.add(layer)
    }
    if (moving) marked.add('hot')
    const seen = `${view.originX} ${view.originY} ${view.zoom}`
    const cameraMoved = seen !== this.#seen
    this.#seen = seen
    if (cameraMoved) for (const layer of ALL) marked.add(layer)
    this.#painter.exact = !this.#camera.zooming
    this.#painter.beginFrame()
    for (const layer of ALL) if (marked.has(layer)) this.#draw(layer)
    if (moving || gliding) this.mark()
    if (wait !== null) this.#loop.later(wait)
    if (!this.#pending) this.#prepare.ask()
    this.#after(cameraMoved)
  }

  #draw(layer: LayerName): void {
    if (layer !== 'board') {
      const blank = layer === 'hot' ? this.#hot.size === 0 : this.#painting.nothingAbove()
      if (blank && this.#blank[layer]) return
      if (blank !== this.#blank[layer]) this.#layers.show(layer, !blank)
      this.#blank[layer] = blank
    }
    this.counts[layer]++
    this.#layers.draw(layer)
  }
}
