/** How many dots each person has for so many options: about a quarter of them, at least 3, at most 10. */
export const dotsFor = (options: number): number => Math.min(10, Math.max(3, Math.round(options / 4)))

/** Most dots that one person may put on one option, unless the facilitator says otherwise. */
export const DOTS_ON_ONE = 2

export interface Ranked<T> {
  /** 1 for the most; equal counts share a rank and the next ones are passed over */
  readonly rank: number
  readonly tied: boolean
  readonly item: T
}

/** Most dots first; ties are shown as ties, in the order in which they came. */
export function ranked<T extends { readonly dots: number }>(counts: readonly T[]): Ranked<T>[] {
  return [...counts]
    .sort((a, b) => b.dots - a.dots)
    .map(item => ({
      rank: 1 + counts.filter(other => other.dots > item.dots).length,
      tied: counts.filter(other => other.dots === item.dots).length > 1,
      item,
    }))
}
