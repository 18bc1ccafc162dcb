import { Unzip, UnzipInflate } from 'fflate'
import Papa from 'papaparse'
import type { ReadTable } from '../../shared/files/import-problem.ts'
import { fromWorkbookText } from '../../shared/files/workbook-text.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/** Why a file is no table that can be read; the words are the screen's. */
export type TableProblem =
  | {
      readonly kind:
        | 'empty'
        | 'not-a-table'
        | 'damaged'
        | 'not-fetched'
        | 'old-excel'
        | 'too-packed'
        | 'too-long-cell'
    }
  | { readonly kind: 'too-large' | 'too-many-rows' | 'too-many-columns'; readonly most: number }

/** What one import may hold. Source: the threat table, row 21. */
export const TABLE_LIMITS = {
  bytes: LIMITS.body,
  rows: LIMITS.notes,
  columns: 300,
  /** characters: all rows of one list stand in one cell */ cell: 1_000_000,
  /** bytes of a workbook once it is unpacked, and how many parts it may have */
  unpacked: 100 * 1024 * 1024,
  parts: 200,
} as const

/** No table shrinks that much: a workbook that is larger than that unpacked, by so many times, is a trap. */
const SUSPECT = { bytes: 20 * 1024 * 1024, times: 300 }

const refused = (problem: TableProblem): Result<never, TableProblem> => err(problem)

/** Reads a table of comma-separated values or a workbook's first sheet: size, then shape, then limits. */
export async function readTable(bytes: Uint8Array): Promise<Result<ReadTable, TableProblem>> {
  if (bytes.length > TABLE_LIMITS.bytes) return refused({ kind: 'too-large', most: TABLE_LIMITS.bytes })
  if (bytes.length === 0) return refused({ kind: 'empty' })
  const [a, b, c, d] = bytes
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return refused({ kind: 'old-excel' })
  const zipped = a === 0x50 && b === 0x4b
  const rows = zipped ? await workbookRows(bytes) : plainRows(textOf(bytes))
  return rows.ok ? tableOf(rows.value) : rows
}

function tableOf(all: string[][]): Result<ReadTable, TableProblem> {
  const isFilled = (row: readonly string[]): boolean => row.some(cell => cell.trim() !== '')
  const first = all.findIndex(isFilled)
  const rows = all.slice(Math.max(first, 0), all.findLastIndex(isFilled) + 1)
  const [headings, ...rest] = rows
  if (!headings) return refused({ kind: 'empty' })
  if (rest.length > TABLE_LIMITS.rows) return refused({ kind: 'too-many-rows', most: TABLE_LIMITS.rows })
  if (rows.some(row => row.length > TABLE_LIMITS.columns))
    return refused({ kind: 'too-many-columns', most: TABLE_LIMITS.columns })
  if (rows.some(row => row.some(cell => cell.length > TABLE_LIMITS.cell)))
    return refused({ kind: 'too-long-cell' })
  const width = Math.max(...rows.map(row => row.findLastIndex(cell => cell.trim() !== '') + 1))
  return ok({
    headings: Array.from({ length: width }, (_, i) => headings[i]?.trim() ?? ''),
    rows: rest,
    start: first + 2,
  })
}

/** The text of bytes in whatever a spreadsheet writes: UTF-8, UTF-16 with or without a mark, or else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = bytes.subarray(0, 200)
  const nulls = (odd: number): number => start.filter((byte, i) => byte === 0 && i % 2 === odd).length
  if (nulls(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes)
  if (nulls(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function plainRows(text: string): Result<string[][], TableProblem> {
  if (text.includes('\0')) return refused({ kind: 'not-a-table' })
  // Excel's own first line, which says what parts the cells; it stays as an empty one, so that rows keep their numbers
  const [line = '', told] = /^\uFEFF?sep=(.)(?=[\r\n])/i.exec(text) ?? []
  const plain = text.slice(line.length).replace(/^\uFEFF/, '')
  // empty lines are rows, but say nothing about what parts the cells
  const delimiter = told ?? Papa.parse(plain, { skipEmptyLines: true, preview: 1 }).meta.delimiter
  // one more than may be, and the end of the last: then it is known that there are too many
  const { data } = Papa.parse<string[]>(plain, { delimiter, preview: TABLE_LIMITS.rows + 3 })
  if (data.length > TABLE_LIMITS.rows + 2) return refused({ kind: 'too-many-rows', most: TABLE_LIMITS.rows })
  // lines under one heading: a comma in them parts nothing
  const list = data.find(row => row.some(cell => cell !== ''))?.length === 1 && !plain.includes('"')
  return ok(list ? plain.split(/\r\n|\r|\n/, TABLE_LIMITS.rows + 2).map(line => [line]) : data)
}

async function workbookRows(bytes: Uint8Array): Promise<Result<string[][], TableProblem>> {
  const bad = checkParts(bytes)
  if (bad) return refused(bad)
  const reader = await import('read-excel-file/universal').catch(() => null)
  if (!reader) return refused({ kind: 'not-fetched' })
  try {
    const rows = await reader.readSheet(new Blob([new Uint8Array(bytes)]), 1, { trim: false })
    return ok(rows.map(row => row.map(cellText)))
  } catch {
    return refused({ kind: 'damaged' })
  }
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return fromWorkbookText(String(value))
}

class TooMuch extends Error {}

const ROW = [...'<row'].map(c => c.charCodeAt(0))
/** Counts rows in the bytes of a sheet, also where a tag lies across two pieces. */
class RowCounter {
  #met = 0
  count(bytes: Uint8Array): number {
    let rows = 0
    for (const byte of bytes) {
      this.#met = byte === ROW[this.#met] ? this.#met + 1 : byte === ROW[0] ? 1 : 0
      if (this.#met < ROW.length) continue
      rows++
      this.#met = 0
    }
    return rows
  }
}

/** Unpacks the parts once and keeps nothing, so that a small file cannot become a large one, nor one with a million rows. */
function checkParts(bytes: Uint8Array): TableProblem | null {
  let parts = 0
  let unpacked = 0
  let rows = 0
  let problem: TableProblem | null = null
  const stop = (found: TableProblem): never => {
    problem = found
    throw new TooMuch()
  }
  const unzip = new Unzip(part => {
    if (++parts > TABLE_LIMITS.parts) stop({ kind: 'too-packed' })
    const sheet = /worksheets\/[^/]+\.xml$/.test(part.name)
    const counter = new RowCounter()
    part.ondata = (error, chunk) => {
      if (error) throw error
      unpacked += chunk.length
      if (
        unpacked > TABLE_LIMITS.unpacked ||
        (unpacked > SUSPECT.bytes && unpacked > SUSPECT.times * bytes.length)
      )
        stop({ kind: 'too-packed' })
      if (!sheet) return
      rows += counter.count(chunk)
      if (rows > 10 * TABLE_LIMITS.rows) stop({ kind: 'too-many-rows', most: TABLE_LIMITS.rows })
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += 32_768)
      unzip.push(bytes.subarray(at, at + 32_768), at + 32_768 >= bytes.length)
  } catch (error) {
    return error instanceof TooMuch ? problem : { kind: 'damaged' }
  }
  return parts === 0 ? { kind: 'damaged' } : null
}
