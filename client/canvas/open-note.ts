import type { Note } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'

/** Opens a note to write in it; where nobody may write, its details. Says so where it is locked. */
export function startEditing(desk: CanvasDesk, note: Note): void {
  const { session } = desk
  if (!session.editable.getState()) session.workspace.setState({ panel: { kind: 'note', id: note.id } })
  else if (note.locked) desk.hint(desk.text('hands.locked', { count: 1 }))
  else session.workspace.setState({ editing: note.id })
}
