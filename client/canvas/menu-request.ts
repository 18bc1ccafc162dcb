import type { ConnectionId, FrameId, NoteId } from '../../shared/model/ids.ts'
import type { WorldPoint } from './camera.ts'

/** A context menu is asked for at a point of the browser window; what lies there. */
export interface MenuRequest {
  readonly clientX: number
  readonly clientY: number
  readonly note: NoteId | null
  readonly connection: ConnectionId | null
  readonly frame: FrameId | null
  readonly world: WorldPoint
}
