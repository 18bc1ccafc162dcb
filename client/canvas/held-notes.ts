import { type Held, heldBy, heldInPlace } from '../state/permit.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'

/** Whether a note stays as it is: it is locked, or somebody else's in a step that is for one's own. */
export const isHeld = ({ session }: CanvasDesk, { note }: Pick<Placed, 'note'>): boolean =>
  heldBy(session, note) !== null

/** Whether a note is not to be moved by this person, not even for themselves alone. */
export const isHeldInPlace = ({ session }: CanvasDesk, { note }: Pick<Placed, 'note'>): boolean =>
  heldInPlace(session, note) !== null

/** Says why some of these notes stay as they are, where some do. Gives how many. */
export const sayHeld = (desk: CanvasDesk, notes: readonly Pick<Placed, 'note'>[]): number =>
  say(
    desk,
    notes.flatMap(({ note }) => heldBy(desk.session, note) ?? []),
  )

/** The same of notes that are to be moved. */
export const sayHeldInPlace = (desk: CanvasDesk, notes: readonly Pick<Placed, 'note'>[]): number =>
  say(
    desk,
    notes.flatMap(({ note }) => heldInPlace(desk.session, note) ?? []),
  )

function say(desk: CanvasDesk, why: readonly Held[]): number {
  const others = why.filter(held => held === 'others').length
  if (others > 0) desk.hint(desk.text('hands.not_yours', { count: others }))
  else if (why.length > 0) desk.hint(desk.text('hands.locked', { count: why.length }))
  return why.length
}
