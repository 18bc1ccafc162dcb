import { z } from 'zod/mini'
import type { CommentId, NoteId, ParticipantId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { storedMoment } from './moment.ts'

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
  text: z.string().check(z.minLength(1), z.maxLength(LIMITS.field)),
  by: z.catch(z.string().check(z.maxLength(64)), ''),
  at: z.catch(storedMoment, 0),
})
