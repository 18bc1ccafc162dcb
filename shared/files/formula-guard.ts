/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, a tab, a line's end or any control character at the start, also in their full-width
 * forms, and behind blanks and quotes. Source: OWASP ASVS 5, 1.2.10.
 */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠\p{Cc}]/u

/** A number below zero is no formula; guarded, it would be a text among numbers, which no sum and no filter counts. */
const NUMBER = /^-\d+(\.\d+)?$/

/**
 * Where a cell's rest would be a cell of its own, and a formula: a spreadsheet whose list separator is `;` (as in Spanish), or a tab, splits
 * there, and takes a line's end for a row's, as a quote within a field quotes nothing. Source: OWASP, CSV injection.
 */
const SPLIT = /([;\t\r\n])(?=(?:[^\S\t\r\n]|['"])*[=+\-@＝＋－＠])/gu
const SPLIT_GUARDED = /([;\t\r\n])'(?=(?:[^\S\t\r\n]|['"])*[=+\-@＝＋－＠])/gu

/** A cell that no spreadsheet takes for a formula, nor any part of it at which one may split: with an apostrophe in front where it might be one. */
export const guardCell = (text: string): string => {
  if (NUMBER.test(text)) return text
  const inside = text.replace(SPLIT, "$1'")
  return FORMULA.test(inside) ? `'${inside}` : inside
}

/** The cell as it was before `guardCell`. */
export const unguardCell = (text: string): string => {
  const inside = text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
  return inside.replace(SPLIT_GUARDED, '$1')
}

/** A cell as it is, where nothing takes it for a formula: guarded only where it would be read as guarded, so that it comes back. */
export const plainCell = (text: string): string => (unguardCell(text) === text ? text : guardCell(text))
