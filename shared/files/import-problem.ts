/** Why a row cannot be taken in; the words are the screen's. */
export type RowProblemKind =
  | 'no-name'
  | 'no-text'
  | 'not-a-value'
  | 'not-a-list'
  | 'too-long'
  | 'twice'
  | 'two-called-so'
  | 'no-map'

/** `row`: counted as a spreadsheet counts, from 1. `column`: the heading in the file, or its number where it has none; '' for the row as a whole. */
export interface RowProblem {
  readonly row: number
  readonly column: string
  readonly kind: RowProblemKind
  /** the cell, shortened */
  readonly cell: string
}

/** A table as it was read from a file: every cell as text. */
export interface ReadTable {
  readonly headings: readonly string[]
  /** also empty ones, so that each can be named by its place in the file */
  readonly rows: readonly (readonly string[])[]
  /** the row of the file in which the first of `rows` stands, counted from 1 */
  readonly start: number
}

/** For each column of a file the field that it goes into; null: left out. */
export type Mapping = readonly (string | null)[]

const SHOWN = 60
export const problemAt = (row: number, column: string, kind: RowProblemKind, cell: string): RowProblem => ({
  row,
  column,
  kind,
  cell: cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell,
})
