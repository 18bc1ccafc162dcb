import type { Partner } from '../../shared/model/partner.ts'
import { SCALAR_FIELDS, SCALARS, type ScalarField } from '../../shared/model/partner-fields.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import type { Translate } from '../i18n/i18n.tsx'

/** Columns that are no single value of a record. */
const MADE_COLUMNS = ['first_step', 'goals', 'sources'] as const
type MadeColumn = (typeof MADE_COLUMNS)[number]
export type ColumnId = ScalarField | MadeColumn

export const isMade = (id: ColumnId): id is MadeColumn => MADE_COLUMNS.some(made => made === id)

/** Fields that say little by themselves, or that other views are there for. */
const ELSEWHERE: ReadonlySet<ScalarField> = new Set([
  'legal_fit_note',
  'legal_fit_by',
  'legal_fit_on',
  'operational_fit_note',
  'operational_fit_by',
  'operational_fit_on',
  'tier_reason',
])

/** Those that a table begins with, in this order. */
export const FIRST_COLUMNS: readonly ColumnId[] = [
  'name',
  'sector',
  'relationship_status',
  'owner',
  'stage',
  'first_step',
  'goals',
  'next_contact',
]

/** All that can be shown: the first ones first, then the others in the order of the record. */
export const COLUMNS: readonly ColumnId[] = [
  ...new Set<ColumnId>([
    ...FIRST_COLUMNS,
    'tier_override',
    ...SCALAR_FIELDS.filter(field => !ELSEWHERE.has(field)),
    'sources',
  ]),
]

export const columnOf = (id: unknown): ColumnId | null => COLUMNS.find(column => column === id) ?? null

/** The values of a field in their own order; null where it holds no choice. */
export function choicesOf(id: ColumnId): readonly string[] | null {
  if (isMade(id)) return null
  const spec: ValueSpec = SCALARS[id]
  return spec.kind === 'one' ? spec.of : null
}

export const isDay = (id: ColumnId): boolean => !isMade(id) && SCALARS[id].kind === 'day'

/** Columns by which rows can be grouped, and narrowed down: choices, and the owner. */
export const GROUPS: readonly ColumnId[] = COLUMNS.filter(id => choicesOf(id) !== null || id === 'owner')

/** Columns with a shorter title than the field's own label. */
const TITLES = {
  first_step: 'partners.col_first_step',
  goals: 'partners.col_goals',
  sources: 'partners.col_sources',
  name: 'partners.col_name',
  sector: 'partners.col_sector',
  relationship_status: 'partners.col_relationship_status',
  owner: 'partners.col_owner',
} as const

const hasTitle = (id: ColumnId): id is keyof typeof TITLES => Object.hasOwn(TITLES, id)

export const columnTitle = (id: ColumnId, t: Translate): string =>
  hasTitle(id) ? t(TITLES[id]) : t(`field.${id}`)

/** A record's value in a column where that is a single one; null where it is empty. */
export function plainValue(partner: Partner, id: ColumnId): string | number | boolean | null {
  if (isMade(id)) return null
  const value = partner[id]
  return value === '' || value === false ? null : value
}
