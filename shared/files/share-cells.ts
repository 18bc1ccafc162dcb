/** A number as people type it: with either minus, a plus, a comma or a point, a sign for percent. Null: it is none. */
function numberIn(cell: string): number | null {
  const plain = cell
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/%$/, '')
    .replace(/^[−–—‒﹣]/, '-')
    .replace(/^\+/, '')
    .replace(/^[^.,]*,[^.,]*$/, whole => whole.replace(',', '.'))
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

const PERCENT = /[%％]\s*$/

/**
 * How the cells of a stance's or an influence's column read as shares (−1 … 1; NaN: not a number). Notes show them as "+40" and "75":
 * where one of the cells is written so, with a sign for percent or as 2 or more, the others are hundredths too; but what is less than 1
 * and has decimals is a share all the same.
 */
export function shareReader(cells: readonly string[]): (cell: string) => number {
  const hundredths = cells.some(cell => PERCENT.test(cell) || Math.abs(numberIn(cell) ?? 0) >= 2)
  return cell => {
    const value = numberIn(cell) ?? Number.NaN
    const share = Math.abs(value) < 1 && value !== 0 && !PERCENT.test(cell)
    return hundredths && !share ? value / 100 : value
  }
}
