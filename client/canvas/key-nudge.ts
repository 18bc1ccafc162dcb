import type { Point } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { type Direction, whereIs } from './key-walk.ts'
import type { Placed } from './map-scene.ts'
import { pickedNotes } from './picked-notes.ts'
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

/** Moves the selected notes by one step, or the view where none is. One step of undo for each press. */
export function nudge(desk: CanvasDesk, [x, y]: Direction, far: boolean): void {
  const { session } = desk
  const picked = pickedNotes(desk)
  if (picked.length === 0) {
    desk.panBy(-x * PAN, -y * PAN)
    return
  }
  if (!session.editable.getState()) return
  const step = NUDGE * (far ? FAR : 1)
  const onAxes = session.stage.getState().maps.find(m => m.id === desk.map)?.kind === 'axes'
  const after = (placed: Placed): Point => {
    const [toX, toY] = placeAfter(desk, placed, x * step, y * step)
    // what is moved counts in whole points
    return onAxes ? [x === 0 ? toX : onGrid(toX), y === 0 ? toY : onGrid(toY)] : [toX, toY]
  }
  session.intents.moveNotes(picked.map(p => ({ id: p.note.id, at: after(p) })))
  const ids = picked.map(p => p.note.id)
  desk.reveal(ids)
  const last = picked.at(-1)
  const now = last && desk.scene.get(last.note.id)
  if (now) desk.say(whereIs(desk, now))
}

/** The way an arrow key points. */
export const directionOf = ({ key }: { readonly key: string }): Direction => ARROWS[key] ?? [0, 0]
