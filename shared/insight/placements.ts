import { influenceOf, stanceOf } from '../maps/power-map.ts'
import type { Point } from '../model/note.ts'
import { median } from '../model/ratings-sum.ts'
import { meanDeviation } from './agreement.ts'

/** Mean deviations past which a place is contested (stance −1 … 1, influence 0 … 1). */
const CONTESTED = { stance: 0.25, influence: 0.15 }
/** What sums of fractions miss the exact number by: a deviation of just that is not past it. */
const SLACK = 1e-9
/** Share of people on each side of neutral from which on a group counts as split. */
const SPLIT = 0.25

export interface PlaceReading {
  /** people who placed it */
  readonly count: number
  /** medians of stance (−1 … 1) and influence (0 … 1): never to be drawn without the mark where `contested` */
  readonly stance: number
  readonly influence: number
  /** mean absolute deviations from the medians (MADM): as far as people lie from the middle on average */
  readonly spread: { readonly stance: number; readonly influence: number }
  /** a quarter or more on each side of neutral: half say ally, half say foe */
  readonly split: boolean
  /** to be talked about */
  readonly contested: boolean
  /** mean absolute deviations added up, each as a share of what is contested: the widest first */
  readonly disagreement: number
}

/** [R31] Where a group sees one note, from each person's place for it (world units); null for no places. Source: the domain's "Power-map places". */
export function readPlace(places: readonly Point[]): PlaceReading | null {
  const stances = places.map(at => stanceOf(at) ?? 0)
  const influences = places.map(at => influenceOf(at) ?? 0)
  const [stance, influence] = [median(stances), median(influences)]
  if (stance === null || influence === null) return null
  const [acrossX, acrossY] = [meanDeviation(stances) ?? 0, meanDeviation(influences) ?? 0]
  const least = Math.max(1, SPLIT * places.length)
  const split = stances.filter(v => v < 0).length >= least && stances.filter(v => v > 0).length >= least
  return {
    count: places.length,
    stance,
    influence,
    spread: { stance: acrossX, influence: acrossY },
    split,
    contested: split || acrossX > CONTESTED.stance + SLACK || acrossY > CONTESTED.influence + SLACK,
    disagreement: acrossX / CONTESTED.stance + acrossY / CONTESTED.influence,
  }
}
