/**
 * How far people agree. Source: the domain's scoring section (IQR and deviation as RAND/UCLA panels use
 * them; Kendall 1939 with the correction for ties). Nothing here rounds: what is shown is rounded where it is shown.
 */
import { median } from '../model/ratings-sum.ts'

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

/** Mean absolute deviation from the median (MADM); null for no values. */
export function meanDeviation(values: readonly number[]): number | null {
  const middle = median(values)
  return middle === null ? null : mean(values.map(v => Math.abs(v - middle)))
}

/** [R29] Agreement within a group on a scale of 1–5: 1 − s²/2, which can be negative; null for fewer than two values. */
export function withinGroupAgreement(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const middle = mean(values)
  const variance = values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / (values.length - 1)
  return 1 - variance / 2
}

export interface RankingAgreement {
  /** 0 none … 1 all in one order */
  readonly w: number
  /** raters whose rows counted: complete, and not all of one value */
  readonly raters: number
  readonly items: number
}

/** Whether it is to be shown: fewer than three raters, or things, say too little. */
export const tellsRanking = ({ raters, items }: RankingAgreement): boolean => raters >= 3 && items >= 3

/**
 * [R30] Kendall's W over raters' rows (null: not rated) with average ranks and the correction for ties. Incomplete rows, and those
 * that carry no order, are left out; null where fewer than two are left, or nothing is ranked.
 */
export function rankingAgreement(rows: readonly (readonly (number | null)[])[]): RankingAgreement | null {
  const items = rows[0]?.length ?? 0
  const whole = rows.flatMap(row => {
    const rated = row.filter(v => v !== null)
    return rated.length === items && new Set(rated).size > 1 ? [rated] : []
  })
  const raters = whole.length
  if (raters < 2 || items < 2) return null
  const sums = new Array<number>(items).fill(0)
  let ties = 0
  for (const row of whole) {
    const { ranks, correction } = averageRanks(row)
    ties += correction
    ranks.forEach((rank, i) => {
      sums[i] = (sums[i] ?? 0) + rank
    })
  }
  const middle = (raters * (items + 1)) / 2
  const s = sums.reduce((sum, r) => sum + (r - middle) ** 2, 0)
  const most = raters ** 2 * (items ** 3 - items) - raters * ties
  return most > 0 ? { w: (12 * s) / most, raters, items } : null
}

/** Ranks from 1, equal values sharing their mean; `correction`: the sum of t³ − t over groups of t equal values. */
function averageRanks(row: readonly number[]): { ranks: number[]; correction: number } {
  const sorted = ascending(row)
  let correction = 0
  for (const value of new Set(row)) {
    const t = row.filter(v => v === value).length
    correction += t ** 3 - t
  }
  const ranks = row.map(v => (sorted.indexOf(v) + sorted.lastIndexOf(v)) / 2 + 1)
  return { ranks, correction }
}
