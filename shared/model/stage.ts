import { z } from 'zod'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'

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
})
export type Stage = z.infer<typeof stage>
