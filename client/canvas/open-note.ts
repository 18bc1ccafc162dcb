import type { Note } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import { sayHeld } from './held-notes.ts'

/** Opens a note to write in it; where nobody may write, its details. Says so where it is locked, or not one's own to write in. */
export function startEditing(desk: CanvasDesk, note: Note): void {
  const { session } = desk
  if (!session.editable.getState()) session.workspace.setState({ panel: { kind: 'note', id: note.id } })
  else if (sayHeld(desk, [{ note }]) === 0) session.workspace.setState({ editing: note.id })
}
