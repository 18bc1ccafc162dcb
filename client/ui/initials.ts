/** One or two letters for a name: of the first and the last word. Never half a character. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = letter(words[0])
  const last = words.length > 1 ? letter(words.at(-1)) : ''
  return (first + last).toLocaleUpperCase()
}

const letter = (word: string | undefined): string => {
  if (!word) return ''
  const [grapheme] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return grapheme?.segment ?? ''
}
