import { PERSON_COLORS } from '../../ui/note-colors.ts'

/**
 * A colour out of the people's set: the same for the same text, but for those that are taken; where all are, one of them.
 */
export function colorFor(text: string, taken: readonly string[] = []): string {
  let sum = 0
  for (const c of text) sum = (sum * 31 + (c.codePointAt(0) ?? 0)) >>> 0
  const free = PERSON_COLORS.filter(c => !taken.includes(c))
  const choice: readonly string[] = free.length > 0 ? free : PERSON_COLORS
  return choice[sum % choice.length] ?? PERSON_COLORS[0]
}

/** The next colour of the set; the first after the last. */
export function nextColor(color: string): string {
  const all: readonly string[] = PERSON_COLORS
  return all[(all.indexOf(color) + 1) % all.length] ?? PERSON_COLORS[0]
}
