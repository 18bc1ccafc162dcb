import { LISTS, type ListField, SETS, type SetField } from '../model/partner-fields.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import type { FileBoard } from './board-of-file.ts'
import { membersText, rowsText, valueText } from './list-cell.ts'
import { contactColumn, headingOf, partnerColumns } from './partner-columns.ts'

/** A cell as it is: words, a number, yes or no; null for nothing. */
export type Cell = string | number | boolean | null
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
/** Cells of rows that hold a person's id. */
export const PERSON_CELLS: ReadonlySet<string> = new Set(['by', 'from', 'to', 'known_by'])

const isSet = (column: string): column is SetField => column in SETS
const isList = (column: string): column is ListField => column in LISTS

/** The partners, one a row. `machine`: lists as JSON with the ids of their rows, owners as ids. */
export function partnersTable(file: FileBoard, machine: boolean): Table {
  const columns = partnerColumns(file.may, machine)
  const placesOf = powerPlaces(file)
  const cellOf = (partner: PartnerJson, column: string): Cell => {
    if (isList(column)) return listCell(partner, column)
    if (isSet(column)) {
      const members = partner[column] ?? []
      return machine ? jsonOr(members) : membersText(members)
    }
    const contact = contactColumn(column)
    if (contact) return contactCell(partner, contact)
    if (column === 'owner' && !machine) return file.names.nameOf(partner.owner ?? '')
    if (column === 'tier' || column === 'score') return file.tiers.get(partner.id)?.[column] ?? null
    if (column === 'source_notes') return membersText(notesOf(partner).map(from => from.text))
    if (column === 'power_map')
      return notesOf(partner)
        .flatMap(from => placesOf.get(from.note) ?? [])
        .join('; ')
    return plainCell({ ...partner }, column)
  }
  const listCell = (partner: PartnerJson, list: ListField): string => {
    const rows = partner[list] ?? []
    return machine ? jsonOr(rows) : rowsText(list, rows.map(named(file)))
  }
  return { columns, rows: file.partners.map(partner => columns.map(column => cellOf(partner, column))) }
}

const jsonOr = (list: readonly unknown[]): string => (list.length === 0 ? '' : JSON.stringify(list))

/** A row of a list in which people are named. */
export const named =
  ({ names }: FileBoard) =>
  (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([cell, value]) => [
        cell,
        PERSON_CELLS.has(cell) && typeof value === 'string' ? names.nameOf(value) : value,
      ]),
    )

function plainCell(partner: Readonly<Record<string, unknown>>, column: string): Cell {
  const value = partner[column]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function contactCell(partner: PartnerJson, { at, cell }: { at: number; cell: string }): string {
  const contact = partner.contacts?.[at]
  return valueText(Object.entries(contact ?? {}).find(([name]) => name === cell)?.[1])
}

export const notesOf = (partner: PartnerJson) => (partner.from ?? []).filter(from => from.ended !== true)

/** Of each note on a map with axes: the map, stance and influence. */
function powerPlaces({ board }: FileBoard): ReadonlyMap<string, string> {
  const titles = new Map(
    (board.maps ?? []).flatMap(map => (map.kind === 'axes' ? [[map.id, map.title]] : [])),
  )
  return new Map(
    (board.notes ?? []).flatMap(({ id, map = '', stance, influence }) =>
      titles.has(map) && stance !== undefined && influence !== undefined
        ? [[id, `${titles.get(map)} | ${stance} | ${influence}`]]
        : [],
    ),
  )
}

/** A table as lines of text, headings first; `readable`: headings as words. */
export const tableText = ({ columns, rows }: Table, readable = false): string[][] => [
  columns.map(column => (readable ? headingOf(column) : column)),
  ...rows.map(row => row.map(valueText)),
]
