import { type RatingsSum, sumOf } from '../model/ratings-sum.ts'
import { meanDeviation } from './agreement.ts'

/**
 * The matrix: what ratings of a partner amount to. Scale, cuts, guards and firmness: the domain's scoring section (C3.2, C3.3 of
 * the primer; equal weights unless chosen otherwise, Dawes 1979). Values are compared as whole numbers, never as rounded
 * floats: a partner at exactly 4.0 is primary.
 */

export const SUGGESTED_TIERS = ['primary', 'secondary', 'tertiary'] as const
export type SuggestedTier = (typeof SUGGESTED_TIERS)[number]

/** A weight is a whole number, 0 … 3; what weighs 0 is shown and counts for nothing. */
export const WEIGHTS = [0, 1, 2, 3] as const
export type Weight = (typeof WEIGHTS)[number]
export const isWeight = (value: unknown): value is Weight => WEIGHTS.some(w => w === value)

/** Where tiers are cut, on the scale of 1 … 5. */
const CUTS = { primary: 4, secondary: 3 } as const
/** A primary partner has no dimension whose median is this or less. */
const WEAK = 2
/** Share of primary partners from which on tiers rank no one. */
const CROWDED = 0.4

/** Ratings of one partner in one dimension, 1 … 5; `unknown`: how many said "don't know", who are in no number here. */
export interface Ratings {
  readonly values: readonly number[]
  readonly unknown: number
  /** what they amount to, for those who are not told the values */
  readonly sum?: RatingsSum | undefined
}

export interface Cell extends RatingsSum {
  /** none where only what they amount to is known */
  readonly values: readonly number[]
  readonly unknown: number
  /** highest minus lowest */
  readonly range: number | null
  /** mean absolute deviation from the median */
  readonly madm: number | null
}

/** [R41] One cell: the median of those who know; "don't know" is not 3 but left out, and counted. */
export function readRatings({ values, unknown, sum }: Ratings): Cell {
  return {
    values,
    unknown,
    ...sumOf({ values, sum }),
    range: values.length === 0 ? null : Math.max(...values) - Math.min(...values),
    madm: meanDeviation(values),
  }
}

/** The weighted mean as a fraction of whole numbers: medians are multiples of one half, so that twice a median is whole. */
export interface Fraction {
  readonly over: number
  readonly under: number
}

/** Why a suggestion is provisional: too few raters, a spread, or a value within a quarter of a cut. */
export type Doubt = 'few' | 'spread' | 'near_cut'

export interface Standing {
  /** by dimension */
  readonly cells: ReadonlyMap<string, Cell>
  /** 1 … 5; null where no dimension that counts was rated */
  readonly value: Fraction | null
  /** 0 … 100, not rounded */
  readonly score: number | null
  /** dimensions that count and that nobody rated: as long as there are any, no tier */
  readonly missing: readonly string[]
  /** dimensions that keep a partner of primary value out of the first tier */
  readonly weak: readonly string[]
  /** law or rules of the office say no, whatever the score */
  readonly blocked: boolean
  /** null: blocked, or incomplete */
  readonly tier: SuggestedTier | null
  readonly doubts: readonly Doubt[]
  /** a tier that nothing speaks against */
  readonly firm: boolean
}

export interface WeighedDimension {
  readonly id: string
  readonly weight: Weight
}

const compare = ({ over, under }: Fraction, cut: number): number => over - cut * under

/** [R42] v = Σ(weight · median) / Σ weight over the dimensions that somebody rated; score = 25 (v − 1). */
export function weighedValue(
  dimensions: readonly WeighedDimension[],
  cells: ReadonlyMap<string, Cell>,
): Fraction | null {
  let over = 0
  let under = 0
  for (const { id, weight } of dimensions) {
    const middle = cells.get(id)?.median
    if (middle === null || middle === undefined) continue
    over += weight * middle * 2
    under += weight * 2
  }
  return under === 0 ? null : { over, under }
}

/** [R43] Primary from 4.0, secondary from 3.0, else tertiary; with one weak leg a primary partner is secondary. */
function tierOf(value: Fraction, weak: readonly string[]): SuggestedTier {
  if (compare(value, CUTS.primary) >= 0) return weak.length > 0 ? 'secondary' : 'primary'
  return compare(value, CUTS.secondary) >= 0 ? 'secondary' : 'tertiary'
}

/**
 * [R44] Firm: three raters or more and agreement in every dimension that counts, and more than a quarter away from each cut.
 * One voice far off counts as a spread, as it does in a cell.
 */
function doubtsOf(counted: readonly Cell[], value: Fraction): Doubt[] {
  const near = Object.values(CUTS).some(cut => 4 * Math.abs(compare(value, cut)) <= value.under)
  return [
    ...(counted.some(cell => cell.reading === 'few') ? (['few'] as const) : []),
    ...(counted.some(cell => cell.reading === 'mixed' || cell.reading === 'talk')
      ? (['spread'] as const)
      : []),
    ...(near ? (['near_cut'] as const) : []),
  ]
}

/**
 * Where a partner stands.
 *
 * @param dimensions in the order in which they are shown
 * @param ratings by dimension; one that is not named was not rated
 * @param blocked a gate of the record says no (E6)
 */
export function standingOf(
  dimensions: readonly WeighedDimension[],
  ratings: ReadonlyMap<string, Ratings>,
  blocked: boolean,
): Standing {
  const cells = new Map(
    dimensions.map(({ id }) => [id, readRatings(ratings.get(id) ?? { values: [], unknown: 0 })] as const),
  )
  const counting = dimensions.filter(({ weight }) => weight > 0).map(({ id }) => id)
  const missing = counting.filter(id => cells.get(id)?.median === null)
  const value = weighedValue(dimensions, cells)
  const low = counting.filter(id => (cells.get(id)?.median ?? WEAK + 1) <= WEAK)
  const weak = value && compare(value, CUTS.primary) >= 0 ? low : []
  const tier = value && missing.length === 0 && !blocked ? tierOf(value, weak) : null
  const counted = counting.flatMap(id => cells.get(id) ?? [])
  const doubts = value && tier ? doubtsOf(counted, value) : []
  return {
    cells,
    value,
    score: value && missing.length === 0 ? 25 * (value.over / value.under - 1) : null,
    missing,
    weak,
    blocked,
    tier,
    doubts,
    firm: tier !== null && doubts.length === 0,
  }
}

const widest = (standing: Standing, measure: 'iqr' | 'range' | 'madm'): number =>
  Math.max(0, ...[...standing.cells.values()].map(cell => cell[measure] ?? 0))

/** [R44] What to talk about: provisional partners, the widest spread first; equal ones by their ids. */
export function discussList(standings: ReadonlyMap<string, Standing>): string[] {
  return [...standings]
    .filter(([, s]) => s.tier !== null && !s.firm)
    .sort(
      ([a, x], [b, y]) =>
        widest(y, 'iqr') - widest(x, 'iqr') ||
        widest(y, 'range') - widest(x, 'range') ||
        widest(y, 'madm') - widest(x, 'madm') ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id)
}

/** [R45] More than 40 % of all ranked partners in the first tier: tiers that hold everyone rank no one. */
export function isCrowded(tiers: Iterable<SuggestedTier | null>): boolean {
  const ranked = [...tiers].filter(tier => tier !== null)
  return ranked.filter(tier => tier === 'primary').length > CROWDED * ranked.length
}
