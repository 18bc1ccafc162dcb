import { z } from 'zod'
import type { MapId, NoteId, ParticipantId } from './ids.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'

export const NOTE_COLORS = ['lemon', 'mint', 'sky', 'rose', 'lilac', 'sand'] as const
export const noteColor = z.enum(NOTE_COLORS)
export type NoteColor = z.infer<typeof noteColor>

/** [x, y] in world units: x right, y down. */
export type Point = readonly [x: number, y: number]
export const point = z.tuple([z.number().finite(), z.number().finite()])

/** Who did something, and when (milliseconds since 1970). */
export interface Stamp {
  readonly by: ParticipantId
  readonly at: number
}
export const stamp = z.object({ by: z.string().max(64), at: z.number().finite() })

export interface Note {
  readonly id: NoteId
  readonly map: MapId
  /** centre of the note; null while it waits in the unplaced tray */
  readonly at: Point | null
  readonly text: string
  readonly color: NoteColor
  readonly made: Stamp
  readonly tags: readonly string[]
  /** the decision-maker of its map; if several are marked, only the smallest id counts */
  readonly target: boolean
  /** drawing order; equal ones by id */
  readonly z: number
  /** set while the note is deleted */
  readonly gone: Stamp | null
}

/** What a note's Y.Map must hold to be shown (text aside, which is a Y.Text). Unknown keys are kept, not read. */
export const noteShape = z.object({
  map: entityId,
  at: point.nullable(),
  color: noteColor.catch('lemon'),
  made: stamp.catch({ by: '', at: 0 }),
  tags: z.array(z.string().max(60)).max(20).catch([]),
  target: z.boolean().catch(false),
  z: z.number().finite().catch(0),
  gone: stamp.nullable().catch(null),
})

export const noteText = z.string().max(LIMITS.noteText)
