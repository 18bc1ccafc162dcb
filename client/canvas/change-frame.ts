import { frameAround, notesInFrame } from '../../shared/maps/frames.ts'
import type { Frame, Rect } from '../../shared/model/frame.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Point } from '../../shared/model/note.ts'
import { clamp } from './camera.ts'
import { type CanvasDesk, EMPTY } from './canvas-desk.ts'
import type { Corner } from './frame-shapes.ts'
import { isHeld } from './held-notes.ts'
import { placeAfter } from './place-after.ts'

/** A frame is at least so wide and high (world units): room for a note. */
export const LEAST_FRAME = 120

/** Selects a frame and nothing else. */
export function selectFrame({ session }: CanvasDesk, id: Frame['id'] | null): void {
  session.workspace.setState({ frame: id, selection: EMPTY, connection: null })
}

/** Moves the view as far as it takes to see a frame and its title; of one too large for that, its upper left corner. */
export function revealFrame(desk: CanvasDesk, id: Frame['id']): void {
  const shape = desk.frameBox(id)
  if (!shape) return
  const room = desk.room()
  const shift = (low: number, high: number, least: number, most: number): number =>
    high - low > most - least ? least - low : clamp(0, least - low, most - high)
  const dx = shift(shape.frame.left, shape.frame.right, room.left, room.right)
  const dy = shift(shape.title.top, shape.frame.bottom, room.top, room.bottom)
  if (dx !== 0 || dy !== 0) desk.panBy(dx, dy)
}

/** A rect in whole world units. */
export const whole = ([left, top, width, height]: Rect): Rect => [
  Math.round(left),
  Math.round(top),
  Math.round(width),
  Math.round(height),
]

/** The notes that go along when a frame moves: those in it that nothing holds. */
export function movesWith(
  desk: CanvasDesk,
  frame: Frame,
  dx: number,
  dy: number,
): { id: NoteId; at: Point }[] {
  return notesInFrame(frame, desk.scene.all()).flatMap(note => {
    const placed = desk.scene.get(note.id)
    return placed && !isHeld(desk, placed) ? [{ id: note.id, at: placeAfter(desk, placed, dx, dy) }] : []
  })
}

/** Moves a frame and the notes in it, one step. */
export function moveFrameBy(desk: CanvasDesk, frame: Frame, dx: number, dy: number): void {
  const [left, top, width, height] = frame.rect
  desk.session.intents.moveFrame(
    frame.id,
    whole([left + dx, top + dy, width, height]),
    movesWith(desk, frame, dx, dy),
  )
}

/** The rect when one corner is pulled: the opposite one stays. */
export function resized([left, top, width, height]: Rect, corner: Corner, dx: number, dy: number): Rect {
  const west = corner.endsWith('w')
  const north = corner.startsWith('n')
  const wide = Math.max(LEAST_FRAME, width + (west ? -dx : dx))
  const high = Math.max(LEAST_FRAME, height + (north ? -dy : dy))
  return [west ? left + width - wide : left, north ? top + height - high : top, wide, high]
}

/** Moves the lower right corner, by keys. */
export function resizeFrameBy(desk: CanvasDesk, frame: Frame, dx: number, dy: number): void {
  desk.session.intents.changeFrame(frame.id, { rect: whole(resized(frame.rect, 'se', dx, dy)) })
}

/** Makes the frame as large as the notes in it need. */
export function fitFrame(desk: CanvasDesk, frame: Frame): void {
  const rect = frameAround(notesInFrame(frame, desk.scene.all()).flatMap(n => desk.scene.get(n.id) ?? []))
  if (rect) desk.session.intents.changeFrame(frame.id, { rect: whole(rect) })
}
