import { z } from 'zod'
import type { FrameId, MapId } from './ids.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { type Stamp, stamp } from './note.ts'

/** Left, top, width and height in world units. */
export type Rect = readonly [left: number, top: number, width: number, height: number]
export const rect = z.tuple([
  z.number().finite(),
  z.number().finite(),
  z.number().positive().max(1e6),
  z.number().positive().max(1e6),
])

/** A titled area of a map. A note belongs to it while its centre lies inside; nothing else ties them together. */
export interface Frame {
  readonly id: FrameId
  readonly map: MapId
  readonly title: string
  readonly rect: Rect
  readonly made: Stamp
  /** set while the frame is deleted */
  readonly gone: Stamp | null
}

/** What a frame's Y.Map must hold to be shown. Unknown keys are kept, not read. */
export const frameShape = z.object({
  map: entityId,
  title: z.string().max(LIMITS.title).catch(''),
  rect,
  made: stamp.catch({ by: '', at: 0 }),
  gone: stamp.nullable().catch(null),
})
