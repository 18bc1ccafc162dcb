import type { PlainRow } from './list-cell.ts'
import { contactColumn } from './partner-columns.ts'

/** Of the first contacts the cells that have columns of their own; nothing at the place of one without any. */
export function contactsOf(fields: ReadonlyMap<string, unknown>): (PlainRow | undefined)[] {
  const rows: (Record<string, unknown> | undefined)[] = []
  for (const [field, value] of fields) {
    const place = contactColumn(field)
    if (place) rows[place.at] = { ...rows[place.at], [place.cell]: value }
  }
  return rows
}

/**
 * Contacts with what was corrected in columns of single cells: such a cell is read over the list.
 *
 * @param known the contacts that are there: a cell that says what they say was not touched
 */
export function withCells(
  contacts: readonly PlainRow[],
  cells: readonly (PlainRow | undefined)[],
  known: readonly PlainRow[],
  newId: () => string,
): PlainRow[] {
  const all = [...contacts]
  cells.forEach((said = {}, at) => {
    const news = Object.entries(said).filter(([cell, value]) => value !== known[at]?.[cell])
    if (news.length > 0)
      all[Math.min(at, all.length)] = { id: newId(), ...all[at], ...Object.fromEntries(news) }
  })
  return all
}
