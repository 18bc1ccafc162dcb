import { z } from 'zod/mini'
import { LIMITS } from '../model/limits.ts'
import { storedMoment } from '../model/moment.ts'
import { point } from '../model/note.ts'

/** The value under `${pid}/from/${noteId}`. */
export const provenanceShape = z.object({
  text: z.string().check(z.maxLength(LIMITS.noteText)),
  map: z.string().check(z.maxLength(64)),
  at: z.catch(z.nullable(point), null),
  step: z.catch(z.nullable(z.string().check(z.maxLength(200))), null),
  when: storedMoment,
  by: z.catch(z.string().check(z.maxLength(64)), ''),
  ended: z.catch(z.boolean(), false),
  money: z.catch(z.optional(z.literal(true)), undefined),
})
