import { empty, readValue } from './partner-values.ts'
import type { Plan, StoredRow } from './plan.ts'
import { columnsOf, type Row, type TableId } from './tables.ts'

/** A row by the columns of its table: cells that are missing or cannot be read are empty. */
export function readRow<T extends TableId>(table: T, { id, made, cells }: StoredRow): Row<T> {
  const read = Object.entries(columnsOf(table)).map(([column, spec]) => [
    column,
    (Object.hasOwn(cells, column) ? readValue(spec, cells[column]) : undefined) ?? empty(spec),
  ])
  return { id, made, ...Object.fromEntries(read) }
}

/** The rows of one table, in the order in which they were added. */
export function readRows<T extends TableId>(plan: Pick<Plan, 'rows'>, table: T): Row<T>[] {
  const rows: StoredRow[] = []
  for (const [key, row] of plan.rows) if (key.startsWith(`${table}/`)) rows.push(row)
  return rows.sort((a, b) => a.made.at - b.made.at || (a.id < b.id ? -1 : 1)).map(row => readRow(table, row))
}
