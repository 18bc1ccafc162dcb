import { TABLE_WORDS } from '../model/table-words.ts'
import type { RowJson, TableId } from '../model/tables.ts'
import type { Draft } from './board-dates.ts'
import type { FileBoard } from './board-of-file.ts'
import { FILE_WORDS } from './file-words.ts'

/** Tables whose rows have a day on which something happens, and the cell that says what. */
const DATED = {
  events: 'what',
  together: 'text',
  training: 'need',
  services: 'service',
  communications: 'message',
} as const satisfies Partial<Record<TableId, string>>

const said = (row: RowJson, cell: string): string => String(row[cell] ?? '')

/** Dates of the small tables, and the day on which the map is to be looked at again. Source: B31, P12. */
export function tableDates({ board, locale, names }: FileBoard): Draft[] {
  const rows = (Object.keys(DATED) as (keyof typeof DATED)[]).flatMap(table =>
    (board.lists?.[table] ?? []).map(
      (row): Draft => ({
        id: `${table}-${row.id}`,
        kind: 'event',
        title: said(row, DATED[table]) || TABLE_WORDS[table].title[locale],
        on: said(row, 'on') || null,
        where: said(row, 'where'),
        owner: names.nameOf(said(row, 'goes') || said(row, 'owner') || said(row, 'who')),
        done: row.state === 'done',
      }),
    ),
  )
  const again = board.workshop?.review_on
  return [...rows, { id: 'look-again', kind: 'event', title: FILE_WORDS[locale].lookAgain, on: again }]
}
