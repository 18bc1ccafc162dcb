import type { NoteId } from '../../shared/model/ids.ts'
import type { Camera } from '../state/session.ts'

/** What a test may ask a canvas, as the property `mapCanvas` of its host (`[data-map-canvas]`). */
export interface CanvasProbe {
  camera(): Camera
  /** how often each layer was drawn, note pictures painted, and texts laid out */
  counts(): { board: number; hot: number; overlay: number; bitmaps: number; layouts: number }
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
