import { splitCells } from '../../shared/edits/split-cells.ts'
import { hasWords, splitLines } from '../../shared/edits/split-lines.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { tableIn } from './clipboard-html.ts'
import { type ClipboardRead, type CopiedNotes, htmlOf, readCopied } from './clipboard-notes.ts'

/** What a paste holds. `left`: lines, cells or notes that were too many. */
export type Paste =
  | { readonly kind: 'notes'; readonly copied: CopiedNotes; readonly left: number }
  /** cells of a spreadsheet by rows; empty ones are '' */
  | { readonly kind: 'cells'; readonly rows: readonly (readonly string[])[]; readonly left: number }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly left: number }

/** At most so many cells with words; the others become empty. */
function limited(rows: readonly (readonly string[])[]): Paste {
  let count = 0
  const kept = rows.map(row =>
    row.map(cell => (!hasWords(cell) || ++count > LIMITS.paste ? '' : cell.slice(0, LIMITS.noteText))),
  )
  return { kind: 'cells', rows: kept, left: Math.max(0, count - LIMITS.paste) }
}

const many = (rows: readonly (readonly string[])[]): boolean => rows.flat().filter(hasWords).length > 1

/** Our own notes, the cells of a spreadsheet, or one note a line. */
export function readPaste(data: ClipboardRead): Paste {
  const html = htmlOf(data)
  const copied = readCopied(html)
  if (copied) return { kind: 'notes', copied, left: copied.left }
  const plain = data.getData('text/plain')
  const rows = tableIn(html) ?? splitCells(plain)
  if (rows && many(rows)) return limited(rows)
  return { kind: 'lines', ...splitLines(plain) }
}

/** All of it as the words of one note; `left`: characters that were too many. */
export function readAsOne(data: ClipboardRead): { text: string; left: number } {
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n').trim()
  return { text: text.slice(0, LIMITS.noteText), left: Math.max(0, text.length - LIMITS.noteText) }
}
