import { z } from 'zod/mini'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { dots, ROUND_KINDS } from './round.ts'

/** How a step is worked: alone, showing each other, talking, or choosing. */
export const STEP_MODES = ['silent', 'share', 'discuss', 'vote'] as const
/** What stands before everybody while a step runs. */
export const STEP_VIEWS = ['map', 'connections', 'partners', 'matrix', 'insight', 'plan'] as const
/** The ways to look at what is to be done: which one a step of the view `plan` is about. */
export const PLAN_PARTS = ['facts', 'outreach', 'tasks', 'tables', 'checklists', 'timeline'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]
/** Which hands participants have by default: their own notes and entries only, or all tools. */
export const STEP_TOOLS = ['own', 'all'] as const
/** What can be marked on its map while a step runs. */
const STEP_MARKS = ['unused'] as const

/** Steps in one agenda. */
export const MOST_STEPS = 60
/** Hint chips of a step, and characters in one. */
export const HINTS = { most: 12, length: 60 } as const
export const minutes = z.number().check(z.positive(), z.lte(600))

export const agendaStep = z.strictObject({
  id: entityId,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title)),
  prompt: z._default(z.string().check(z.maxLength(LIMITS.field)), ''),
  view: z._default(z.enum(STEP_VIEWS), 'map'),
  /** the map that the step is about; null for none in particular */
  map: z._default(z.nullable(entityId), null),
  /** the zone of its map into which new notes go unless their author says otherwise */
  zone: z._default(z.nullable(entityId), null),
  part: z._default(z.nullable(z.enum(PLAN_PARTS)), null),
  /** the checklist or small table that stands on top while it runs */
  list: z._default(z.nullable(entityId), null),
  mode: z._default(z.enum(STEP_MODES), 'discuss'),
  minutes: z._default(z.nullable(minutes), null),
  tools: z._default(z.enum(STEP_TOOLS), 'own'),
  /** the kind of sealed round that belongs to it: offered to the facilitator, never opened by itself */
  round: z._default(z.nullable(z.enum(ROUND_KINDS)), null),
  /** dots of each person in a round of votes; null: as many as suit the number of notes */
  dots: z._default(z.nullable(dots), null),
  /** dots of these on one note at most; null: two, as the guide has it */
  perNote: z._default(z.nullable(dots), null),
  /** `unused`: what we have and do not use is lit for everybody who looks */
  marks: z._default(z.nullable(z.enum(STEP_MARKS)), null),
  /** what one may think of, shown while one writes */
  hints: z._default(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(HINTS.length)))
      .check(z.maxLength(HINTS.most)),
    [],
  ),
})
export type AgendaStep = z.infer<typeof agendaStep>

export const agenda = z.array(agendaStep).check(z.maxLength(MOST_STEPS))

/**
 * The step that runs; `since`: the server's time at which it began. `began`: where and when one step after the other began to be
 * worked, for the plan against the clock; null in what an earlier version stored.
 */
export const currentStep = z.strictObject({
  id: entityId,
  since: z.number(),
  began: z._default(z.nullable(z.strictObject({ id: entityId, at: z.number() })), null),
})
export type CurrentStep = z.infer<typeof currentStep>
