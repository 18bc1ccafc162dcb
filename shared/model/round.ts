import { z } from 'zod/mini'
import { entityId } from './ids.ts'
import { LIMITS } from './limits.ts'
import { noteColor, point } from './note.ts'

/** Silent writing, dots, places on the axes, and the matrix: one mechanism for all. */
export const ROUND_KINDS = ['notes', 'votes', 'placements', 'ratings'] as const

/** Bounds of one round. */
export const ROUND_LIMITS = {
  /** entries of one person */ own: 200,
  /** entries of all */ entries: 6_000,
  /** characters of all entries, encoded */ size: 4 * 1024 * 1024,
  /** what is voted on, placed or rated */ candidates: 200,
  /** columns of a matrix: three, and up to three of one's own */ dimensions: 6,
  /** dots of one person */ dots: 100,
  /** results that a workshop keeps; older ones are in its snapshots */ results: 30,
  /** characters of all results, encoded */ resultSize: 512 * 1024,
  /** characters of one result in a file, encoded: 6,000 rows of a matrix of six columns, with who they are from */ oneResult:
    1024 * 1024,
} as const

/** One column of a matrix; `anchors`: what 1, 3 and 5 mean. */
export const dimension = z.strictObject({
  id: entityId,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.title)),
  anchors: z.optional(
    z.tuple([
      z.string().check(z.maxLength(300)),
      z.string().check(z.maxLength(300)),
      z.string().check(z.maxLength(300)),
    ]),
  ),
})
export type Dimension = z.infer<typeof dimension>

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
const candidates = z
  .array(entityId)
  .check(
    z.minLength(1),
    z.maxLength(ROUND_LIMITS.candidates),
    z.refine(unique, 'each candidate is named once'),
  )
/** Dots of one person, of all or on one note. */
export const dots = z.int().check(z.gte(1), z.lte(ROUND_LIMITS.dots))
const common = {
  prompt: z._default(z.string().check(z.maxLength(LIMITS.field)), ''),
  /** chosen before writing begins, and never changed */
  anonymous: z.boolean(),
  minutes: z._default(z.nullable(z.number().check(z.positive(), z.lte(600))), null),
}

/** What the facilitator chooses before a round is opened. */
export const roundSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('notes'),
    map: entityId,
    /** notes of one person at most */
    limit: z._default(z.int().check(z.gte(1), z.lte(ROUND_LIMITS.own)), ROUND_LIMITS.own),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('votes'),
    candidates,
    /** dots of each person */
    limit: dots,
    /** of these on one candidate at most */
    perNote: dots,
  }),
  z.strictObject({ ...common, kind: z.literal('placements'), map: entityId, candidates }),
  z.strictObject({
    ...common,
    kind: z.literal('ratings'),
    candidates,
    dimensions: z.array(dimension).check(
      z.minLength(1),
      z.maxLength(ROUND_LIMITS.dimensions),
      z.refine(list => unique(list.map(d => d.id)), 'each dimension has an id of its own'),
    ),
  }),
])
export type RoundSettings = z.infer<typeof roundSettings>

/** What everybody knows of the round that is open. Never an entry. */
export const openRound = z.strictObject({ id: entityId, openedAt: z.number(), settings: roundSettings })
export type OpenRound = z.infer<typeof openRound>

export const noteEntry = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.field)),
  /** where it belongs on a `zones` map; null: the tray */
  zone: z._default(z.nullable(entityId), null),
  color: z._default(noteColor, 'lemon'),
  /** add for someone: the person in whose name a scribe writes it; nothing in an anonymous round */
  as: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
})
export const voteEntry = z.strictObject({ dots })
/** A place in world units. */
export const placeEntry = z.strictObject({ at: point })
/** By dimension: 1 to 5, or null for "don't know". */
export const ratingEntry = z.strictObject({
  scores: z
    .record(entityId, z.nullable(z.int().check(z.gte(1), z.lte(5))))
    .check(z.refine(scores => Object.keys(scores).length <= ROUND_LIMITS.dimensions, 'too many dimensions')),
})

/** What one person writes in a round; an entry about a candidate bears the candidate's id. */
export const entryValue = z.union([noteEntry, voteEntry, placeEntry, ratingEntry])
export type NoteEntry = z.infer<typeof noteEntry>
export type VoteEntry = z.infer<typeof voteEntry>
export type RatingEntry = z.infer<typeof ratingEntry>
export type EntryValue = z.infer<typeof entryValue>
