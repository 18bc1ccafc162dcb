import type { Note } from '../../shared/model/note.ts'

/** Everything of a note but its words, as a text to compare: a note is read anew at each change of it. */
const allButWords = (note: Note): string => JSON.stringify({ ...note, text: '' })

/**
 * For `memo`: the same properties, but for the words of the note. What does not show the words need not be drawn again at
 * each key that somebody types in them.
 */
export function sameButWords<P extends { readonly note: Note }>(a: Readonly<P>, b: Readonly<P>): boolean {
  return Object.keys(a).every(key =>
    key === 'note'
      ? a.note === b.note || allButWords(a.note) === allButWords(b.note)
      : Object.is(a[key as keyof P], b[key as keyof P]),
  )
}
