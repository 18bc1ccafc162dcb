import {
  LISTS,
  type ListField,
  SCALARS,
  type ScalarField,
  SETS,
  type SetField,
} from '../model/partner-fields.ts'
import type { PartnerJson } from '../model/partner-json.ts'
import type { Locale } from '../model/stage.ts'
import type { FileBoard } from './board-of-file.ts'
import { choiceWord } from './choice-words.ts'
import { FILE_WORDS } from './file-words.ts'
import { membersText, rowInWords, rowsText, valueText } from './list-cell.ts'
import { outreachRanks } from './outreach-ranks.ts'
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
const isChoice = (column: string): boolean =>
  column in SCALARS && SCALARS[column as ScalarField].kind === 'one'
const isList = (column: string): column is ListField => column in LISTS

/**
 * The partners, one a row. `machine`: lists as JSON with the ids of their rows, owners as ids, the order as it is stored.
 *
 * @param words the language in which values are called; null: by their codes, as the domain names them for files
 */
export function partnersTable(file: FileBoard, machine: boolean, words: Locale | null = null): Table {
  const columns = partnerColumns(file.may, machine)
  const placesOf = powerPlaces(file)
  const ranks = outreachRanks(file.partners)
  const cellOf = (partner: PartnerJson, column: string): Cell => {
    if (isList(column)) return listCell(partner, column)
    if (isSet(column)) {
      const members = partner[column] ?? []
      return machine ? jsonOr(members) : membersText(members.map(member => worded(column, member)))
    }
    const contact = contactColumn(column)
    if (contact) return contactCell(partner, contact)
    if (column === 'owner' && !machine) return file.names.nameOf(partner.owner ?? '')
    if (column === 'outreach_order' && !machine) return ranks.get(partner.id) ?? null
    if (column === 'tier') return worded(column, file.tiers.get(partner.id)?.tier ?? '') || null
    if (column === 'score') return file.tiers.get(partner.id)?.score ?? null
    if (column === 'ratings_median_iqr_n') return file.tiers.get(partner.id)?.ratings ?? null
    if (column === 'source_notes') return membersText(notesOf(partner).map(from => from.text))
    if (column === 'power_map')
      return notesOf(partner)
        .flatMap(from => placesOf.get(from.note) ?? [])
        .join('; ')
    return plainCell({ ...partner }, column, words)
  }
  const worded = (column: string, value: string): string => (words ? choiceWord(column, value, words) : value)
  const listCell = (partner: PartnerJson, list: ListField): string => {
    const rows = partner[list] ?? []
    if (machine) return jsonOr(rows)
    const read = rows.map(named(file))
    return rowsText(list, words ? read.map(row => rowInWords(list, row, words)) : read)
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

function plainCell(partner: Readonly<Record<string, unknown>>, column: string, words: Locale | null): Cell {
  const value = partner[column]
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value && words ? FILE_WORDS[words].yes : value
  if (typeof value !== 'string') return null
  return words && isChoice(column) ? choiceWord(column, value, words) : value
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
