import { cutText } from './cut-text.ts'
import { LIMITS } from './limits.ts'

/** The name that a record has from its first note until somebody types one: the first line in which something is said; '' for none. */
export const nameOfNote = (text: string): string =>
  text
    .split('\n')
    .map(line => cutText(line, LIMITS.title))
    .find(line => line.trim() !== '') ?? ''
