import { z } from 'zod/mini'
import { entityId } from './ids.ts'
import { storedMoment } from './moment.ts'
import { point } from './note.ts'
import { CELL_READINGS } from './ratings-sum.ts'
import { dimension, ROUND_LIMITS } from './round.ts'

const id = z.string().check(z.minLength(1), z.maxLength(64))
const count = z.int().check(z.nonnegative())
/** who it is from, in the order of the values; left out where the round was anonymous */
const by = z.optional(z.array(id))

const common = {
  id: entityId,
  prompt: z.string().check(z.maxLength(2_000)),
  anonymous: z.boolean(),
  openedAt: storedMoment,
  revealedAt: storedMoment,
  /** how many wrote something, and how much */
  people: count,
  entries: count,
}

/** `RatingsSum` */
const scaled = z.nullable(z.number().check(z.gte(0), z.lte(5)))
const ratingsSum = z.strictObject({
  n: count,
  median: scaled,
  iqr: scaled,
  reading: z.enum(CELL_READINGS),
})

/** What a round amounted to once it was revealed. Values of an anonymous round are in an order that says nothing. */
export const roundResult = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('notes'),
    map: entityId,
    /** the notes that it became, and those of them that came after the time was over, or after the reveal */
    notes: z.array(id),
    late: z.array(id),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('votes'),
    limit: count,
    perNote: count,
    /** one for each candidate, in the order of the candidates */
    counts: z.array(z.strictObject({ note: id, dots: count, people: count, by })),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('placements'),
    map: entityId,
    /** world units; `readPlace` gives median, spread and whether it is contested */
    places: z.array(z.strictObject({ note: id, at: z.array(point), by })),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('ratings'),
    dimensions: z.array(dimension).check(z.maxLength(ROUND_LIMITS.dimensions)),
    cells: z.array(
      z.strictObject({
        note: id,
        dimension: id,
        /** 1 to 5 */
        values: z.array(z.int().check(z.gte(1), z.lte(5))),
        /** what they amount to, where they themselves are not told */
        sum: z.optional(ratingsSum),
        /** how many said "don't know" */
        unknown: count,
        by,
      }),
    ),
    /** Kendall's W by dimension, where it is defined: computed at the reveal, since the rows are not kept */
    rankings: z.array(z.strictObject({ dimension: id, w: z.number(), raters: count, items: count })),
  }),
])
export type RoundResult = z.infer<typeof roundResult>
export type ResultOf<Kind extends RoundResult['kind']> = Extract<RoundResult, { kind: Kind }>
