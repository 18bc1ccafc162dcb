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

/**
 * Contacts that a table has in columns of single cells alone: each is the contact of that name, or else of that address or number, or
 * else the one at that place where no name is said. What the cells do not say stays; somebody whom nobody there is, is new.
 */
export function fromCells(
  cells: readonly (PlainRow | undefined)[],
  known: readonly PlainRow[],
  newId: () => string,
): PlainRow[] {
  const left = new Map(known.map((row, at) => [at, row]))
  const said = cells.flatMap((row, at) => (row ? [{ row, at, is: null as number | null }] : []))
  for (const cell of ['name', 'email', 'phone'])
    for (const one of said) {
      if (one.is !== null) continue
      one.is = [...left].find(([, row]) => alike(row[cell], one.row[cell]))?.[0] ?? null
      if (one.is !== null) left.delete(one.is)
    }
  return said.map(({ row, at, is }) => {
    const place = is ?? (row.name === undefined && left.delete(at) ? at : null)
    return { id: newId(), ...(place === null ? {} : known[place]), ...row }
  })
}

const alike = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && plain(a) !== '' && plain(a) === plain(b)
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
