import { LISTS, type ListField } from '../model/partner-fields.ts'
import { empty, readValue } from '../model/partner-values.ts'
import type { Locale } from '../model/stage.ts'
import type { ValueSpec } from '../model/value-kinds.ts'
import { choiceIn, choiceWord } from './choice-words.ts'
import { FILE_WORDS } from './file-words.ts'

/** Rows of a record's list without their ids: what a person reads in one cell. */
export type PlainRow = Readonly<Record<string, unknown>>

const specs = (list: ListField): [string, ValueSpec][] => Object.entries<ValueSpec>(LISTS[list].row)
/** a row in which nothing is said */
const BLANK = '|'
const escaped = (text: string): string => text.replace(/[\\;|]/g, '\\$&')
/** A cell that would be read as a list for programs is none. */
const unbracketed = (cell: string): string => (jsonList(cell) ? `\\${cell}` : cell)

/** The list that a cell for programs holds; null where it holds none. */
export function jsonList(cell: string): unknown[] | null {
  if (!cell.startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(cell)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** A value of any kind as a cell has it: nothing where it is empty, `yes`, digits, words. */
export const valueText = (value: unknown): string =>
  value === null || value === undefined || value === false ? '' : value === true ? 'yes' : String(value)

/**
 * A cell's text as a value of that kind; undefined where it is none, the empty value for an empty cell.
 *
 * @param where the field, or the list and its cell: `contacts.tie`
 */
export function textValue(where: string, spec: ValueSpec, text: string): unknown {
  if (text === '') return empty(spec)
  if (spec.kind === 'yes') return YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : undefined
  if (spec.kind === 'number') return numberIn(text, spec)
  if (spec.kind === 'words') return text.length <= spec.max ? text : undefined
  if (spec.kind === 'one') return choiceIn(where, spec.of, text)
  return readValue(spec, text.trim()) ?? undefined
}
const YES = /^(yes|y|true|1|x|sí|si|verdadero)$/i
const NO = /^(no|n|false|0|falso)$/i

function numberIn(text: string, spec: Extract<ValueSpec, { kind: 'number' }>): number | undefined {
  const value = Number(text.trim())
  return Number.isFinite(value) && value >= spec.least && value <= spec.most ? value : undefined
}

/** Members of a set in one cell: `one; two`. */
export const membersText = (members: readonly string[]): string =>
  unbracketed(members.map(escaped).join('; '))

/** The members of a cell. */
export const textMembers = (text: string): string[] =>
  splitAt(text, ';')
    .map(part => plain(part.trim()))
    .filter(member => member !== '')

/** A row's values as a reader of that language calls them. */
export const rowInWords = (list: ListField, row: PlainRow, locale: Locale): PlainRow =>
  Object.fromEntries(
    specs(list).map(([cell, { kind }]) => {
      const value = row[cell]
      if (value === true) return [cell, FILE_WORDS[locale].yes]
      return [
        cell,
        kind === 'one' && typeof value === 'string' ? choiceWord(`${list}.${cell}`, value, locale) : value,
      ]
    }),
  )

/** Rows of a list in one cell, readable and complete but for their ids: `alerts | agreed | 2026-05-01; …`, columns in the table's order. */
export const rowsText = (list: ListField, rows: readonly PlainRow[]): string =>
  unbracketed(
    rows
      .map(row =>
        specs(list)
          .map(([cell]) => escaped(valueText(row[cell])))
          .join(' | ')
          .replace(/( \| )+$/, ''),
      )
      .map(row => row || BLANK)
      .join('; '),
  )

/** The rows of such a cell; null where one of them cannot be read. */
export function textRows(list: ListField, text: string): PlainRow[] | null {
  if (text === '') return []
  const columns = specs(list)
  const rows = splitAt(text, '; ').map(part => {
    const cells = part === BLANK ? [] : splitAt(part, ' | ').map(plain)
    if (cells.length > columns.length) return null
    const values = columns.map(
      ([cell, spec], i) => [cell, textValue(`${list}.${cell}`, spec, cells[i] ?? '')] as const,
    )
    return values.some(([, value]) => value === undefined) ? null : Object.fromEntries(values)
  })
  return rows.includes(null) ? null : rows.filter(row => row !== null)
}

const plain = (text: string): string => text.replace(/\\([\\;|[])/g, '$1')

/** Splits where the separator stands outside of an escape. */
function splitAt(text: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(separator, at)) {
      parts.push(text.slice(from, at))
      at += separator.length - 1
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
