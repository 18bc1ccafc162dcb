import { TABLE_WORDS } from '../model/table-words.ts'
import { type Column, columnsOf, TABLE_IDS, type TableId } from '../model/tables.ts'
import { type FileBoard, partnerNames } from './board-of-file.ts'
import type { Cell, Table } from './partners-table.ts'

/** A small table as people read it: its title, and words for columns and values in the file's language. */
export interface NamedTable extends Table {
  readonly id: TableId
  readonly title: string
}

/** The small tables of a board that have rows, without columns that were not ticked. */
export const tablesOf = (file: FileBoard): NamedTable[] =>
  TABLE_IDS.map(id => tableOf(file, id)).filter(({ columns, rows }) => rows.length > 0 && columns.length > 0)

/** One of the small tables, also without rows. */
export function tableOf(file: FileBoard, id: TableId): NamedTable {
  const partners = partnerNames(file)
  const rows = file.board.lists?.[id] ?? []
  const columns = Object.entries(columnsOf(id)).filter(
    ([, { privacy }]) => privacy === undefined || file.may.has(privacy),
  )
  const words: {
    columns: Readonly<Record<string, Words>>
    values: Readonly<Record<string, Words>>
  } = TABLE_WORDS[id]
  const inWords = (value: unknown, spec: Column): Cell => {
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (typeof value !== 'string') return null
    if (spec.kind === 'one') return words.values[value]?.[file.locale] ?? value
    if (spec.names === 'partner') return partners.get(value) ?? value
    return spec.names === 'person' ? file.names.nameOf(value) : value
  }
  return {
    id,
    title: TABLE_WORDS[id].title[file.locale],
    columns: columns.map(([column]) => words.columns[column]?.[file.locale] ?? column),
    rows: [...rows]
      .sort((a, b) => (a.made ?? 0) - (b.made ?? 0) || (a.id < b.id ? -1 : 1))
      .map(row =>
        columns.map(([column, spec]) =>
          inWords(row[column] ?? (spec.kind === 'one' ? spec.or : undefined), spec),
        ),
      ),
  }
}

type Words = Readonly<Record<'en' | 'es', string>>
