/** Widths of letters as parts of the type size, for pictures that are made where no font can be asked; rather too wide than too narrow. */
const width = (character: string): number => {
  if (/[\u1100-\uffff]/.test(character) || character.length > 1) return 1.05
  if (/[iljtfI.,;:!'|()[\] ]/.test(character)) return 0.31
  if (/[mwMW@%—]/.test(character)) return 0.88
  return /[A-ZÁÉÍÓÚÑÜ0-9]/.test(character) ? 0.66 : 0.57
}

/** The width of a text, in parts of its size. */
export const textWidth = (text: string): number => {
  let sum = 0
  for (const character of text) sum += width(character)
  return sum
}

/** A text in lines of at most `most` (parts of the size); words that are longer are broken. */
export function wrapText(text: string, most: number): string[] {
  return text.split(/\r\n?|\n/).flatMap(paragraph => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/).flatMap(word => pieces(word, most))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (textWidth(longer) <= most) line = longer
      else {
        if (line !== '') lines.push(line)
        line = word
      }
    }
    return [...lines, line]
  })
}

function pieces(word: string, most: number): string[] {
  if (textWidth(word) <= most) return [word]
  const out: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character) > most) {
      out.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...out, piece]
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
  for (let size = largest; size >= SMALLEST; size -= 1) {
    const lines = wrapText(shown, wide / size)
    if (lines.length * size * 1.25 <= high) return { lines, size }
  }
  const most = Math.max(1, Math.floor(high / (SMALLEST * 1.25)))
  const lines = wrapText(shown, wide / SMALLEST).slice(0, most)
  return { lines: lines.map((line, i) => (i === most - 1 ? `${line.slice(0, -1)}…` : line)), size: SMALLEST }
}
