/**
 * The cells of a spreadsheet, as it puts them on the clipboard: tabs between cells, cells with line breaks or tabs in quotes, quotes in
 * them doubled. Null where the text is something else: fewer than two columns, rows of different lengths, or a list with tabs after
 * its marks.
 */
export function splitCells(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  const rows = readRows(text.replace(/\r\n?/g, '\n'))
  while (rows.length > 0 && rows.at(-1)?.every(cell => cell === '')) rows.pop()
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || rows.some(row => row.length !== columns)) return null
  // an indented list, or one whose marks are followed by tabs
  const first = rows.map(row => row[0] ?? '')
  if (first.every(cell => cell === '' || /^([-*+•‣◦▪–—·o]|\(?\w{1,3}[.)])$/.test(cell))) return null
  return rows
}

function readRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at)
    rows.at(-1)?.push(cell.trim())
    if (text[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

function plain(text: string, at: number): { cell: string; end: number } {
  const end = text.slice(at).search(/[\t\n]/)
  return end < 0
    ? { cell: text.slice(at), end: text.length }
    : { cell: text.slice(at, at + end), end: at + end }
}

/** A cell in quotes; where they do not end as they should, they are part of the words. */
function quoted(text: string, at: number): { cell: string; end: number } {
  let end = at + 1
  for (; end < text.length; end++) {
    if (text[end] !== '"') continue
    if (text[end + 1] !== '"') break
    end++
  }
  const after = text[end + 1]
  if (end >= text.length || (after !== undefined && after !== '\t' && after !== '\n')) return plain(text, at)
  return { cell: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 }
}
