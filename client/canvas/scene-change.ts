import type { Placed } from './map-scene.ts'

/** What a change of the board means for the drawing. */
export interface SceneChange {
  /** notes whose box moved, and by how much their old place differs from the new one */
  readonly moved: readonly { placed: Placed; dx: number; dy: number }[]
  readonly gone: readonly Placed[]
  /** notes that changed in any way, new ones included */
  readonly touched: readonly Placed[]
  /** lines came, went or changed */
  readonly lines: boolean
  readonly frames: boolean
}
