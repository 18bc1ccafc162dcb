import type { SQLOutputValue } from 'node:sqlite'
import { crc32 } from 'node:zlib'

export type SqliteRow = Record<string, SQLOutputValue>

/** A row whose columns or checksum are not what was written. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
}

export function int(row: SqliteRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new DamagedRow(`${column} is not a number`)
  return value
}

export function text(row: SqliteRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new DamagedRow(`${column} is not text`)
  return value
}

export function blob(row: SqliteRow, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new DamagedRow(`${column} is not bytes`)
  return value
}

export const nullableInt = (row: SqliteRow, column: string): number | null =>
  row[column] === null ? null : int(row, column)

export const nullableText = (row: SqliteRow, column: string): string | null =>
  row[column] === null ? null : text(row, column)

/** CRC-32 over all parts, each with its length, so that moving a byte between parts shows. */
export function checksum(...parts: readonly (string | number | null | Uint8Array)[]): number {
  let crc = 0
  let text = ''
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      crc = crc32(part, crc32(`${text}${part.length}:`, crc))
      text = ''
    } else {
      const json = JSON.stringify(part)
      text += `${Buffer.byteLength(json)}:${json}`
    }
  }
  return crc32(text, crc)
}

/** Throws DamagedRow where the stored checksum does not fit. */
export function verify(row: SqliteRow, column: string, expected: number, what: string): void {
  if (int(row, column) !== expected) throw new DamagedRow(`${what} does not fit its checksum`)
}
