import { foldText } from '../ui/fold-text.ts'

/** Characters of a note that a row shows, and how many of them stand before what was found. */
const LONG = 90
const LEAD = 24

export interface Excerpt {
  readonly before: string
  /** what answers the first word of the search, as the note writes it; '' where nothing does */
  readonly match: string
  readonly after: string
}

/** The part of a note that a row of the results shows: its beginning, or what stands around the first word found. */
export function excerpt(text: string, search: string): Excerpt {
  const plain = text.replace(/\s+/g, ' ').trim()
  const [word = ''] = foldText(search).split(' ')
  const [from, to] = word === '' ? [-1, -1] : foundIn(plain, word)
  if (from < 0) return { before: cut(plain, LONG), match: '', after: '' }
  const start = from > LEAD && plain.length > LONG ? plain.lastIndexOf(' ', from - LEAD / 2) + 1 : 0
  return {
    before: (start > 0 ? '…' : '') + plain.slice(start, from),
    match: plain.slice(from, to),
    after: cut(plain.slice(to), Math.max(20, LONG - (to - start))),
  }
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

/** Where a folded word stands in a text (begin and end); folding may change the length, so it goes letter by letter. */
function foundIn(text: string, word: string): [number, number] {
  let folded = ''
  const from: number[] = []
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] === ' ' ? ' ' : foldText(text[i] ?? '')
    for (const _ of letter) from.push(i)
    folded += letter
  }
  const at = folded.indexOf(word)
  if (at < 0) return [-1, -1]
  let end = (from[at + word.length - 1] ?? 0) + 1
  // an accent that is a letter of its own goes with the letter before it
  while (end < text.length && /\p{M}/u.test(text[end] ?? '')) end++
  return [from[at] ?? 0, end]
}
