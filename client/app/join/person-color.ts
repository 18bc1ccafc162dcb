import { PERSON_COLORS } from '../../ui/note-colors.ts'

/** A colour out of the people's set, always the same for the same text. */
export function colorFor(text: string): string {
  let sum = 0
  for (const c of text) sum = (sum * 31 + (c.codePointAt(0) ?? 0)) >>> 0
  return PERSON_COLORS[sum % PERSON_COLORS.length] ?? PERSON_COLORS[0]
}

/** The next colour of the set; the first after the last. */
export function nextColor(color: string): string {
  const all: readonly string[] = PERSON_COLORS
  return all[(all.indexOf(color) + 1) % all.length] ?? PERSON_COLORS[0]
}
