import { cutText } from '../model/cut-text.ts'
import { LIMITS } from '../model/limits.ts'

/** A list mark at the start of a line: bullets, dashes, check boxes, "1.", "2)", "a)". */
const MARK = /^\s*(?:[-*+•‣◦▪–—·]\s+|\[[ xX]?\]\s*|☐\s*|☑\s*|\(?\d{1,3}[.)]\s+|[a-zA-Z]\)\s+)+/u

/** Whether anything of a text can be seen: blanks, and marks that only say how letters join, cannot. */
export const hasWords = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}]/u.test(text)

/**
 * The notes in a pasted text: one a line, marks of lists and the quotes of spreadsheet cells stripped, empty lines left out.
 * No more than LIMITS.paste; `left` says how many lines were too many.
 */
export function splitLines(text: string): { lines: string[]; left: number } {
  const all = text
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(line => line.replace(MARK, '').split('\t'))
    .map(cells =>
      cells
        .map(cell => cell.trim())
        .filter(hasWords)
        .join(' · '),
    )
    .map(line => line.replace(/^"([^"]*)"$/, '$1'))
    .filter(hasWords)
    .map(line => cutText(line, LIMITS.noteText))
  return { lines: all.slice(0, LIMITS.paste), left: Math.max(0, all.length - LIMITS.paste) }
}
