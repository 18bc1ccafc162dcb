const PARTS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
/** The most that a month's number can be. */
const MONTHS = 12

const iso = (year: string, month: string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/**
 * How days read that a spreadsheet wrote as its country does: one that opens a table with `2026-12-01` saves it as `12/1/2026` or
 * `01/12/2026`. Which of the two numbers is the month, the table itself says: no month is above 12. Between points the day is always first.
 *
 * @param cells all of the table that hold days
 * @returns reads a cell as an ISO date; one that may be two days, or is none, it gives back as it is
 */
export function dayReader(cells: readonly string[]): (cell: string) => string {
  const slashed = cells.flatMap(cell => {
    const [, first = '', mark, second = ''] = PARTS.exec(cell.trim()) ?? []
    return mark === '/' || mark === '-' ? [{ first: Number(first), second: Number(second) }] : []
  })
  const dayFirst = slashed.some(({ first }) => first > MONTHS)
  const monthFirst = slashed.some(({ second }) => second > MONTHS)
  return cell => {
    const [, y = '', m = '', d = ''] = YEAR_FIRST.exec(cell.trim()) ?? []
    if (y) return iso(y, m, d)
    const [, first = '', mark, second = '', year = ''] = PARTS.exec(cell.trim()) ?? []
    if (mark === '.' || (mark && dayFirst && !monthFirst)) return iso(year, second, first)
    return mark && monthFirst && !dayFirst ? iso(year, first, second) : cell
  }
}
