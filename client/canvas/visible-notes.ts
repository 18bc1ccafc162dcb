import type { NoteId } from '../../shared/model/ids.ts'
import { type Box, contains, grown, type Viewport } from './camera.ts'
import type { MapScene, Placed } from './map-scene.ts'

/** The notes to be drawn, asked from the grid only when the view leaves what was asked before or notes changed. */
export class VisibleNotes {
  readonly #scene: MapScene
  #area: Box | null = null
  #version = -1
  #front: ReadonlySet<NoteId> = new Set()
  #zoom = 0
  #list: Placed[] = []

  constructor(scene: MapScene) {
    this.#scene = scene
  }

  /** Lowest first; those of `front` last. Notes on the hot layer are not among them. */
  list(view: Viewport, front: ReadonlySet<NoteId>): readonly Placed[] {
    const seen = view.seen()
    const fresh =
      this.#area &&
      this.#version === this.#scene.version &&
      this.#front === front &&
      this.#zoom <= view.zoom * 1.5 &&
      contains(this.#area, seen)
    if (!fresh) this.#ask(seen, view.zoom, front)
    return this.#list
  }

  /** Forgets what was asked: a note became hot, or cooled. */
  stale(): void {
    this.#version = -1
  }

  #ask(seen: Box, zoom: number, front: ReadonlySet<NoteId>): void {
    this.#area = grown(seen, 300 / zoom)
    this.#zoom = zoom
    this.#version = this.#scene.version
    this.#front = front
    const found = this.#scene.within(this.#area).filter(p => !p.hot)
    this.#list =
      front.size === 0
        ? found
        : [...found.filter(p => !front.has(p.note.id)), ...found.filter(p => front.has(p.note.id))]
  }
}
