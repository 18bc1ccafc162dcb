/** Why a row cannot be taken in; the words are the screen's. */
export type RowProblemKind =
  | 'no-name'
  | 'no-text'
  | 'not-a-value'
  | 'not-a-list'
  | 'too-long'
  | 'twice'
  | 'no-map'

/** `row`: counted as a spreadsheet counts, headings being row 1. `column`: the heading in the file, '' for the row as a whole. */
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
  readonly rows: readonly (readonly string[])[]
}

/** For each column of a file the field that it goes into; null: left out. */
export type Mapping = readonly (string | null)[]

const SHOWN = 60
export const problemAt = (row: number, column: string, kind: RowProblemKind, cell: string): RowProblem => ({
  row: row + 2,
  column,
  kind,
  cell: cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell,
})
