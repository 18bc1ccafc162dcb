import type { Frame } from '../../shared/model/frame.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'

/** The selected notes of this map, in the order in which they were selected. */
export const pickedNotes = ({ session, scene }: CanvasDesk): Placed[] =>
  [...session.workspace.getState().selection].flatMap(id => scene.get(id) ?? [])

export const pickedIds = (desk: CanvasDesk): NoteId[] => pickedNotes(desk).map(p => p.note.id)

/** The selected frame of this map, where no note is selected. */
export function pickedFrame(desk: CanvasDesk): Frame | null {
  const { frame } = desk.session.workspace.getState()
  return pickedNotes(desk).length > 0 || frame === null ? null : (desk.scene.frames.get(frame) ?? null)
}
