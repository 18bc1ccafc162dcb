import { z } from 'zod'
import type { CommentId, NoteId, ParticipantId } from './ids.ts'
import { LIMITS } from './limits.ts'

/** A remark on a note, under the key `${note}/${comment}`. */
export interface Comment {
  readonly id: CommentId
  readonly note: NoteId
  readonly text: string
  readonly by: ParticipantId
  /** milliseconds since 1970 */
  readonly at: number
}

export const commentShape = z.object({
  text: z.string().min(1).max(LIMITS.field),
  by: z.string().max(64).catch(''),
  at: z.number().finite().catch(0),
})
