import { inOutreachOrder } from '../insight/outreach-order.ts'
import type { PartnerJson } from '../model/partner-json.ts'

/** Of each partner that somebody put in order: its place, 1 for whom to call first. What is stored may be any number between two others. */
export const outreachRanks = (partners: readonly PartnerJson[]): ReadonlyMap<string, number> =>
  new Map(
    inOutreachOrder(partners.map(({ id, outreach_order = null }) => ({ id, outreach_order }))).map(
      ({ id }, i) => [id, i + 1] as const,
    ),
  )

/** Records of a table; where it says no other order than the one that is here, nobody is put anywhere anew. */
export function withKnownOrder(
  read: readonly PartnerJson[],
  known: readonly PartnerJson[],
): readonly PartnerJson[] {
  const ranks = outreachRanks(known)
  const told = read.filter(({ outreach_order = null }) => outreach_order !== null)
  if (told.some(({ id, outreach_order }) => ranks.get(id) !== outreach_order)) return read
  return read.map(({ outreach_order: _place, ...rest }) => rest)
}
