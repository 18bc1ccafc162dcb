import {
  LIST_FIELDS,
  type ListField,
  type Privacy,
  SCALAR_FIELDS,
  SET_FIELDS,
  TEXT_FIELDS,
} from '../model/partner-fields.ts'
import { privacyOf } from '../model/partner-json.ts'

/** Lists that are the record's own history or each person's own say: only in files for programs. Source: the domain's record. */
const HISTORY: ReadonlySet<ListField> = new Set([
  'handoffs',
  'ratings',
  'depth_history',
  'overrides',
  'changes',
])
/** What a file computes; ignored when it is read again. */
export const COMPUTED = ['score', 'ratings_median_iqr_n', 'tier', 'source_notes', 'power_map'] as const
/** Contacts that have columns of their own, for address books and mail merges. */
const CONTACT_COLUMNS = [1, 2].flatMap(n =>
  ['name', 'title', 'email', 'phone'].map(cell => `contact_${n}_${cell}`),
)
export const contactColumn = (column: string): { at: number; cell: string } | null => {
  const found = /^contact_([12])_(name|title|email|phone)$/.exec(column)
  return found?.[1] && found[2] ? { at: Number(found[1]) - 1, cell: found[2] } : null
}

const NAMED_FIRST = ['name', 'other_names', 'kind', 'sector', 'subtype'] as const
const all: readonly string[] = [...SCALAR_FIELDS, ...SET_FIELDS, ...TEXT_FIELDS, ...LIST_FIELDS]
const FIELDS = [...NAMED_FIRST, ...all.filter(field => !NAMED_FIRST.some(first => first === field))]

const isHistory = (field: string): boolean => HISTORY.has(field as ListField)

/** The columns of a partners table, by what may be in it. `machine`: with history, without what is computed or doubled. */
export function partnerColumns(may: ReadonlySet<Privacy>, machine: boolean): string[] {
  const open = FIELDS.filter(field => privacyOf(field) === 'open' || may.has(privacyOf(field)))
  if (machine) return ['id', ...open]
  return [
    'id',
    ...open
      .filter(field => !isHistory(field))
      .flatMap(field =>
        field === 'contacts'
          ? [...CONTACT_COLUMNS, field]
          : field === 'owner'
            ? [field, 'tier', 'score', 'ratings_median_iqr_n']
            : [field],
      ),
    'source_notes',
    ...(may.has('stance') ? ['power_map'] : []),
  ]
}

/** The name of a column as a heading reads: `relationship_status` → `Relationship status`. */
export const headingOf = (column: string): string =>
  column === 'id' ? 'ID' : (column[0] ?? '').toUpperCase() + column.slice(1).replaceAll('_', ' ')

/** The column that a heading names, however it is written. */
export const columnOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
