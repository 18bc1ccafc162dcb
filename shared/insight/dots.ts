/** [R32] The dots of a vote on so many options: for each about a quarter of them, at least 3, at most 10, and at most 2 on one. Source: the domain's "Votes". */
export const dotsFor = (options: number): { limit: number; perNote: number } => ({
  limit: Math.min(10, Math.max(3, Math.round(options / 4))),
  perNote: 2,
})

/**
 * [R32] The dots of a vote on so many options (one or more): what somebody said of them, the rest as above; never more for each than the
 * options have room for.
 */
export function votesOf(
  options: number,
  said: { readonly dots: number | null; readonly perNote: number | null },
): { limit: number; perNote: number } {
  const usual = dotsFor(options)
  const perNote = said.perNote ?? usual.perNote
  const limit = Math.min(said.dots ?? usual.limit, Math.max(1, options) * perNote)
  return { limit, perNote: Math.min(perNote, limit) }
}

export interface Ranked<T> {
  /** 1 for the most; equal counts share a rank and the next ones are passed over */
  readonly rank: number
  readonly tied: boolean
  readonly item: T
}

/** [R32] Most dots first; ties are shown as ties, in the order in which they came. */
export function ranked<T extends { readonly dots: number }>(counts: readonly T[]): Ranked<T>[] {
  return [...counts]
    .sort((a, b) => b.dots - a.dots)
    .map(item => ({
      rank: 1 + counts.filter(other => other.dots > item.dots).length,
      tied: counts.filter(other => other.dots === item.dots).length > 1,
      item,
    }))
}
