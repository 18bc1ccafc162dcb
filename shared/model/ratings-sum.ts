/**
 * What ratings of one thing amount to. Source: the domain's scoring section (quartiles with linear interpolation, as RAND/UCLA panels
 * use them). Nothing here rounds: what is shown is rounded where it is shown.
 */

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** The quantile at `p` (0 … 1) with linear interpolation (type 7, as QUARTILE.INC); null for no values. */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = ascending(values)
  const place = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/** Distance between the quartiles; null for no values. */
export function interquartileRange(values: readonly number[]): number | null {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)]
  return low === null || high === null ? null : high - low
}

/** What a group's ratings of one thing say: `few` for fewer than three, where only the values themselves speak. */
export const CELL_READINGS = ['few', 'agree', 'mixed', 'talk'] as const
export type CellReading = (typeof CELL_READINGS)[number]

/** [R29] Ratings 1–5 of one thing. One voice far off counts even where the quartiles lie together. */
export function readCell(values: readonly number[]): CellReading {
  const spread = interquartileRange(values)
  if (spread === null || values.length < 3) return 'few'
  if (spread >= 2 || Math.max(...values) - Math.min(...values) >= 3) return 'talk'
  return spread <= 1 ? 'agree' : 'mixed'
}

/** Ratings of one thing without any single one of them: who may not see these may see this. Source: the domain's record (`ratings[]`). */
export interface RatingsSum {
  /** how many gave a value */
  readonly n: number
  /** null: nobody did */
  readonly median: number | null
  /** distance of the quartiles (type 7); null: nobody gave a value */
  readonly iqr: number | null
  readonly reading: CellReading
}

/** What ratings amount to: reckoned from the values, or, where these are not told, as it is told. */
export const sumOf = ({
  values,
  sum,
}: {
  readonly values: readonly number[]
  readonly sum?: RatingsSum | undefined
}): RatingsSum =>
  values.length === 0 && sum
    ? sum
    : {
        n: values.length,
        median: median(values),
        iqr: interquartileRange(values),
        reading: readCell(values),
      }
