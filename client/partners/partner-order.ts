import type { PartnerId } from '../../shared/model/ids.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { foldText } from '../ui/fold-text.ts'
import { type ColumnId, choicesOf, isDay, plainValue } from './columns.ts'

export interface Sort {
  readonly by: ColumnId
  readonly down: boolean
}

/** The words under which a record's values are shown: sorting and searching go by what people read. */
export interface Shown {
  /** a column's value in words; '' for none */
  readonly words: (partner: Partner, column: ColumnId) => string
  readonly collator: Intl.Collator
}

/** Choices that mean more the further down they stand in their list; others go by their words. */
const RANKED: ReadonlySet<ColumnId> = new Set([
  'relationship_status',
  'stage',
  'depth',
  'tier_override',
  'research_state',
])

interface Keyed {
  readonly partner: Partner
  /** '' for an empty value */
  readonly words: string
  /** what is compared before the words */
  readonly rank: number
}

const keys = new WeakMap<Shown, Map<ColumnId, WeakMap<Partner, Keyed>>>()

/** What a record is sorted by, made once for each column and language: one edit must not read a thousand records anew. */
function keyOf(partner: Partner, column: ColumnId, shown: Shown): Keyed {
  const columns = keys.get(shown) ?? new Map<ColumnId, WeakMap<Partner, Keyed>>()
  keys.set(shown, columns)
  const known = columns.get(column) ?? new WeakMap<Partner, Keyed>()
  columns.set(column, known)
  const key = known.get(partner) ?? makeKey(partner, column, shown)
  known.set(partner, key)
  return key
}

function makeKey(partner: Partner, column: ColumnId, shown: Shown): Keyed {
  const words = shown.words(partner, column)
  const ranks = RANKED.has(column) ? choicesOf(column) : null
  const value = plainValue(partner, column)
  const rank = ranks ? ranks.indexOf(String(value)) : typeof value === 'number' ? value : 0
  // a date is compared as it is written down, not as it is read
  const day = typeof value === 'string' && isDay(column) ? value : null
  return { partner, words: day ?? words, rank }
}

/** Records in order: empty values last whichever way it goes, then by name, then by id. Status goes from no contact to strong. */
export function sortPartners(partners: Iterable<Partner>, sort: Sort, shown: Shown): Partner[] {
  const { collator } = shown
  const way = sort.down ? -1 : 1
  const keyed = [...partners].map(partner => keyOf(partner, sort.by, shown))
  keyed.sort(
    (a, b) =>
      Number(a.words === '') - Number(b.words === '') ||
      (a.rank - b.rank || collator.compare(a.words, b.words)) * way ||
      collator.compare(a.partner.name, b.partner.name) ||
      (a.partner.id < b.partner.id ? -1 : 1),
  )
  return keyed.map(k => k.partner)
}

const folded = new WeakMap<Shown, WeakMap<Partner, string>>()

/** What a search looks through, folded once for each record and language: a thousand records are searched at each key. */
function searched(partner: Partner, shown: Shown): string {
  const known = folded.get(shown) ?? new WeakMap<Partner, string>()
  folded.set(shown, known)
  const there = known.get(partner)
  if (there !== undefined) return there
  const words = foldText(
    [
      partner.name,
      ...partner.sets.other_names,
      shown.words(partner, 'sector'),
      shown.words(partner, 'owner'),
      ...partner.lists.first_steps.map(s => s.text),
      ...partner.texts.goals.map(t => t.text),
      ...partner.from.map(f => f.text),
    ].join('\n'),
  )
  known.set(partner, words)
  return words
}

/** True where name, sector, owner, first steps, goals or a source's words hold every word of the search. */
export function partnerMatches(partner: Partner, search: string, shown: Shown): boolean {
  const wanted = foldText(search).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const words = searched(partner, shown)
  return wanted.every(word => words.includes(word))
}

/** What rows are narrowed down to: for each column the one value that stays; '' for those without one. */
export type Filters = Readonly<Partial<Record<ColumnId, string>>>

export const passes = (partner: Partner, filters: Filters): boolean =>
  Object.entries(filters).every(
    ([column, wanted]) => String(plainValue(partner, column as ColumnId) ?? '') === wanted,
  )

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
