import type { Frame, Rect } from '../../shared/model/frame.ts'
import type { FrameId } from '../../shared/model/ids.ts'
import type { Session } from '../state/session.ts'
import type { ScreenPoint, Viewport } from './camera.ts'
import type { OverlayState } from './canvas-desk.ts'
import { type FrameHit, type FrameShape, frameShape, hitFrame } from './frame-shapes.ts'
import type { MapScene } from './map-scene.ts'
import type { Measure } from './note-layout.ts'

interface Parts {
  readonly scene: MapScene
  readonly view: Viewport
  readonly overlay: OverlayState
  readonly session: Session
  readonly measure: Measure
  /** stands in the tab of a frame without a title */
  readonly blank: () => string
}

/** A frame with its place on the screen. */
export interface ShownFrame {
  readonly frame: Frame
  readonly shape: FrameShape
}

/** The frames of one map as they are drawn and hit. */
export class CanvasFrames {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** All of the map, the one under the hand at its stored place. */
  shown(): ShownFrame[] {
    const { scene } = this.#parts
    return [...scene.frames.values()].map(frame => ({ frame, shape: this.shapeOf(frame.rect, frame.title) }))
  }

  shapeOf(rect: Rect, title: string): FrameShape {
    const { view, measure, blank } = this.#parts
    return frameShape(rect, title === '' ? blank() : title, view, measure)
  }

  at(p: ScreenPoint): FrameHit | null {
    if (this.#parts.scene.frames.size === 0) return null
    return hitFrame(this.shown(), p, this.#parts.session.workspace.getState().frame)
  }

  box(id: FrameId): FrameShape | null {
    const frame = this.#parts.scene.frames.get(id)
    return frame ? this.shapeOf(frame.rect, frame.title) : null
  }

  /** What is shown above the notes: the frame under the hand, else the selected one. */
  raised(): { shape: FrameShape; blank: boolean; id: FrameId | null } | null {
    const { overlay, scene, session } = this.#parts
    const id = overlay.frame ? overlay.frame.id : session.workspace.getState().frame
    const stored = id === null ? undefined : scene.frames.get(id)
    const rect = overlay.frame?.rect ?? stored?.rect
    if (!rect) return null
    const title = stored?.title ?? ''
    return { shape: this.shapeOf(rect, title), blank: title === '', id }
  }
}
