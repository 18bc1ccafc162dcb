import { heldBy } from '../state/permit.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'

/** Whether a note stays as it is: it is locked, or somebody else's in a step that is for one's own. */
export const isHeld = ({ session }: CanvasDesk, { note }: Pick<Placed, 'note'>): boolean =>
  heldBy(session, note) !== null

/** Says why some of these notes stay as they are, where some do. Gives how many. */
export function sayHeld(desk: CanvasDesk, notes: readonly Pick<Placed, 'note'>[]): number {
  const why = notes.flatMap(({ note }) => heldBy(desk.session, note) ?? [])
  const others = why.filter(held => held === 'others').length
  if (others > 0) desk.hint(desk.text('hands.not_yours', { count: others }))
  else if (why.length > 0) desk.hint(desk.text('hands.locked', { count: why.length }))
  return why.length
}
