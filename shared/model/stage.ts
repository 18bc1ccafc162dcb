import { z } from 'zod/mini'
import { agenda, currentStep, PLAN_PARTS, STEP_VIEWS } from './agenda.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { openRound, ROUND_LIMITS } from './round.ts'
import { roundResult } from './round-result.ts'
import { timer } from './timer.ts'

export const LOCALES = ['en', 'es'] as const
export const locale = z.enum(LOCALES)
export type Locale = z.infer<typeof locale>

/** Characters of a title, hint or word at an axis; areas of one map. */
export const LIMITS_OF_MAP = { text: 300, zones: 40 } as const
const text = z.string().check(z.maxLength(LIMITS_OF_MAP.text))

/** A named area of a `zones` map; rect in world units (left, top, width, height). */
export const zone = z.strictObject({
  id: entityId,
  title: text,
  hint: z.optional(text),
  rect: z.tuple([z.number(), z.number(), z.number().check(z.positive()), z.number().check(z.positive())]),
})
export type Zone = z.infer<typeof zone>

/** Words at the ends of an `axes` map. */
export const axes = z.strictObject({ left: text, right: text, bottom: text, top: text })

/** A map of what we have: ways to the decision-maker begin at its notes. `asset` is one without being marked. */
const ours = z.optional(z.boolean())

export const zonesMap = z.strictObject({
  id: entityId,
  kind: z.literal('zones'),
  title: text,
  zones: z.array(zone).check(z.minLength(1), z.maxLength(LIMITS_OF_MAP.zones)),
  ours,
})
export const axesMap = z.strictObject({ id: entityId, kind: z.literal('axes'), title: text, axes, ours })
export const mapSpec = z.discriminatedUnion('kind', [zonesMap, axesMap])
export type Axes = z.infer<typeof axes>
/** Maps in one workshop. */
export const MOST_MAPS = 20
export type ZonesMap = z.infer<typeof zonesMap>
export type AxesMap = z.infer<typeof axesMap>
export type MapSpec = z.infer<typeof mapSpec>

/** `#rrggbb`: a person's pointer, ring and avatar. */
export const personColor = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))
export const person = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.maxLength(LIMITS.name)),
  color: personColor,
})
export type Person = z.infer<typeof person>

/** Where everybody is called to; `at`: the server's time of the call. A new call has a new id. */
export const spotlight = z.strictObject({
  id: entityId,
  by: z.string().check(z.maxLength(64)),
  at: z.number(),
  view: z.enum(STEP_VIEWS),
  map: z.nullable(entityId),
  /** of the view `plan` */
  part: z._default(z.nullable(z.enum(PLAN_PARTS)), null),
  /** the checklist or small table that lies open there */
  list: z._default(z.nullable(entityId), null),
  /** the world point in the middle, and the zoom; null: the view as it is */
  camera: z.nullable(
    z.strictObject({ x: z.number(), y: z.number(), zoom: z.number().check(z.positive(), z.lte(100)) }),
  ),
})
export type Spotlight = z.infer<typeof spotlight>

/** Most people whose names a workshop knows. */
export const MOST_PEOPLE = 5_000

/** What is decided in one place, the server, and stored as JSON. */
export const stage = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
  locale,
  template: z.string().check(z.maxLength(40)),
  maps: z.array(mapSpec).check(z.maxLength(MOST_MAPS)),
  /** the checklists that stand on top, the first one open; null: those of its template */
  checklists: z._default(z.nullable(z.array(entityId).check(z.maxLength(20))), null),
  people: z.array(person).check(z.maxLength(MOST_PEOPLE)),
  locked: z.boolean(),
  /** what viewers see besides the plain board */
  privacy: z.strictObject({ stance: z.boolean() }),
  agenda: z._default(agenda, []),
  step: z._default(z.nullable(currentStep), null),
  timer: z._default(z.nullable(timer), null),
  spotlight: z._default(z.nullable(spotlight), null),
  /** the sealed round that is open: its settings, never what was written */
  round: z._default(z.nullable(openRound), null),
  /** rounds that were revealed, oldest first */
  results: z._default(z.array(roundResult).check(z.maxLength(ROUND_LIMITS.results)), []),
})
export type Stage = z.infer<typeof stage>

/** The part of a stage that a session fills, as it is before one begins. */
export const NO_SESSION = {
  agenda: [],
  step: null,
  timer: null,
  spotlight: null,
  round: null,
  results: [],
} satisfies Partial<Stage>
