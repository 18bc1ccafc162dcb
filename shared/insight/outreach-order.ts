import type { PartnerId } from '../model/ids.ts'
import type { Partner } from '../model/partner.ts'
import { orderBetween } from './plan-tree.ts'

type Ordered = Pick<Partner, 'id' | 'outreach_order'>
type Numbered = { readonly id: string; readonly outreach_order: number | null }

/** Those that somebody put in order, first to call first; of equal ones the smaller id. Source: C5.4. */
export const inOutreachOrder = <P extends Numbered>(partners: Iterable<P>): P[] =>
  [...partners]
    .filter(p => p.outreach_order !== null)
    .sort((a, b) => (a.outreach_order ?? 0) - (b.outreach_order ?? 0) || (a.id < b.id ? -1 : 1))

/**
 * [R51] What to write so that a record stands at that place (0: first) among those in order: one number between its neighbours, so
 * that two people who move different ones at once both get what they meant; all anew only where there is no room between them.
 * Source: C5.4 (who first, who second).
 */
export function placedAt(
  partners: Iterable<Ordered>,
  id: PartnerId,
  place: number,
): { id: PartnerId; order: number }[] {
  const others = inOutreachOrder(partners).filter(p => p.id !== id)
  const at = Math.max(0, Math.min(place, others.length))
  const [before, after] = [others[at - 1]?.outreach_order ?? null, others[at]?.outreach_order ?? null]
  const order = orderBetween(before, after)
  const roomy = (before === null || order > before) && (after === null || order < after)
  if (roomy) return [{ id, order }]
  const all = [...others.slice(0, at).map(p => p.id), id, ...others.slice(at).map(p => p.id)]
  return all.map((each, i) => ({ id: each, order: i + 1 }))
}
