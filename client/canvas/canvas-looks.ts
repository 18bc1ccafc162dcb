import type { NoteId } from '../../shared/model/ids.ts'
import type { Session } from '../state/session.ts'
import { type Box, grown, type WorldPoint } from './camera.ts'
import type { CanvasCamera } from './canvas-camera.ts'
import type { Ground } from './ground.ts'
import type { MapScene } from './map-scene.ts'
import { boxAround, extentOf } from './note-boxes.ts'

/** Where one may look: the whole, what is selected, some notes, a place. */
export class CanvasLooks {
  readonly #session: Session
  readonly #scene: MapScene
  readonly #camera: CanvasCamera
  readonly #ground: () => Ground

  constructor(session: Session, scene: MapScene, camera: CanvasCamera, ground: () => Ground) {
    this.#session = session
    this.#scene = scene
    this.#camera = camera
    this.#ground = ground
  }

  /** The world box around the ground, its frames and all notes. */
  extent(): Box {
    return extentOf(this.#ground(), this.#scene)
  }

  fit(): void {
    this.#camera.fit(grown(this.extent(), 20))
  }

  fitSelection(): void {
    const { selection, frame } = this.#session.workspace.getState()
    const chosen = frame === null ? undefined : this.#scene.frames.get(frame)
    const box = boxAround(this.#scene, selection, chosen ? [chosen] : [])
    if (box) this.#camera.fit(grown(box, 60))
  }

  reveal(ids: Iterable<NoteId>): void {
    const box = boxAround(this.#scene, ids)
    if (box) this.#camera.reveal(box)
  }

  /** A world point comes to the middle of the free room; the zoom stays where none is given. */
  goTo(to: WorldPoint & { readonly zoom?: number }, glide: boolean): void {
    const { view } = this.#camera
    const zoom = to.zoom ?? view.zoom
    const point = { left: to.x - 0.5, top: to.y - 0.5, right: to.x + 0.5, bottom: to.y + 0.5 }
    this.#camera.go(view.fitting(point, this.#camera.room(), zoom, zoom), glide)
  }

  /** The part of the world that no bar covers. */
  seen(): Box {
    const { view } = this.#camera
    const { left, top, right, bottom } = this.#camera.room()
    const [a, b] = [view.toWorld({ x: left, y: top }), view.toWorld({ x: right, y: bottom })]
    return { left: a.x, top: a.y, right: b.x, bottom: b.y }
  }
}
