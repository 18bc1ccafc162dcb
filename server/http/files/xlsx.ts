import writeXlsxFile, { type Sheet } from 'write-excel-file/node'
import type { FileBoard } from '../../../shared/files/board-of-file.ts'
import { headingIn, smallHeadingIn } from '../../../shared/files/column-words.ts'
import { FILE_WORDS } from '../../../shared/files/file-words.ts'
import { plainCell } from '../../../shared/files/formula-guard.ts'
import { type Cell, partnersTable, type Table } from '../../../shared/files/partners-table.ts'
import { workbookDay } from '../../../shared/files/readable-date.ts'
import { footOf } from '../../../shared/files/report.ts'
import { contactsTable, meetingsTable } from '../../../shared/files/small-tables.ts'
import { tablesOf } from '../../../shared/files/tables-of.ts'
import { fitCell, toWorkbookText } from '../../../shared/files/workbook-text.ts'

/** Widths in characters. */
const WIDE = { first: 24, other: 16, text: 40, about: 90 }
const HEADING = { fontWeight: 'bold', backgroundColor: '#F0EDE5', alignVertical: 'center' } as const

/** A day as every reader reads it: Excel says the month in their own language. */
const DAY = 'd mmm yyyy'

/** What XML cannot hold goes. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, control => ('\t\n'.includes(control) ? control : ''))

/** Every cell says its type, so that none is ever a formula. */
const cell = (value: Cell) => {
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
  const day = workbookDay(value)
  if (day)
    return { value: day, type: Date, format: DAY, align: 'left' as const, alignVertical: 'top' as const }
  const text = toWorkbookText(fitCell(plainCell(plain(value))))
  return text === '' ? null : { value: text, type: String, alignVertical: 'top' as const }
}

/** Characters of a column's longest cell, as far as a column is to be wide. */
const longest = (rows: Table['rows'], at: number): number =>
  rows.reduce((most, row) => Math.max(most, Math.min(WIDE.text, String(row[at] ?? '').length + 2)), 0)

/** @param headings the words for its columns; those of small tables are words already */
const sheet = (
  name: string,
  { columns, rows }: Table,
  headings: (column: string) => string = column => column,
): Sheet<never> => ({
  sheet: name,
  data: [
    columns.map(column => ({ value: headings(column), type: String, ...HEADING })),
    ...rows.map(row => row.map(cell)),
  ],
  columns: columns.map((column, i) => ({
    // a heading is bold, and is read whole
    width: Math.max(i < 2 ? WIDE.first : WIDE.other, headings(column).length * 1.2 + 2, longest(rows, i)),
  })),
  orientation: 'landscape',
  stickyRowsCount: 1,
  stickyColumnsCount: 2,
})

/** A sheet's name as Excel takes it: 31 characters at most, without some marks. */
const sheetName = (title: string): string =>
  plain(title)
    .replace(/[[\]\\/?*:¿]/g, '')
    .slice(0, 31)

/** What the file is, who took it out and what was ticked. */
function aboutSheet(file: FileBoard): Sheet<never> {
  const { about } = FILE_WORDS[file.locale]
  const table: Table = { columns: [about], rows: [[file.title], [footOf(file)]] }
  return { ...sheet(about, table), stickyColumnsCount: 0, columns: [{ width: WIDE.about }] }
}

const workbook = (sheets: Sheet<never>[]): Promise<Uint8Array> =>
  writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()

/** The small tables as a workbook: a sheet for each that has rows, and one about the file. */
export function tablesWorkbook(file: FileBoard): Promise<Uint8Array> {
  const { yes } = FILE_WORDS[file.locale]
  const inWords = (table: Table): Table => ({
    ...table,
    rows: table.rows.map(row => row.map(value => (value === true ? yes : value))),
  })
  return workbook([
    ...tablesOf(file).map(table => sheet(sheetName(table.title), inWords(table))),
    aboutSheet(file),
  ])
}

/** The partners as a workbook: a sheet of partners, of people and of meetings where those were ticked, and one about the file. */
export function partnersWorkbook(file: FileBoard): Promise<Uint8Array> {
  const { locale } = file
  const words = FILE_WORDS[locale]
  const small = (column: string): string => smallHeadingIn(column, locale)
  return workbook([
    sheet(words.partners, partnersTable(file, false, locale), column => headingIn(column, locale)),
    ...(file.may.has('contacts') ? [sheet(words.contacts, contactsTable(file, locale), small)] : []),
    ...(file.may.has('remarks') ? [sheet(words.meetings, meetingsTable(file), small)] : []),
    aboutSheet(file),
  ])
}
