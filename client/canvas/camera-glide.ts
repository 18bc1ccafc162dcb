import type { Camera } from '../state/session.ts'
import type { Viewport } from './camera.ts'

const LASTS = 200

/** Moves a camera to a place in a fifth of a second, so that one sees where things went; at once where motion is unwanted. */
export class CameraGlide {
  readonly #view: Viewport
  #under: { from: Camera; to: Camera; start: number } | null = null

  constructor(view: Viewport) {
    this.#view = view
  }

  start(to: Camera, now: number): void {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#under = null
      this.#view.look(to)
    } else this.#under = { from: this.#view.camera(), to, start: now }
  }

  /** A hand took over. */
  stop(): void {
    this.#under = null
  }

  /** Where the glide under way ends; else where the camera is. */
  get aim(): Camera {
    return this.#under?.to ?? this.#view.camera()
  }

  /** Moves on; true while it goes on after this frame. */
  step(now: number): boolean {
    if (!this.#under) return false
    const { from, to, start } = this.#under
    const t = Math.min(1, Math.max(0, now - start) / LASTS)
    const eased = 1 - (1 - t) ** 3
    const mix = (a: number, b: number): number => a + (b - a) * eased
    this.#view.look({
      x: mix(from.x, to.x),
      y: mix(from.y, to.y),
      zoom: from.zoom * (to.zoom / from.zoom) ** eased,
    })
    if (t < 1) return true
    this.#view.look(to)
    this.#under = null
    return false
  }
}
