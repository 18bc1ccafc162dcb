import type { BoardJson } from '../exchange/board-json.ts'
import { closedGates } from '../insight/gates.ts'
import { type Standing, standingOf } from '../insight/matrix.ts'
import { matrixDimensions } from '../insight/matrix-dimensions.ts'
import { ratingsOf } from '../insight/matrix-ratings.ts'
import type { Tier } from '../model/partner-enums.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import { planFromJson } from '../model/plan-json.ts'
import { valueText } from './list-cell.ts'

export interface TierInFile {
  /** what was set by hand, else what the matrix suggests; null: unranked */
  readonly tier: Tier | null
  /** 0 … 100, whole; null where a dimension that counts was not rated */
  readonly score: number | null
  /**
   * what the ratings amount to, each dimension that somebody rated: `alignment | 4 | 0.5 | 3` (median, distance of the quartiles, how
   * many); single ratings leave no table but that for programs. Source: the domain's record.
   */
  readonly ratings: string | null
}

/** Where each partner of a board file stands, by id. */
export function partnerTiers(board: BoardJson): ReadonlyMap<string, TierInFile> {
  const { tasks: _tasks, needs: _needs, goals: _goals, checklist: _checklist, ...weights } = board
  const dimensions = matrixDimensions(planFromJson(weights).dimensions)
  return new Map(
    (board.partners ?? []).map(partner => [partner.id, tierOf(partner, board.results ?? [], dimensions)]),
  )
}

const summaryOf = (dimensions: ReturnType<typeof matrixDimensions>, { cells }: Standing): string =>
  dimensions
    .flatMap(({ id, title }) => {
      const cell = cells.get(id)
      return cell && cell.median !== null
        ? [[title || id, cell.median, cell.iqr, cell.n].map(valueText).join(' | ')]
        : []
    })
    .join('; ')

function tierOf(
  partner: PartnerJson,
  results: NonNullable<BoardJson['results']>,
  dimensions: ReturnType<typeof matrixDimensions>,
): TierInFile {
  const notes = (partner.from ?? []).filter(from => from.ended !== true).map(from => from.note)
  const own = (partner.ratings ?? []).map(
    ({ by = '', dimension = '', value = null, made = 0, apart = false }) => ({
      by,
      dimension,
      value,
      at: made,
      apart,
    }),
  )
  const gates = { legal_fit: partner.legal_fit ?? null, operational_fit: partner.operational_fit ?? null }
  const ids = dimensions.map(({ id }) => id)
  const blocked = closedGates(gates).length > 0
  const standing = standingOf(dimensions, ratingsOf(notes, results, own, ids), blocked)
  return {
    tier: partner.tier_override ?? standing.tier,
    score: standing.score === null ? null : Math.round(standing.score),
    ratings: summaryOf(dimensions, standing) || null,
  }
}
