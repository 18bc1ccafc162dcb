/** Sizes in world units. */
export const NOTE_PAD = { left: 16, right: 20, top: 15, bottom: 15 } as const
const SIZES = [28, 24, 20, 17, 15] as const
const SMALLEST = 15
const LEADING = 1.28
/** Widths are measured once at this size and scaled. */
export const MEASURED_AT = 16

export interface LaidLine {
  readonly text: string
  readonly rtl: boolean
}
export interface NoteLayout {
  readonly size: number
  readonly leading: number
  readonly lines: readonly LaidLine[]
  /** of the whole note: never less than the least it was given */
  readonly height: number
}

/** Width of a piece of text at MEASURED_AT. */
export type Measure = (text: string) => number

const RTL = /[\u0591-\u07ff\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LTR = /[A-Za-z\u00c0-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]/

/** The direction of a paragraph: that of its first letter that has one. */
export function readsRightToLeft(text: string): boolean {
  for (const ch of text) {
    if (RTL.test(ch)) return true
    if (LTR.test(ch)) return false
  }
  return false
}

let graphemes: Intl.Segmenter | null = null
/** What a reader takes for one character: an emoji family is one. */
function characters(text: string): string[] {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text), s => s.segment)
}

/** Stands before a piece of a word at which a line may begin, without a space before it. */
const SEAM = '\u200b'
const SEAM_CODE = SEAM.charCodeAt(0)
/** After which a line may end although no space follows: Chinese, Japanese and Korean characters, hyphens and slashes. */
const SEAMS =
  /([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60])(?=[^\s\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300d\u300f])|(?<=\p{L})([-/])(?=\p{L})/gu
const MAY_HAVE_SEAMS = /[\u2e80-\uffef/-]/

/** The words of a paragraph; those that begin with a seam follow the one before without a space. */
function wordsOf(paragraph: string): string[] {
  if (!MAY_HAVE_SEAMS.test(paragraph)) return paragraph.split(/[ \t]+/)
  return paragraph
    .replaceAll(SEAM, '')
    .replace(SEAMS, (at: string) => at + SEAM)
    .split(/[ \t]+|(?=\u200b)/)
}
const isGlued = (word: string): boolean => word.charCodeAt(0) === SEAM_CODE
const bare = (word: string): string => (isGlued(word) ? word.slice(1) : word)

/** Breaks a word that is wider than a line. */
function broken(word: string, width: number, measure: Measure): string[] {
  const out: string[] = []
  let piece = ''
  let used = 0
  for (const ch of characters(word)) {
    const w = measure(ch)
    if (piece !== '' && used + w > width) {
      out.push(piece)
      piece = ''
      used = 0
    }
    piece += ch
    used += w
  }
  if (piece !== '') out.push(piece)
  return out
}

/** Lines of one paragraph in a column of `width` (at MEASURED_AT); stops early beyond `most` lines. */
function wrapped(
  words: readonly string[],
  width: number,
  most: number,
  measure: Measure,
  space: number,
): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const token of words) {
    const word = bare(token)
    const w = measure(word)
    const gap = token === word ? space : 0
    if (line !== '' && used + gap + w <= width) {
      line += gap === 0 ? word : ` ${word}`
      used += gap + w
      continue
    }
    if (line !== '') lines.push(line)
    if (lines.length > most) return lines
    if (w <= width) {
      line = word
      used = w
      continue
    }
    const pieces = broken(word, width, measure)
    line = pieces.pop() ?? ''
    used = measure(line)
    lines.push(...pieces)
  }
  lines.push(line)
  return lines
}

/**
 * Lays a note's text out: the largest size at which it fits and no word is broken; at the smallest size the note grows
 * downward instead.
 *
 * @param width of the note, `least` its least height, `foot` what is kept free at its bottom (world units)
 */
export function layoutNote(
  text: string,
  width: number,
  least: number,
  foot: number,
  measure: Measure,
): NoteLayout {
  const room = width - NOTE_PAD.left - NOTE_PAD.right
  const tall = least - NOTE_PAD.top - NOTE_PAD.bottom - foot
  const paragraphs = text.split(/\r\n|\r|\n/).map(wordsOf)
  const space = measure(' ')
  const widest = Math.max(
    0,
    ...paragraphs
      .flat()
      .slice(0, 400)
      .map(w => measure(bare(w))),
  )
  for (const size of SIZES) {
    const scale = size / MEASURED_AT
    // a hair less than the room: widths do not scale exactly
    const column = (room / scale) * 0.99
    if (size !== SMALLEST && widest > column) continue
    const leading = size * LEADING
    const most = size === SMALLEST ? Number.POSITIVE_INFINITY : Math.floor(tall / leading)
    const lines: LaidLine[] = []
    for (const words of paragraphs) {
      const rtl = readsRightToLeft(words.join(' '))
      for (const line of wrapped(words, column, most - lines.length, measure, space))
        lines.push({ text: line, rtl })
      if (lines.length > most) break
    }
    if (lines.length > most) continue
    const height = Math.max(least, Math.ceil(NOTE_PAD.top + lines.length * leading + NOTE_PAD.bottom + foot))
    return { size, leading, lines, height }
  }
  return { size: SMALLEST, leading: SMALLEST * LEADING, lines: [], height: least }
}

/**
 * True where an ordinary text needs no layout to know that a note of the usual size keeps it; the rare wide one that does
 * not is corrected when it is first painted.
 */
export const surelyFits = (text: string, least: number): boolean =>
  least >= 200 && text.length <= 80 && !/[\r\n\u1100-\uffff]/.test(text)
