import { z } from 'zod'
import { agenda, currentStep, STEP_VIEWS } from './agenda.ts'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { openRound, ROUND_LIMITS } from './round.ts'
import { roundResult } from './round-result.ts'
import { timer } from './timer.ts'

export const LOCALES = ['en', 'es'] as const
export const locale = z.enum(LOCALES)
export type Locale = z.infer<typeof locale>

const text = z.string().max(300)

/** A named area of a `zones` map; rect in world units (left, top, width, height). */
export const zone = z.strictObject({
  id: entityId,
  title: text,
  hint: text.optional(),
  rect: z.tuple([z.number().finite(), z.number().finite(), z.number().positive(), z.number().positive()]),
})
export type Zone = z.infer<typeof zone>

/** Words at the ends of an `axes` map. */
export const axes = z.strictObject({ left: text, right: text, bottom: text, top: text })

export const zonesMap = z.strictObject({
  id: entityId,
  kind: z.literal('zones'),
  title: text,
  zones: z.array(zone).min(1).max(40),
})
export const axesMap = z.strictObject({ id: entityId, kind: z.literal('axes'), title: text, axes })
export const mapSpec = z.discriminatedUnion('kind', [zonesMap, axesMap])
export type ZonesMap = z.infer<typeof zonesMap>
export type AxesMap = z.infer<typeof axesMap>
export type MapSpec = z.infer<typeof mapSpec>

/** `#rrggbb`: a person's pointer, ring and avatar. */
export const personColor = z.string().regex(/^#[0-9a-fA-F]{6}$/)
export const person = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(LIMITS.name),
  color: personColor,
})
export type Person = z.infer<typeof person>

/** Where everybody is called to; `at`: the server's time of the call. A new call has a new id. */
export const spotlight = z.strictObject({
  id: entityId,
  by: z.string().max(64),
  at: z.number(),
  view: z.enum(STEP_VIEWS),
  map: entityId.nullable(),
  /** the world point in the middle, and the zoom; null: the view as it is */
  camera: z
    .strictObject({ x: z.number().finite(), y: z.number().finite(), zoom: z.number().positive().max(100) })
    .nullable(),
})
export type Spotlight = z.infer<typeof spotlight>

/** What is decided in one place, the server, and stored as JSON. */
export const stage = z.strictObject({
  title: z.string().min(1).max(LIMITS.title),
  locale,
  template: z.string().max(40),
  maps: z.array(mapSpec).max(20),
  people: z.array(person).max(5_000),
  locked: z.boolean(),
  /** what viewers see besides the plain board */
  privacy: z.strictObject({ stance: z.boolean() }),
  agenda: agenda.default([]),
  step: currentStep.nullable().default(null),
  timer: timer.nullable().default(null),
  spotlight: spotlight.nullable().default(null),
  /** the sealed round that is open: its settings, never what was written */
  round: openRound.nullable().default(null),
  /** rounds that were revealed, oldest first */
  results: z.array(roundResult).max(ROUND_LIMITS.results).default([]),
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
