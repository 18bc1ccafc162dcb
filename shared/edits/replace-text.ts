import type * as Y from 'yjs'

/** One change of a text: at `at`, `removed` characters go and `inserted` comes. Offsets are UTF-16 code units, as in Y.Text. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** The smallest single splice that turns one text into another; never cuts a surrogate pair. Null if they are equal. */
export function spliceOf(before: string, after: string): Splice | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head--
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) }
}

/** Makes a Y.Text read `next` by that splice. To be called inside a transaction. */
export function replaceText(text: Y.Text, next: string): void {
  const splice = spliceOf(text.toString(), next)
  if (!splice) return
  if (splice.removed > 0) text.delete(splice.at, splice.removed)
  if (splice.inserted !== '') text.insert(splice.at, splice.inserted)
}
