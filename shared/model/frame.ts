import { z } from 'zod/mini'
import type { FrameId, MapId } from './ids.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { type Stamp, stamp } from './note.ts'

/** Left, top, width and height in world units. */
export type Rect = readonly [left: number, top: number, width: number, height: number]
export const rect = z.tuple([
  z.number(),
  z.number(),
  z.number().check(z.positive(), z.lte(1e6)),
  z.number().check(z.positive(), z.lte(1e6)),
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
  title: z.catch(z.string().check(z.maxLength(LIMITS.title)), ''),
  rect,
  made: z.catch(stamp, { by: '', at: 0 }),
  gone: z.catch(z.nullable(stamp), null),
})
