import { z } from 'zod/mini'
import { cutText } from './cut-text.ts'
import { momentOr } from './moment.ts'
import {
  LISTS,
  type ListField,
  type RowOf,
  SCALARS,
  type ScalarField,
  type Scalars,
  type Written,
} from './partner-fields.ts'
import type { ValueSpec } from './value-kinds.ts'

/** What a value of that kind reads as where nobody wrote one. */
export const empty = (spec: ValueSpec): Written | null => {
  switch (spec.kind) {
    case 'words':
      return ''
    case 'one':
      return spec.or
    case 'yes':
      return false
    default:
      return null
  }
}

const isoDate = z.iso.date()

/** The value as it reads; undefined where it cannot be one of that kind. Words that are too long are cut. */
export function readValue(spec: ValueSpec, value: unknown): Written | null | undefined {
  switch (spec.kind) {
    case 'words':
      return typeof value === 'string' ? cutText(value, spec.max) : undefined
    case 'one':
      return typeof value === 'string' && spec.of.includes(value) ? value : undefined
    case 'yes':
      return typeof value === 'boolean' ? value : undefined
    case 'day':
      return isoDate.safeParse(value).success ? String(value) : undefined
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(Math.max(value, spec.least), spec.most)
        : undefined
  }
}

export const emptyScalar = (field: ScalarField): Written | null => empty(SCALARS[field])

/** A stored value of a field; '' is one that was cleared, undefined one that cannot be read. A name of blanks alone is none. */
export const readScalar = (field: ScalarField, value: unknown): Written | undefined =>
  value === '' || (field === 'name' && typeof value === 'string' && value.trim() === '')
    ? ''
    : (readValue(SCALARS[field], value) ?? undefined)

/** What a field reads as, from a stored value or none. */
export const scalarOr = <F extends ScalarField>(field: F, value: Written | undefined): Scalars[F] =>
  (value === undefined || value === '' ? emptyScalar(field) : value) as Scalars[F]

/**
 * A row as it reads: cells that are missing or unreadable read as empty. Null where the value is no row at all.
 *
 * @param cells what was written over the row's own cells since
 */
export function readRow<L extends ListField>(
  list: L,
  id: string,
  value: unknown,
  cells: Iterable<readonly [cell: string, value: unknown]> = [],
): RowOf<L> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const stored = new Map<string, unknown>([...Object.entries(value), ...cells])
  const made = stored.get('made')
  return {
    ...Object.fromEntries(
      Object.entries<ValueSpec>(LISTS[list].row).map(([cell, spec]) => [
        cell,
        readValue(spec, stored.get(cell)) ?? empty(spec),
      ]),
    ),
    id,
    made: typeof made === 'number' ? momentOr(made) : 0,
  } as RowOf<L>
}

/** A row as it is stored: without its id, and without cells that are empty. */
export function storedRow(
  list: ListField,
  row: Readonly<Record<string, unknown>>,
  made: number,
): Record<string, unknown> {
  const cells = Object.entries<ValueSpec>(LISTS[list].row).flatMap(([cell, spec]) => {
    const value = readValue(spec, row[cell])
    return value === undefined || value === null || value === empty(spec) ? [] : [[cell, value] as const]
  })
  return { ...Object.fromEntries(cells), made }
}

/** What a cell is stored as after its row was made: '' for an empty one. Undefined where the cell cannot hold the value. */
export function storedCell(list: ListField, cell: string, value: unknown): Written | undefined {
  const spec = Object.entries<ValueSpec>(LISTS[list].row).find(([name]) => name === cell)?.[1]
  if (!spec) return undefined
  const read = value === null ? null : readValue(spec, value)
  return read === undefined ? undefined : read === null || read === empty(spec) ? '' : read
}

/** How a value must look in a file; wrong ones are refused by name. `null`, and leaving it out, mean that it is empty. */
export function strictValue(spec: ValueSpec): z.ZodMiniType {
  switch (spec.kind) {
    case 'words':
      return z.string().check(z.maxLength(spec.max))
    case 'one':
      return spec.or === null ? z.nullable(z.enum(spec.of)) : z.enum(spec.of)
    case 'yes':
      return z.boolean()
    case 'day':
      return z.nullable(z.iso.date())
    case 'number':
      return z.nullable(z.number().check(z.gte(spec.least), z.lte(spec.most)))
  }
}
