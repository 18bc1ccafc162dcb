import type { Point } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { moveFrameBy } from './change-frame.ts'
import { mayUseAll } from './command-rows.ts'
import { sayHeldInPlace } from './held-notes.ts'
import { type Direction, whereIs } from './key-walk.ts'
import type { Placed } from './map-scene.ts'
import { pickedFrame, pickedNotes } from './picked-notes.ts'
import { placeAfter } from './place-after.ts'

/** One press of an arrow key, in world units: on axes one point of a hundred. */
const NUDGE = 10
/** With shift it counts so many times. */
const FAR = 5
/** Pixels by which the view moves where no note is selected. */
const PAN = 60

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const onGrid = (v: number): number => Math.round(v / NUDGE) * NUDGE

/** Moves what is selected by one step: notes, or a frame with its notes; else the view. One step of undo for each press. */
export function nudge(desk: CanvasDesk, direction: Direction, far: boolean): void {
  const [x, y] = direction
  const step = NUDGE * (far ? FAR : 1)
  const { editable } = desk.session
  const picked = pickedNotes(desk)
  const frame = pickedFrame(desk)
  if (picked.length === 0 && !frame) desk.panBy(-x * PAN, -y * PAN)
  else if (!editable.getState()) return
  else if (picked.length > 0) nudgeNotes(desk, picked, direction, step)
  else if (frame && mayUseAll(desk)) moveFrameBy(desk, frame, x * step, y * step)
}

function nudgeNotes(desk: CanvasDesk, picked: readonly Placed[], [x, y]: Direction, step: number): void {
  const { session } = desk
  const onAxes = session.stage.getState().maps.find(m => m.id === desk.map)?.kind === 'axes'
  const after = (placed: Placed): Point => {
    const [toX, toY] = placeAfter(desk, placed, x * step, y * step)
    // what is moved counts in whole points
    return onAxes ? [x === 0 ? toX : onGrid(toX), y === 0 ? toY : onGrid(toY)] : [toX, toY]
  }
  session.intents.moveNotes(picked.map(p => ({ id: p.note.id, at: after(p) })))
  const ids = picked.map(p => p.note.id)
  desk.reveal(ids)
  if (sayHeldInPlace(desk, picked) > 0) return
  const last = picked.at(-1)
  const now = last && desk.scene.get(last.note.id)
  if (now) desk.say(whereIs(desk, now))
}

/** The way an arrow key points. */
export const directionOf = ({ key }: { readonly key: string }): Direction => ARROWS[key] ?? [0, 0]
