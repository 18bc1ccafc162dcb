import type { NoteId } from '../../shared/model/ids.ts'
import type { Camera } from '../state/session.ts'
import type { Box } from './camera.ts'
import type { CanvasCamera } from './canvas-camera.ts'
import type { CanvasDrawing } from './canvas-drawing.ts'
import type { MapScene } from './map-scene.ts'
import type { NotePainter } from './note-painter.ts'

/** What a test may ask a canvas, as the property `mapCanvas` of its host (`[data-map-canvas]`). */
export interface CanvasProbe {
  camera(): Camera
  /** how often each layer was drawn, note pictures painted, and texts laid out */
  counts(): { board: number; hot: number; overlay: number; bitmaps: number; layouts: number }
  /** how many notes stand on the map */
  notes(): number
  /** the drawn centre of a note's first 200 units, in pixels of the browser window; null: not on this map */
  screenOf(id: NoteId): { x: number; y: number } | null
  /** the first note whose text holds these words */
  find(text: string): NoteId | null
  /** true once nothing is left to be drawn */
  settled(): boolean
}

export interface ProbedElement extends HTMLElement {
  mapCanvas?: CanvasProbe
}

interface Probed {
  readonly camera: CanvasCamera
  readonly scene: MapScene
  readonly drawing: CanvasDrawing
  readonly painter: NotePainter
  /** in pixels of the browser window */
  boxOf(id: NoteId): Box | null
  noteHeight(): number
}

export const probeOf = (probed: Probed): CanvasProbe => {
  const { camera, scene, drawing, painter, boxOf, noteHeight } = probed
  return {
    camera: () => camera.view.camera(),
    counts: () => ({ ...drawing.counts, bitmaps: painter.painted, layouts: scene.layouts }),
    settled: () => drawing.settled && !camera.zooming && painter.letters,
    notes: () => scene.placed.size,
    find: text => {
      for (const placed of scene.placed.values()) if (placed.note.text.includes(text)) return placed.note.id
      return null
    },
    screenOf: id => {
      const box = boxOf(id)
      return box && { x: (box.left + box.right) / 2, y: box.top + (noteHeight() * camera.view.zoom) / 2 }
    },
  }
}
