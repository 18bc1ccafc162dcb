/** Twentieths of a point that a letter of a bold heading takes, in whatever font stands in for ours. */
const LETTER = 115
/** Twentieths of a point left and right of a cell's words. */
const MARGINS = 220
/** Letters beyond which a longer text asks for no wider column. */
const LONG = 60

/** Widths of a table's columns that fill `total` (twentieths of a point): no word is broken where there is room, and long texts get most of the rest. */
export function columnWidths(lines: readonly (readonly string[])[], total: number): number[] {
  const columns = (lines[0] ?? []).map((_, i) => lines.map(line => line[i] ?? ''))
  const least = columns.map(cells => Math.max(...cells.map(longestWord)) * LETTER + MARGINS)
  const needed = sum(least)
  if (needed >= total) return filled(least, total)
  const wish = columns.map(cells =>
    Math.max(0.5, ...cells.map(cell => Math.min(LONG, cell.length) - longestWord(cell))),
  )
  const spare = (total - needed) / sum(wish)
  return filled(
    least.map((width, i) => width + spare * (wish[i] ?? 0)),
    total,
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
// a space that does not break is no end of a word
const longestWord = (text: string): number =>
  Math.min(LONG, Math.max(...text.split(/[ \n\t-]+/).map(word => word.length)))
const filled = (widths: readonly number[], total: number): number[] => {
  const scale = total / sum(widths)
  return widths.map(width => Math.floor(width * scale))
}
