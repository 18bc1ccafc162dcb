import type { PartnerId } from '../../shared/model/ids.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { RELATIONSHIP_STATUSES } from '../../shared/model/partner-enums.ts'
import { matchesSearch } from '../ui/fold-text.ts'

export const SORTS = ['name', 'sector', 'relationship_status', 'owner'] as const
export type SortBy = (typeof SORTS)[number]
export interface Sort {
  readonly by: SortBy
  readonly down: boolean
}

/** The words under which a record's values are shown: sorting and searching go by what people read. */
export interface Shown {
  readonly sector: (partner: Partner) => string
  readonly owner: (partner: Partner) => string
  readonly collator: Intl.Collator
}

const isEmpty = (partner: Partner, by: SortBy): boolean => partner[by] === null || partner[by] === ''

/** Records in order: empty values last whichever way it goes, then by name, then by id. Status goes from no contact to strong. */
export function sortPartners(partners: Iterable<Partner>, sort: Sort, shown: Shown): Partner[] {
  const { collator } = shown
  const compare: Record<SortBy, (a: Partner, b: Partner) => number> = {
    name: (a, b) => collator.compare(a.name, b.name),
    sector: (a, b) => collator.compare(shown.sector(a), shown.sector(b)),
    owner: (a, b) => collator.compare(shown.owner(a), shown.owner(b)),
    relationship_status: (a, b) => rank(a) - rank(b),
  }
  return [...partners].sort((a, b) => {
    const empty = Number(isEmpty(a, sort.by)) - Number(isEmpty(b, sort.by))
    const order = compare[sort.by](a, b) * (sort.down ? -1 : 1)
    return empty || order || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  })
}

const rank = (partner: Partner): number =>
  partner.relationship_status ? RELATIONSHIP_STATUSES.indexOf(partner.relationship_status) : -1

/** True where name, sector, owner, first steps, goals or a source's words hold every word of the search. */
export function partnerMatches(partner: Partner, search: string, shown: Shown): boolean {
  if (search.trim() === '') return true
  const words = [
    partner.name,
    shown.sector(partner),
    shown.owner(partner),
    ...partner.lists.first_steps.map(s => s.text),
    ...partner.texts.goals.map(t => t.text),
    ...partner.from.map(f => f.text),
  ]
  return matchesSearch(words.join('\n'), search)
}

/**
 * The order in which rows stay while somebody works in them: those shown before keep their places, new ones go to the end,
 * gone ones leave. A row that was joined into another record leaves with its id.
 */
export function keepOrder(before: readonly PartnerId[], sorted: readonly Partner[]): Partner[] {
  const byId = new Map(sorted.map(p => [p.id, p]))
  const kept = before.flatMap(id => byId.get(id) ?? [])
  const had = new Set(before)
  return [...kept, ...sorted.filter(p => !had.has(p.id))]
}
