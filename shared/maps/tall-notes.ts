import type { Point } from '../model/note.ts'

/** A note's size in world units. */
export const NOTE_SIZE = 200
/** A text of so many characters in one line surely fits. */
const SHORT = 80
/** At the smallest type: narrow characters in a line, height of a line, and what is free above and below (world units). */
const LINE = { holds: 20, height: 19.2, around: 30 } as const

/** How tall a note of a map with areas becomes for its words, told without measuring letters (world units); rather more than less. */
export function heightFor(text = ''): number {
  if (text.length <= SHORT && !/[\n\r\u1100-\uffff]/.test(text)) return NOTE_SIZE
  let lines = 0
  for (const paragraph of text.split(/\r\n?|\n/)) {
    const wide = paragraph.match(/[\u1100-\uffff]/g)?.length ?? 0
    lines += Math.max(1, Math.ceil((paragraph.length + wide) / LINE.holds))
  }
  return Math.max(NOTE_SIZE, Math.ceil(lines * LINE.height + LINE.around))
}

/** The centres of the squares that a note covers: its own, and below that as many as it is taller; `side`: of such a square. */
export function squaresOf([x, y]: Point, height: number, side = NOTE_SIZE): Point[] {
  const out: Point[] = [[x, y]]
  for (let down = side; down < height; down += side) out.push([x, y + Math.min(down, height - side)])
  return out
}

/** What the notes of one map cover. */
export function* coveredBy(
  notes: Iterable<{ readonly map: string; readonly at: Point | null; readonly text: string }>,
  map: string,
): Generator<Point> {
  for (const note of notes) if (note.map === map && note.at) yield* squaresOf(note.at, heightFor(note.text))
}
