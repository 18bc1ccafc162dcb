/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, a tab, a line's end or any control character at the start, also in their full-width
 * forms, and behind blanks and quotes. Source: OWASP ASVS 5, 1.2.10.
 */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠\p{Cc}]/u

/** A cell that no spreadsheet takes for a formula: with an apostrophe in front where it might be one. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The cell as it was before `guardCell`. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
