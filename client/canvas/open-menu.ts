import type { CanvasDesk } from './canvas-desk.ts'
import { pickedNotes } from './picked-notes.ts'

/** Asks for the context menu of what is selected, at its place; without a selection, of the map. */
export function openMenu(desk: CanvasDesk): void {
  const { host, view, session } = desk
  const { connection, frame } = session.workspace.getState()
  const picked = pickedNotes(desk).at(-1)
  const room = desk.room()
  const shape = frame === null ? null : desk.frameBox(frame)
  const p = picked
    ? view.toScreen({ x: (picked.left + picked.right) / 2, y: (picked.top + picked.bottom) / 2 })
    : shape
      ? { x: shape.title.left, y: shape.title.bottom }
      : { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
  const box = host.getBoundingClientRect()
  desk.menu({
    clientX: box.left + p.x,
    clientY: box.top + p.y,
    note: picked?.note.id ?? null,
    connection,
    frame: picked ? null : frame,
    world: view.toWorld(p),
  })
}
