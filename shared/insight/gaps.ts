import type { PartnerId } from '../model/ids.ts'
import { nameKey } from '../model/name-key.ts'
import { PARTNER_ROLES } from '../model/partner-enums.ts'
import type { Row } from '../model/tables.ts'

export interface Reached {
  readonly name: string
  readonly hardToReach: boolean
  /** records that serve them */
  readonly partners: readonly PartnerId[]
}

interface Serves {
  readonly id: PartnerId
  readonly sets: { readonly populations: readonly string[] }
}

/**
 * [R67] Populations and the partners who reach them: those of the table `populations`, then those that only records name. Hard to
 * reach and reached by nobody stand first. Source: E11.
 */
export function populationReach(
  rows: readonly Pick<Row<'populations'>, 'name' | 'hard_to_reach'>[],
  partners: Iterable<Serves>,
): Reached[] {
  const found = new Map<string, { name: string; hardToReach: boolean; partners: PartnerId[] }>()
  const at = (name: string) => {
    const known = found.get(nameKey(name)) ?? { name: name.trim(), hardToReach: false, partners: [] }
    found.set(nameKey(name), known)
    return known
  }
  for (const { name, hard_to_reach } of rows)
    if (name.trim() !== '' && hard_to_reach) at(name).hardToReach = true
  for (const { name } of rows) if (name.trim() !== '') at(name)
  for (const { id, sets } of partners) for (const name of sets.populations) at(name).partners.push(id)
  return [...found.values()].sort(
    (a, b) =>
      Number(a.partners.length > 0) - Number(b.partners.length > 0) ||
      Number(b.hardToReach) - Number(a.hardToReach),
  )
}

export type PartnerRole = (typeof PARTNER_ROLES)[number]
export interface RoleGap {
  readonly role: PartnerRole
  readonly partners: readonly PartnerId[]
}

/** [R68] Who could take which role; a role without anybody is a gap. `other` is no gap to fill. Source: G3. */
export function roleGrid(
  partners: Iterable<{ readonly id: PartnerId; readonly sets: { readonly roles: readonly string[] } }>,
): RoleGap[] {
  const all = [...partners]
  return PARTNER_ROLES.map(role => ({
    role,
    partners: all.filter(({ sets }) => sets.roles.includes(role)).map(({ id }) => id),
  })).filter(({ role, partners: who }) => role !== 'other' || who.length > 0)
}

/**
 * [R69] An issue is specific once it names a place, a hazard or a date, or the facilitator says that it is. Rows without words are
 * none. Source: M7.
 */
export const isVague = (
  issue: Pick<Row<'issues'>, 'text' | 'place' | 'hazard' | 'when' | 'specific'>,
): boolean =>
  issue.text.trim() !== '' &&
  !issue.specific &&
  [issue.place, issue.hazard, issue.when].every(word => word.trim() === '')
