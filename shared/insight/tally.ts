import { unreachable } from '../assert.ts'
import type { NoteId, ParticipantId } from '../model/ids.ts'
import type { Point } from '../model/note.ts'
import type { EntryValue, OpenRound, RoundSettings } from '../model/round.ts'
import type { ResultOf, RoundResult } from '../model/round-result.ts'
import { rankingAgreement, tellsRanking } from './agreement.ts'

/** One entry of a round as it is counted: `id` is the candidate's. */
export interface Ballot {
  readonly author: ParticipantId
  readonly id: NoteId
  readonly value: EntryValue
}

type Counted = Exclude<RoundSettings, { kind: 'notes' }>
type Head = Pick<
  RoundResult,
  'id' | 'prompt' | 'anonymous' | 'openedAt' | 'revealedAt' | 'people' | 'entries'
>

/** What every result says of its round. */
export function resultHead(round: OpenRound, ballots: readonly Ballot[], revealedAt: number): Head {
  const { id, openedAt, settings } = round
  return {
    id,
    prompt: settings.prompt,
    anonymous: settings.anonymous,
    openedAt,
    revealedAt,
    people: new Set(ballots.map(b => b.author)).size,
    entries: ballots.length,
  }
}

/**
 * Counts a round of votes, placements or ratings. Values stand in an order that says nothing of who gave them: their own, or,
 * where the round was named, that of the authors' ids, which go along.
 */
export function tally(settings: Counted, head: Head, ballots: readonly Ballot[]): RoundResult {
  const sorted = [...ballots].sort((a, b) => (a.author < b.author ? -1 : 1))
  const byNote = new Map<NoteId, Ballot[]>(settings.candidates.map(note => [note, []]))
  for (const ballot of sorted) byNote.get(ballot.id)?.push(ballot)

  switch (settings.kind) {
    case 'votes':
      return { ...head, kind: 'votes', limit: settings.limit, perNote: settings.perNote, ...votes() }
    case 'placements':
      return { ...head, kind: 'placements', map: settings.map, ...placements() }
    case 'ratings':
      return { ...head, kind: 'ratings', dimensions: settings.dimensions, ...ratings(settings.dimensions) }
    default:
      return unreachable(settings)
  }

  function about(note: NoteId): readonly Ballot[] {
    return byNote.get(note) ?? []
  }
  function from(list: readonly Ballot[]): { by?: ParticipantId[] } {
    return settings.anonymous ? {} : { by: list.map(b => b.author) }
  }

  function votes(): Pick<ResultOf<'votes'>, 'counts'> {
    const counts = settings.candidates.map(note => {
      const given = about(note)
      const dots = given.reduce((sum, { value }) => sum + ('dots' in value ? value.dots : 0), 0)
      return { note, dots, people: given.length, ...from(given) }
    })
    return { counts }
  }

  function placements(): Pick<ResultOf<'placements'>, 'places'> {
    const places = settings.candidates.map(note => {
      const given = about(note).filter(b => 'at' in b.value)
      const at = given.flatMap(({ value }) => ('at' in value ? [value.at] : []))
      return { note, at: settings.anonymous ? at.sort(byPlace) : at, ...from(given) }
    })
    return { places }
  }

  function ratings(
    dimensions: ResultOf<'ratings'>['dimensions'],
  ): Pick<ResultOf<'ratings'>, 'cells' | 'rankings'> {
    const cells = settings.candidates.flatMap(note =>
      dimensions.map(({ id: dimension }) => {
        const scored = about(note).map(ballot => ({ ballot, score: scoreOf(ballot, dimension) }))
        const known = scored.flatMap(({ ballot, score }) =>
          typeof score === 'number' ? [{ ballot, score }] : [],
        )
        const values = known.map(k => k.score)
        return {
          note,
          dimension,
          values: settings.anonymous ? values.sort((a, b) => a - b) : values,
          unknown: scored.filter(s => s.score === null).length,
          ...from(known.map(k => k.ballot)),
        }
      }),
    )
    const rankings = dimensions.flatMap(({ id: dimension }) => {
      const agreement = rankingAgreement(rowsOf(dimension))
      return agreement && tellsRanking(agreement) ? [{ dimension, ...agreement }] : []
    })
    return { cells, rankings }
  }

  /** One row for each rater, in the order of the candidates. */
  function rowsOf(dimension: string): (number | null)[][] {
    const rows = new Map<ParticipantId, (number | null)[]>()
    settings.candidates.forEach((note, column) => {
      for (const ballot of about(note)) {
        const row = rows.get(ballot.author) ?? new Array<null>(settings.candidates.length).fill(null)
        row[column] = scoreOf(ballot, dimension) ?? null
        rows.set(ballot.author, row)
      }
    })
    return [...rows.values()]
  }
}

/** undefined: not rated; null: "don't know". */
const scoreOf = ({ value }: Ballot, dimension: string): number | null | undefined =>
  'scores' in value ? value.scores[dimension] : undefined

const byPlace = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1]
