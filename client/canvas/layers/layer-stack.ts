import Konva from 'konva/lib/Core'
import type { LayerName } from '../frame-loop.ts'

export type PaintLayer = (context: CanvasRenderingContext2D) => void
const ORDER: readonly LayerName[] = ['board', 'hot', 'overlay']

/**
 * Three canvases on one Konva stage, each with one shape that paints everything on it: nothing listens, nothing is a node of
 * its own. The context that a painter gets has the identity transform over device pixels.
 */
export class LayerStack {
  readonly #stage: Konva.Stage
  readonly #layers = new Map<LayerName, Konva.Layer>()
  /** the layer that we draw; Konva also draws by itself, at each change of size */
  #drawn: LayerName | null = null

  constructor(container: HTMLDivElement, paint: Readonly<Record<LayerName, PaintLayer>>) {
    Konva.autoDrawEnabled = false
    this.#stage = new Konva.Stage({ container, width: 1, height: 1, listening: false })
    // input is ours: Konva's own handlers would measure the page at each move
    this.#stage.content.style.pointerEvents = 'none'
    for (const name of ORDER) {
      const layer = new Konva.Layer({ listening: false })
      layer.add(
        new Konva.Shape({
          listening: false,
          perfectDrawEnabled: false,
          sceneFunc: scene => {
            if (this.#drawn !== name) return
            const context = scene._context
            context.setTransform(1, 0, 0, 1, 0, 0)
            paint[name](context)
          },
        }),
      )
      this.#stage.add(layer)
      this.#layers.set(name, layer)
    }
  }

  resize(width: number, height: number, ratio: number): void {
    for (const layer of this.#layers.values()) layer.getCanvas().setPixelRatio(ratio)
    this.#stage.size({ width: Math.max(1, width), height: Math.max(1, height) })
  }

  draw(name: LayerName): void {
    this.#drawn = name
    this.#layers.get(name)?.drawScene()
    this.#drawn = null
  }

  close(): void {
    this.#stage.destroy()
  }
}
