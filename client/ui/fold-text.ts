/** A text as it is compared in a search: no case, no accents, single spaces. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** True where every word of the folded search occurs in the text. */
export function matchesSearch(text: string, search: string): boolean {
  const words = foldText(search).split(' ')
  const folded = foldText(text)
  return words.every(word => folded.includes(word))
}
