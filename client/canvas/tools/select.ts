import { type CanvasDesk, EMPTY, selectOnly } from '../canvas-desk.ts'
import { dragStroke } from './drag-notes.ts'
import { pressFrame } from './frame.ts'
import { marqueeStroke } from './marquee.ts'
import type { Tool } from './tool.ts'

/** Click selects, drag moves, drag on empty ground draws a box. */
export function selectTool(desk: CanvasDesk): Tool {
  const { session } = desk
  return {
    cursor: 'default',
    press(p, event) {
      const add = event.shiftKey
      const hit = desk.noteAt(p)
      if (!hit) {
        const line = desk.lineAt(p)?.line.id ?? desk.reach?.lineAt(event.clientX, event.clientY) ?? null
        const frame = desk.frameAt(p)
        if (frame && (line === null || frame.part !== 'edge')) return pressFrame(desk, frame, p)
        if (line === null) return marqueeStroke(desk, p, add)
        session.workspace.setState({ connection: line, selection: EMPTY, frame: null })
        return null
      }
      const { selection } = session.workspace.getState()
      const id = hit.note.id
      if (add) {
        const next = new Set(selection)
        if (!next.delete(id)) next.add(id)
        selectOnly(session, next)
        return next.has(id) ? dragStroke(desk, p, hit, () => {}) : null
      }
      if (!selection.has(id)) selectOnly(session, [id])
      return dragStroke(desk, p, hit, () => selectOnly(session, [id]))
    },
  }
}
