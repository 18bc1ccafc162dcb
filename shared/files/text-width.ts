/** Widths of letters as parts of the type size, for pictures that are made where no font can be asked; rather too wide than too narrow. */
const width = (character: string): number => {
  if (/[\u1100-\uffff]/.test(character) || character.length > 1) return 1.05
  if (/[iljtfI.,;:!'|()[\] ]/.test(character)) return 0.31
  if (/[mwMW@%—]/.test(character)) return 0.88
  return /[A-ZÁÉÍÓÚÑÜ0-9]/.test(character) ? 0.66 : 0.57
}
/** Those of most texts by their code: thousands of notes are measured for one picture. */
const LATIN: readonly number[] = Array.from({ length: 256 }, (_, code) => width(String.fromCharCode(code)))
const SPACE = width(' ')

/** The width of a text, in parts of its size. */
export const textWidth = (text: string): number => {
  let sum = 0
  for (const character of text)
    sum += (character.length === 1 ? LATIN[character.charCodeAt(0)] : undefined) ?? width(character)
  return sum
}

interface Word {
  readonly text: string
  readonly width: number
}

/** A text's paragraphs as words with their widths, which are the same at every size. */
const measured = (text: string): Word[][] =>
  text
    .split(/\r\n?|\n/)
    .map(paragraph => paragraph.split(/\s+/).map(word => ({ text: word, width: textWidth(word) })))

/** Words in lines of at most `most` (parts of the size); those that are longer are broken. */
function wrapped(paragraphs: readonly (readonly Word[])[], most: number): string[] {
  return paragraphs.flatMap(words => {
    const lines: string[] = []
    let line = ''
    let filled = 0
    for (const word of words.flatMap(word => (word.width <= most ? [word] : pieces(word.text, most)))) {
      if (line === '') {
        line = word.text
        filled = word.width
      } else if (filled + SPACE + word.width <= most) {
        line += ` ${word.text}`
        filled += SPACE + word.width
      } else {
        lines.push(line)
        line = word.text
        filled = word.width
      }
    }
    return [...lines, line]
  })
}

function pieces(word: string, most: number): Word[] {
  const out: Word[] = []
  let text = ''
  let filled = 0
  for (const character of word) {
    const more = textWidth(character)
    if (text !== '' && filled + more > most) {
      out.push({ text, width: filled })
      text = ''
      filled = 0
    }
    text += character
    filled += more
  }
  return [...out, { text, width: filled }]
}

/** The least type size that is tried. */
const SMALLEST = 11
/** Longer texts than this are cut before they are measured: no picture could show them. */
const READ = 1_200

/** A text as large as it fits into a box, from `largest` down; what does not fit at the smallest size ends with an ellipsis. */
export function fitText(
  text: string,
  wide: number,
  high: number,
  largest: number,
): { lines: string[]; size: number } {
  const shown = text.slice(0, READ).toWellFormed().trim()
  if (shown === '') return { lines: [], size: largest }
  const words = measured(shown)
  for (let size = largest; size >= SMALLEST; size -= 1) {
    const lines = wrapped(words, wide / size)
    if (lines.length * size * 1.25 <= high) return { lines, size }
  }
  const most = Math.max(1, Math.floor(high / (SMALLEST * 1.25)))
  const lines = wrapped(words, wide / SMALLEST).slice(0, most)
  return { lines: lines.map((line, i) => (i === most - 1 ? `${line.slice(0, -1)}…` : line)), size: SMALLEST }
}
