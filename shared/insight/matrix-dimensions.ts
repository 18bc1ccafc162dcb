import { GUIDE_DIMENSIONS, isGuideDimension, OWN_DIMENSIONS } from '../model/dimensions.ts'
import { inOrder, type Plan } from '../model/plan.ts'
import { isWeight, type Weight } from './matrix.ts'

/** A column of the matrix. */
export interface MatrixDimension {
  readonly id: string
  /** one of the guide's three, whose words are the screen's own */
  readonly guide: boolean
  /** '' for the guide's */
  readonly title: string
  /** what 1, 3 and 5 mean; '' where nobody said */
  readonly anchors: readonly [string, string, string]
  readonly weight: Weight
}

/** [R47] The matrix's columns: the guide's three, then one's own, three at most. A weight that nobody set, or that is none, is 1. */
export function matrixDimensions(rows: Plan['dimensions']): MatrixDimension[] {
  const own = inOrder([...rows.values()].filter(row => !isGuideDimension(row.id))).slice(0, OWN_DIMENSIONS)
  const weightOf = (id: string): Weight => {
    const weight = rows.get(id)?.weight
    return isWeight(weight) ? weight : 1
  }
  return [
    ...GUIDE_DIMENSIONS.map(id => ({
      id,
      guide: true,
      title: '',
      anchors: ['', '', ''] as const,
      weight: weightOf(id),
    })),
    ...own.map(({ id, title, low, middle, high }) => ({
      id,
      guide: false,
      title,
      anchors: [low, middle, high] as const,
      weight: weightOf(id),
    })),
  ]
}
