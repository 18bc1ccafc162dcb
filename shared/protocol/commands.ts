import { z } from 'zod'
import { agendaStep, minutes } from '../model/agenda.ts'
import { entityId } from '../model/ids.ts'
import { LIMITS } from '../model/limits.ts'
import { roundSettings } from '../model/round.ts'
import { spotlight } from '../model/stage.ts'

/** More or fewer minutes at once. */
const moreMinutes = z.number().min(-600).max(600)

/** What a facilitator orders. Each is one change of the stage, decided in one place. */
export const stageCommand = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('rename'), title: z.string().trim().min(1).max(LIMITS.title) }),
  z.strictObject({ what: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ what: z.literal('privacy'), stance: z.boolean() }),

  /** a new step, or a known one as it is now; it stays in its place, a new one goes before `before` or to the end */
  z.strictObject({ what: z.literal('agenda.put'), step: agendaStep, before: entityId.nullable().optional() }),
  z.strictObject({ what: z.literal('agenda.move'), id: entityId, before: entityId.nullable() }),
  z.strictObject({ what: z.literal('agenda.remove'), id: entityId }),
  /** the step that runs from now on, null for none; `start`: its minutes go on the clock */
  z.strictObject({ what: z.literal('step'), id: entityId.nullable(), start: z.boolean().optional() }),

  z.strictObject({ what: z.literal('timer.start'), minutes }),
  z.strictObject({ what: z.literal('timer.pause') }),
  z.strictObject({ what: z.literal('timer.resume') }),
  z.strictObject({ what: z.literal('timer.add'), minutes: moreMinutes }),
  z.strictObject({ what: z.literal('timer.stop') }),

  /** bring everyone here; null: everybody is free to look elsewhere */
  z.strictObject({
    what: z.literal('spotlight'),
    to: spotlight.pick({ view: true, map: true, camera: true }).nullable(),
  }),
  /** lower somebody's hand */
  z.strictObject({ what: z.literal('lower'), participant: z.string().max(64) }),

  z.strictObject({ what: z.literal('round.open'), settings: roundSettings }),
  /** everybody sees everything at once */
  z.strictObject({ what: z.literal('round.reveal'), id: entityId }),
  /** nobody sees anything: entries go back to those who wrote them */
  z.strictObject({ what: z.literal('round.cancel'), id: entityId }),
])
