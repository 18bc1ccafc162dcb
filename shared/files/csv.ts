import { guardCell, plainCell } from './formula-guard.ts'

/** Excel takes a file for UTF-8 only where it begins with this. */
const BOM = '\uFEFF'
/** What no program takes for a text goes: a file with a zero in it is none of words, and nobody's spreadsheet reads it. */
const legible = (cell: string): string => cell.replaceAll('\0', '')
const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * A table as comma-separated values (RFC 4180, CRLF, UTF-8 with a byte order mark).
 *
 * @param guarded cells that a spreadsheet might take for a formula begin with an apostrophe; false only for programs: only what
 *   would be read as guarded is, so that nobody has to know which of the two a file is
 */
export function toCsv(rows: readonly (readonly string[])[], guarded: boolean): string {
  const write = (cell: string): string => quoted((guarded ? guardCell : plainCell)(legible(cell)))
  return BOM + rows.map(row => `${row.map(write).join(',')}\r\n`).join('')
}
