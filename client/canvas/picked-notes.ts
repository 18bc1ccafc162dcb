import type { NoteId } from '../../shared/model/ids.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'

/** The selected notes of this map, in the order in which they were selected. */
export const pickedNotes = ({ session, scene }: CanvasDesk): Placed[] =>
  [...session.workspace.getState().selection].flatMap(id => scene.get(id) ?? [])

export const pickedIds = (desk: CanvasDesk): NoteId[] => pickedNotes(desk).map(p => p.note.id)
