const HALF = /[\uD800-\uDBFF]$/

/**
 * A text of no more than `most` UTF-16 code units, in whole characters: what is cut within one, or was half of one before, reaches
 * others as something else than its writer keeps.
 */
export const cutText = (text: string, most: number): string =>
  (text.length > most ? text.slice(0, most).replace(HALF, '') : text).toWellFormed()
