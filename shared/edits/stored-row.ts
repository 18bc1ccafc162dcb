import type * as Y from 'yjs'
import { partnerKey } from '../doc/board-doc.ts'
import type { PartnerId } from '../model/ids.ts'
import { LISTS, type ListField } from '../model/partner-fields.ts'
import { readRow } from '../model/partner-values.ts'

const cellKeys = (pid: PartnerId, list: ListField, row: string): (readonly [cell: string, key: string])[] =>
  Object.keys(LISTS[list].row).map(cell => [cell, partnerKey.cell(pid, list, row, cell)] as const)

/** A row as the document has it now, cell by cell; null where there is none. */
export function rowAt(
  partners: Y.Map<unknown>,
  pid: PartnerId,
  list: ListField,
  row: string,
): ReadonlyMap<string, unknown> | null {
  const cells = cellKeys(pid, list, row).filter(([, key]) => partners.has(key))
  const written = cells.map(([cell, key]) => [cell, partners.get(key)] as const)
  const read = readRow(list, row, partners.get(partnerKey.row(pid, list, row)), written)
  return read && new Map(Object.entries(read))
}

/** Forgets what was written over a row's cells, so that the row itself is read again. To be called inside a transaction. */
export function dropCells(partners: Y.Map<unknown>, pid: PartnerId, list: ListField, row: string): void {
  for (const [, key] of cellKeys(pid, list, row)) if (partners.has(key)) partners.delete(key)
}

/** Takes a row away, with what was written over it. To be called inside a transaction. */
export function dropRow(partners: Y.Map<unknown>, pid: PartnerId, list: ListField, row: string): void {
  partners.delete(partnerKey.row(pid, list, row))
  dropCells(partners, pid, list, row)
}
