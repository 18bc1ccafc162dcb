import { z } from 'zod'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { ROUND_KINDS } from './round.ts'

/** How a step is worked: alone, showing each other, talking, or choosing. */
export const STEP_MODES = ['silent', 'share', 'discuss', 'vote'] as const
export type StepMode = (typeof STEP_MODES)[number]
/** What stands before everybody while a step runs. */
export const STEP_VIEWS = ['map', 'connections', 'partners'] as const
/** Which hands participants have by default: their own notes and entries only, or all tools. */
export const STEP_TOOLS = ['own', 'all'] as const

/** Steps in one agenda. */
export const MOST_STEPS = 60
export const minutes = z.number().positive().max(600)

export const agendaStep = z.strictObject({
  id: entityId,
  title: z.string().trim().min(1).max(LIMITS.title),
  prompt: z.string().max(LIMITS.field).default(''),
  view: z.enum(STEP_VIEWS).default('map'),
  /** the map that the step is about; null for none in particular */
  map: entityId.nullable().default(null),
  mode: z.enum(STEP_MODES).default('discuss'),
  minutes: minutes.nullable().default(null),
  tools: z.enum(STEP_TOOLS).default('own'),
  /** the kind of sealed round that belongs to it: offered to the facilitator, never opened by itself */
  round: z.enum(ROUND_KINDS).nullable().default(null),
})
export type AgendaStep = z.infer<typeof agendaStep>

export const agenda = z.array(agendaStep).max(MOST_STEPS)

/** The step that runs; `since`: the server's time at which it began. */
export const currentStep = z.strictObject({ id: entityId, since: z.number() })
export type CurrentStep = z.infer<typeof currentStep>
