import type { TextId } from '../i18n/texts.ts'

/** A file that the server makes, as it is offered. */
export interface Format {
  readonly id: string
  readonly label: TextId
  /** behind the workshop's address */
  readonly path: string
  /** what is asked for beside the ticks */
  readonly query?: Readonly<Record<string, string>>
}
export interface FormatGroup {
  readonly title: TextId
  readonly help: TextId
  readonly formats: readonly Format[]
}

/** Tables and cards of the partners. */
export const PARTNER_FILES: FormatGroup = {
  title: 'files.partners',
  help: 'files.partners_help',
  formats: [
    { id: 'xlsx', label: 'files.excel', path: 'partners.xlsx' },
    { id: 'csv', label: 'files.csv', path: 'partners.csv' },
    { id: 'vcf', label: 'files.cards', path: 'partners.vcf', query: { version: '3.0' } },
    { id: 'vcf4', label: 'files.cards4', path: 'partners.vcf', query: { version: '4.0' } },
    { id: 'civicrm', label: 'files.civicrm', path: 'partners.csv', query: { preset: 'civicrm' } },
  ],
}
export const OTHER_TABLES: FormatGroup = {
  title: 'files.tables',
  help: 'files.tables_help',
  formats: [
    { id: 'notes', label: 'files.notes', path: 'notes.csv' },
    { id: 'contacts', label: 'files.contacts', path: 'contacts.csv' },
    { id: 'meetings', label: 'files.meetings', path: 'meetings.csv' },
    { id: 'tables', label: 'files.small_tables', path: 'tables.xlsx' },
    { id: 'resources', label: 'files.resources', path: 'resources.csv' },
  ],
}
export const DATE_FILES: FormatGroup = {
  title: 'files.dates',
  help: 'files.dates_help',
  formats: [
    { id: 'ics', label: 'files.calendar', path: 'calendar.ics', query: { tasks: 'events' } },
    { id: 'ics-todo', label: 'files.calendar_tasks', path: 'calendar.ics', query: { tasks: 'todo' } },
  ],
}
