import type { Meta } from '../model/board.ts'
import { nameKey } from '../model/name-key.ts'
import { SIDES, type Side } from '../model/tables.ts'

/**
 * [R63] Which of the two leads is missing: partnerships for emergencies are led by somebody from the public side and somebody from
 * business, who are two people. Source: M2.
 */
export function missingLeads(meta: Pick<Meta, 'lead_public' | 'lead_private'>): ('public' | 'private')[] {
  const named = { public: nameKey(meta.lead_public), private: nameKey(meta.lead_private) }
  if (named.public !== '' && named.public === named.private) return ['private']
  return (['public', 'private'] as const).filter(side => named[side] === '')
}

export interface Balance {
  readonly counts: Readonly<Record<Side, number>>
  /** the public side or business has less than a quarter of the two, where there are enough to say so */
  readonly lopsided: boolean
}

/** From how many on a balance is spoken of, and the least share of the smaller side. */
const ENOUGH = 4
const LEAST = 0.25

/**
 * [R64] How many sit at the table for each side. Where the public side is nearly alone, it looks like one more office of the
 * government. Those who said no do not count. Source: M3; the quarter is ours.
 */
export function balanceOf(
  rows: Iterable<{ readonly side: Side | null; readonly state?: string | null }>,
): Balance {
  const counts: Record<Side, number> = { public: 0, private: 0, community: 0 }
  for (const { side, state } of rows) if (side !== null && state !== 'no') counts[side]++
  const both = counts.public + counts.private
  return {
    counts: Object.fromEntries(SIDES.map(side => [side, counts[side]])) as Balance['counts'],
    lopsided: both >= ENOUGH && Math.min(counts.public, counts.private) / both < LEAST,
  }
}
