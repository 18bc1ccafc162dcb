import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { type FileBoard, fileBoard } from '../../../shared/files/board-of-file.ts'
import { toCalendar } from '../../../shared/files/calendar.ts'
import { civicrmTable } from '../../../shared/files/civicrm-table.ts'
import { toCsv } from '../../../shared/files/csv.ts'
import type { FileName, FileQuery } from '../../../shared/files/file-request.ts'
import { FILE_WORDS } from '../../../shared/files/file-words.ts'
import { partnersTable, type Table, tableText } from '../../../shared/files/partners-table.ts'
import { reportOf } from '../../../shared/files/report.ts'
import { contactsTable, meetingsTable, notesTable } from '../../../shared/files/small-tables.ts'
import { tableOf } from '../../../shared/files/tables-of.ts'
import { toVcards } from '../../../shared/files/vcard.ts'
import { mayEdit, type Role } from '../../../shared/model/role.ts'
import { makeReportInsight } from './make-insight.ts'

/** A file that somebody asked for, with all that it is made from: plain text, so that it travels quickly. */
export interface FileOrder {
  readonly name: FileName
  readonly query: FileQuery
  readonly role: Role
  readonly workshop: string
  /** board JSON as text, as the asker may read it */
  readonly board: string
  /** the whole document, for a report's insight; null: none is asked for */
  readonly state: Uint8Array | null
  /** milliseconds since 1970 */
  readonly now: number
  /** when the board was last changed, as `now` */
  readonly changedAt: number
  readonly version: number
  /** dates and titles only */
  readonly bare?: boolean
}

/** Makes a file. Viewers get none of what can be ticked, whatever they ask for. */
export async function makeFile(order: FileOrder): Promise<Uint8Array> {
  const { query, role } = order
  const board = JSON.parse(order.board) as BoardJson
  const locale = query.lang ?? board.workshop?.locale ?? 'en'
  const file = fileBoard({
    board,
    workshop: order.workshop,
    locale,
    may: new Set(mayEdit(role) ? query.include : []),
    now: order.now,
    changedAt: order.changedAt,
    offset: query.offset ?? -new Date(order.now).getTimezoneOffset(),
    by: query.by?.trim() || FILE_WORDS[locale].roles[role],
    version: order.version,
  })
  return contentOf(file, order)
}

const csv = (table: Table, { machine }: FileQuery): Uint8Array =>
  new TextEncoder().encode(toCsv(tableText(table), machine === '0'))

async function contentOf(file: FileBoard, order: FileOrder): Promise<Uint8Array> {
  const { name, query } = order
  switch (name) {
    case 'partners.csv':
      return csv(query.preset ? civicrmTable(file) : partnersTable(file, query.machine === '1'), query)
    case 'contacts.csv':
      return csv(contactsTable(file), query)
    case 'meetings.csv':
      return csv(meetingsTable(file), query)
    case 'notes.csv':
      return csv(notesTable(file), query)
    case 'resources.csv':
      return csv(tableOf(file, 'resources'), query)
    case 'tables.xlsx':
      return (await import('./xlsx.ts')).tablesWorkbook(file)
    case 'partners.vcf':
      return new TextEncoder().encode(toVcards(file, query.version))
    case 'calendar.ics':
      return new TextEncoder().encode(toCalendar(file, { tasks: query.tasks, bare: order.bare ?? false }))
    case 'partners.xlsx':
      // what draws documents is large, and most files need none of it
      return (await import('./xlsx.ts')).partnersWorkbook(file)
    case 'report.docx': {
      const maps = (JSON.parse(order.board) as BoardJson).maps ?? []
      const insight = order.state ? makeReportInsight(order.state, maps) : { paths: [], unusedAssets: [] }
      return (await import('./report-docx.ts')).reportDocx(
        file,
        reportOf(file, insight, query.public === '1'),
        query.paper ?? 'a4',
      )
    }
  }
}
