import { z } from 'zod/mini'
import { LIMITS } from '../model/limits.ts'
import { point } from '../model/note.ts'
import { FIRST_STEP_KINDS, STEP_STATES } from '../model/partner.ts'

/** The value under `${pid}/from/${noteId}`. */
export const provenanceShape = z.object({
  text: z.string().check(z.maxLength(LIMITS.noteText)),
  map: z.string().check(z.maxLength(64)),
  at: z.catch(z.nullable(point), null),
  step: z.catch(z.nullable(z.string().check(z.maxLength(200))), null),
  when: z.number(),
  by: z.catch(z.string().check(z.maxLength(64)), ''),
  ended: z.catch(z.boolean(), false),
})

/** The value under `${pid}/first_steps/${row}`; `made`: when the line was added, milliseconds since 1970. */
export const firstStepShape = z.object({
  kind: z.catch(z.enum(FIRST_STEP_KINDS), 'own'),
  text: z.string().check(z.maxLength(LIMITS.field)),
  state: z.catch(z.enum(STEP_STATES), 'idea'),
  on: z.catch(z.optional(z.iso.date()), undefined),
  made: z.catch(z.number(), 0),
})
