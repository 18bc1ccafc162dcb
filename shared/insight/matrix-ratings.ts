import type { NoteId, ParticipantId, PartnerId } from '../model/ids.ts'
import type { RatingsSum } from '../model/ratings-sum.ts'
import type { ResultOf, RoundResult } from '../model/round-result.ts'
import type { Ratings } from './matrix.ts'

/** One person's rating of a partner in one dimension, given in the record; null: "don't know". */
export interface OwnRating {
  readonly by: ParticipantId
  readonly dimension: string
  readonly value: number | null
  /** milliseconds since 1970 */
  readonly at: number
  /** they say that they were not part of the anonymous round before it */
  readonly apart: boolean
}

/** A rating as it counts; `by` null: from an anonymous round. */
interface Vote {
  readonly by: ParticipantId | null
  readonly value: number | null
  readonly at: number
}

type RatingsRound = ResultOf<'ratings'>

const ratingsRounds = (results: readonly RoundResult[]): RatingsRound[] =>
  results
    .filter(r => r.kind === 'ratings')
    .sort((a, b) => a.revealedAt - b.revealedAt || (a.id < b.id ? -1 : 1))

/** What one revealed round says of a record in one dimension. */
interface Said {
  readonly round: RatingsRound
  readonly votes: readonly Vote[]
  /** what they amount to, where their values are not told */
  readonly sum: RatingsSum | undefined
}

/** From the smallest of the record's notes that somebody rated there; null where nobody did. */
function saidIn(round: RatingsRound, notes: readonly NoteId[], dimension: string): Said | null {
  for (const note of [...notes].sort()) {
    const cell = round.cells.find(c => c.note === note && c.dimension === dimension)
    if (!cell || cell.values.length + (cell.sum?.n ?? 0) + cell.unknown === 0) continue
    const known = cell.values.map((value, i) => ({
      by: cell.by?.[i] ?? null,
      value,
      at: round.revealedAt,
    }))
    // a result does not say who did not know
    const unknown = Array.from({ length: cell.unknown }, () => ({
      by: null,
      value: null,
      at: round.revealedAt,
    }))
    return { round, votes: [...known, ...unknown], sum: cell.sum }
  }
  return null
}

/**
 * [R46] The ratings of one partner that count, by dimension. An anonymous round asks everybody anew: what was said before it no
 * longer counts. What somebody adds later in the record stands beside it only where they say that they were not part of it: nobody
 * knows whose was theirs, and nobody is to count twice. A named round after it replaces it. Else of each person their newest rating counts, whether given in a round or in the record; how many did
 * not know is the newest round's. Where no values are told, what the newest round amounts to stands. Values come in ascending order, which says nothing of who gave them. Source:
 * the domain's "Default" and the design's sealed rounds.
 *
 * @param notes the notes that are in the record now
 */
export function ratingsOf(
  notes: readonly NoteId[],
  results: readonly RoundResult[],
  own: readonly OwnRating[],
  dimensions: readonly string[],
): Map<string, Ratings> {
  const rounds = ratingsRounds(results)
  return new Map(
    dimensions.map(dimension => {
      const mine = own.filter(rating => rating.dimension === dimension)
      const votes = countedVotes(rounds, notes, dimension, mine)
      const values = votes.flatMap(v => (v.value === null ? [] : [v.value])).sort((a, b) => a - b)
      const sum = roundsOn(rounds, notes, dimension).at(-1)?.sum
      return [dimension, { values, unknown: votes.length - values.length, ...(sum ? { sum } : {}) }] as const
    }),
  )
}

/** Rounds that rated these notes in that dimension, and what they said, oldest first. */
const roundsOn = (rounds: readonly RatingsRound[], notes: readonly NoteId[], dimension: string): Said[] =>
  rounds.flatMap(round => saidIn(round, notes, dimension) ?? [])

/**
 * When the room rated a record in that dimension without names, if nothing with names came after it; null otherwise. Until then
 * only who was not part of it may add a rating.
 *
 * @returns milliseconds since 1970
 */
export function roomRatedAt(
  notes: readonly NoteId[],
  results: readonly RoundResult[],
  dimension: string,
): number | null {
  const newest = roundsOn(ratingsRounds(results), notes, dimension).at(-1)?.round
  return newest?.anonymous ? newest.revealedAt : null
}

function countedVotes(
  rounds: readonly RatingsRound[],
  notes: readonly NoteId[],
  dimension: string,
  own: readonly OwnRating[],
): Vote[] {
  const said = roundsOn(rounds, notes, dimension)
  const anew = said.findLastIndex(({ round }) => round.anonymous)
  const since = said[anew]?.round.revealedAt ?? Number.NEGATIVE_INFINITY
  const newest = said.at(-1)
  const added = newest?.round.anonymous ? own.filter(rating => rating.apart) : own
  const named = new Map<ParticipantId, Vote>()
  for (const vote of [...said.slice(anew + 1).flatMap(({ votes }) => votes), ...added].sort(byAge)) {
    if (vote.by !== null && vote.at > since) named.set(vote.by, vote)
  }
  return [...named.values(), ...(newest?.votes ?? []).filter(vote => vote.by === null)]
}

/** Oldest first; of two at the same moment the higher one is the later, so that the order in which they came says nothing. */
const byAge = (a: Vote, b: Vote): number => a.at - b.at || (a.value ?? 0) - (b.value ?? 0)

/**
 * One person's rows over the records, for Kendall's W: their newest rating of each record in that dimension, null where there is
 * none. Only raters who are known can be followed over several records; anonymous rounds bring their own W along.
 */
export function rowsOfRaters(
  records: readonly {
    readonly id: PartnerId
    readonly notes: readonly NoteId[]
    readonly own: readonly OwnRating[]
  }[],
  results: readonly RoundResult[],
  dimension: string,
): (number | null)[][] {
  const rows = new Map<ParticipantId, { value: number | null; at: number }[]>()
  const put = (column: number, { by, value, at }: Vote): void => {
    if (by === null) return
    const row = rows.get(by) ?? records.map(() => ({ value: null, at: -1 }))
    if ((row[column]?.at ?? -1) <= at) row[column] = { value, at }
    rows.set(by, row)
  }
  const rounds = ratingsRounds(results)
  records.forEach(({ notes, own }, column) => {
    for (const round of rounds)
      for (const vote of saidIn(round, notes, dimension)?.votes ?? []) put(column, vote)
    for (const rating of [...own].sort((a, b) => a.at - b.at))
      if (rating.dimension === dimension) put(column, rating)
  })
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row.map(cell => cell.value))
}
