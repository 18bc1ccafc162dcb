import { z } from 'zod/mini'
import { entityId } from './ids.ts'
import { moment } from './moment.ts'
import { MOST } from './most.ts'
import { strictValue } from './partner-values.ts'
import { columnsOf, type ListsJson, TABLE_IDS, type TableId } from './tables.ts'

const rowJson = (table: TableId) =>
  z.strictObject({
    ...Object.fromEntries(
      Object.entries(columnsOf(table)).map(([column, spec]) => [column, z.optional(strictValue(spec))]),
    ),
    id: entityId,
    by: z.optional(z.string().check(z.maxLength(64))),
    made: z.optional(moment),
  })

// the shape is made from the tables' columns, and so is the type: the checker cannot follow the first to the second
/** The small tables of a board file: known ones with known columns, wrong values are refused by name. */
export const listsJson = z.strictObject(
  Object.fromEntries(
    TABLE_IDS.map(table => [table, z.optional(z.array(rowJson(table)).check(z.maxLength(MOST.tableRows)))]),
  ),
) as unknown as z.ZodMiniType<ListsJson, ListsJson>
