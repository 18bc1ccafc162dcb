import { z } from 'zod/mini'
import { agendaStep, minutes } from '../model/agenda.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { roundSettings } from '../model/round.ts'
import { mapSpec, spotlight } from '../model/stage.ts'

/** More or fewer minutes at once. */
const moreMinutes = z.number().check(z.gte(-600), z.lte(600))

/** What a facilitator orders. Each is one change of the stage, decided in one place. */
export const stageCommand = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('rename'),
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title)),
  }),
  z.strictObject({ what: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ what: z.literal('privacy'), stance: z.boolean() }),

  /** a new map, or a known one as it is now (its kind stays); a new one goes before `before` or to the end */
  z.strictObject({ what: z.literal('map.put'), map: mapSpec, before: z.optional(z.nullable(entityId)) }),
  z.strictObject({ what: z.literal('map.move'), id: entityId, before: z.nullable(entityId) }),
  /** refused while notes are on it */
  z.strictObject({ what: z.literal('map.remove'), id: entityId }),

  /** a new step, or a known one as it is now; it stays in its place, a new one goes before `before` or to the end */
  z.strictObject({
    what: z.literal('agenda.put'),
    step: agendaStep,
    before: z.optional(z.nullable(entityId)),
  }),
  z.strictObject({ what: z.literal('agenda.move'), id: entityId, before: z.nullable(entityId) }),
  z.strictObject({ what: z.literal('agenda.remove'), id: entityId }),
  /** the step that runs from now on, null for none; `start`: its minutes go on the clock */
  z.strictObject({ what: z.literal('step'), id: z.nullable(entityId), start: z.optional(z.boolean()) }),

  z.strictObject({ what: z.literal('timer.start'), minutes }),
  z.strictObject({ what: z.literal('timer.pause') }),
  z.strictObject({ what: z.literal('timer.resume') }),
  z.strictObject({ what: z.literal('timer.add'), minutes: moreMinutes }),
  z.strictObject({ what: z.literal('timer.stop') }),

  /** bring everyone here; null: everybody is free to look elsewhere */
  z.strictObject({
    what: z.literal('spotlight'),
    to: z.nullable(z.pick(spotlight, { view: true, map: true, part: true, list: true, camera: true })),
  }),
  /** lower somebody's hand */
  z.strictObject({ what: z.literal('lower'), participant: z.string().check(z.maxLength(64)) }),

  z.strictObject({ what: z.literal('round.open'), settings: roundSettings }),
  /** everybody sees everything at once */
  z.strictObject({ what: z.literal('round.reveal'), id: entityId }),
  /** nobody sees anything: entries go back to those who wrote them */
  z.strictObject({ what: z.literal('round.cancel'), id: entityId }),
])
