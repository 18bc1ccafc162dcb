import type { Frame, Rect } from '../model/frame.ts'
import type { Note, Point } from '../model/note.ts'

/** Room between notes and the frame around them, and more at the top for the title (world units). */
const AIR = 30
const TITLE = 50

/** Whether a place lies in a frame: its edges count. */
export function isInFrame({ rect: [left, top, width, height] }: Pick<Frame, 'rect'>, at: Point): boolean {
  return at[0] >= left && at[0] <= left + width && at[1] >= top && at[1] <= top + height
}

/** The notes whose centres lie in the frame. */
export function notesInFrame(frame: Pick<Frame, 'map' | 'rect'>, notes: Iterable<Note>): Note[] {
  const found: Note[] = []
  for (const note of notes)
    if (note.map === frame.map && note.at && isInFrame(frame, note.at)) found.push(note)
  return found
}

/** A frame's rect around boxes, with air on all sides and room for its title; null: nothing to go around. */
export function frameAround(
  boxes: Iterable<{
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }>,
): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  if (left > right) return null
  return [left - AIR, top - AIR - TITLE, right - left + 2 * AIR, bottom - top + 2 * AIR + TITLE]
}
