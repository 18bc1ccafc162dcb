import type { LayerName } from '../frame-loop.ts'

export type PaintLayer = (context: CanvasRenderingContext2D) => void
const ORDER: readonly LayerName[] = ['board', 'hot', 'overlay']

interface Layer {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D | null
  readonly paint: PaintLayer
}

/**
 * Three canvases on one another, each painted as a whole: nothing listens, nothing is a node of its own. The context that a
 * painter gets is empty and has the identity transform over device pixels.
 */
export class LayerStack {
  readonly #layers = new Map<LayerName, Layer>()

  constructor(container: HTMLDivElement, paint: Readonly<Record<LayerName, PaintLayer>>) {
    for (const name of ORDER) {
      const canvas = document.createElement('canvas')
      Object.assign(canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
      canvas.width = 0
      canvas.height = 0
      this.#layers.set(name, { canvas, context: canvas.getContext('2d'), paint: paint[name] })
      container.append(canvas)
    }
  }

  /** @param ratio device pixels for one CSS pixel */
  resize(width: number, height: number, ratio: number): void {
    const wide = Math.max(1, Math.round(width * ratio))
    const high = Math.max(1, Math.round(height * ratio))
    for (const { canvas } of this.#layers.values()) {
      // setting the size clears the canvas, even to the size it has
      if (canvas.width !== wide) canvas.width = wide
      if (canvas.height !== high) canvas.height = high
      // in whole device pixels, or the browser would blur it
      canvas.style.width = `${wide / ratio}px`
      canvas.style.height = `${high / ratio}px`
    }
  }

  /** A layer on which nothing is drawn need not be put together with the others. */
  show(name: LayerName, shown: boolean): void {
    const layer = this.#layers.get(name)
    if (layer) layer.canvas.style.display = shown ? '' : 'none'
  }

  draw(name: LayerName): void {
    const layer = this.#layers.get(name)
    if (!layer?.context) return
    const { canvas, context, paint } = layer
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.save()
    paint(context)
    context.restore()
  }

  close(): void {
    for (const { canvas } of this.#layers.values()) {
      // Safari gives the memory back only so
      canvas.width = 0
      canvas.height = 0
      canvas.remove()
    }
  }
}
