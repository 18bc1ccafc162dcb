import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { point } from '../model/note.ts'
import { FIRST_STEP_KINDS, STEP_STATES } from '../model/partner.ts'

/** The value under `${pid}/from/${noteId}`. */
export const provenanceShape = z.object({
  text: z.string().max(LIMITS.noteText),
  map: z.string().max(64),
  at: point.nullable().catch(null),
  step: z.string().max(200).nullable().catch(null),
  when: z.number().finite(),
  by: z.string().max(64).catch(''),
  ended: z.boolean().catch(false),
})

/** The value under `${pid}/first_steps/${row}`; `made`: when the line was added, milliseconds since 1970. */
export const firstStepShape = z.object({
  kind: z.enum(FIRST_STEP_KINDS).catch('own'),
  text: z.string().max(LIMITS.field),
  state: z.enum(STEP_STATES).catch('idea'),
  on: z.iso.date().optional().catch(undefined),
  made: z.number().finite().catch(0),
})
