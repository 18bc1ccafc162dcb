import { TypingPace } from '../platform/typing-pace.ts'
import type { CanvasCamera } from './canvas-camera.ts'
import { FrameLoop, type LayerName } from './frame-loop.ts'
import type { HotNotes } from './hot-notes.ts'
import { inIdleMoments } from './idle-moments.ts'
import { LayerStack } from './layers/layer-stack.ts'
import type { MapPainting } from './layers/paint-map.ts'
import type { NotePainter } from './note-painter.ts'

/** More notes than this on the move are a crowd: drawing it makes way for typing on this map too. */
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
  readonly #stopPace = this.#pace.listen()
  /** the interface stands on the hot layer: where that is drawn again all the time, one canvas less is put together */
  #joined = false
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
      () =>
        this.#hot.size > CROWD || !surface.parentElement?.contains(this.#pace.field)
          ? this.#pace.wait(this.#drawn)
          : 0,
      this.#pace,
    )
    this.#layers = new LayerStack(surface, {
      board: c => this.#unfinished('board', painting.board(c)),
      hot: c => {
        this.#unfinished('hot', painting.hot(c))
        if (this.#joined) painting.interface(c)
      },
      overlay: c => painting.interface(c),
    })
    for (const layer of ['hot', 'overlay'] as const) this.#layers.show(layer, false)
  }

  mark(...layers: LayerName[]): void {
    this.#pending = true
    this.#loop.mark(...layers)
  }

  /** For what others did, or what is written elsewhere on the page: it makes way for typing. */
  markCalmly(...layers: LayerName[]): void {
    this.#pending = true
    this.#loop.markCalmly(...layers)
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
    this.#stopPace()
    this.#layers.close()
  }

  #unfinished(layer: LayerName, missing: boolean): void {
    if (missing) this.markCalmly(layer)
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
    const joined = this.#hot.size > CROWD
    if (joined !== this.#joined) marked.add('overlay')
    if (moving || ((joined || this.#joined) && marked.has('overlay'))) marked.add('hot')
    this.#joined = joined
    const seen = `${view.originX} ${view.originY} ${view.zoom}`
    const cameraMoved = seen !== this.#seen
    // on opening, or in another size
    const first = this.#seen === ''
    this.#seen = seen
    if (cameraMoved) for (const layer of ALL) marked.add(layer)
    this.#painter.exact = !this.#camera.zooming
    this.#painter.still = !cameraMoved || first
    this.#painter.beginFrame()
    for (const layer of ALL) if (marked.has(layer)) this.#draw(layer)
    if (gliding) this.mark()
    else if (moving) this.markCalmly()
    if (wait !== null) this.#loop.later(wait)
    if (!this.#pending) this.#prepare.ask()
    this.#after(cameraMoved)
  }

  #draw(layer: LayerName): void {
    if (layer !== 'board') {
      const blank = layer === 'hot' ? this.#hot.size === 0 : this.#joined || this.#painting.nothingAbove()
      if (blank && this.#blank[layer]) return
      if (blank !== this.#blank[layer]) this.#layers.show(layer, !blank)
      this.#blank[layer] = blank
    }
    this.counts[layer]++
    this.#layers.draw(layer)
  }
}
