import type { NoteId } from '../../../shared/model/ids.ts'
import type { ScreenPoint } from '../camera.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import { mayUseAll } from '../command-rows.ts'
import { farther, SLACK, type Stroke, type Tool } from './tool.ts'

/** Draws a line from one note to another, and picks it, so that its kind can be said next. */
export function connectNotes(desk: CanvasDesk, from: NoteId, to: NoteId): void {
  if (from === to || !mayUseAll(desk)) return
  const connection = desk.session.intents.connect(from, to)
  const words = (id: NoteId): string =>
    desk.session.board.board.notes.get(id)?.text.trim() || desk.text('canvas.blank')
  desk.say(desk.text('lines.added', { from: words(from), to: words(to) }))
  desk.session.workspace.setState({ connection, connectFrom: null, selection: new Set() })
}

/** One pick of two: the first note is kept, the second ends the line. */
export function pickForLine(desk: CanvasDesk, id: NoteId): void {
  const { connectFrom } = desk.session.workspace.getState()
  if (connectFrom === null || connectFrom === id)
    desk.session.workspace.setState({ connectFrom: connectFrom === id ? null : id })
  else connectNotes(desk, connectFrom, id)
}

/** Drag from note to note, or click one and then the other. */
export function connectTool(desk: CanvasDesk): Tool {
  const { session, overlay, host } = desk
  const noteUnder = (event: PointerEvent): NoteId | null => {
    const box = host.getBoundingClientRect()
    const inside =
      event.clientX >= box.left &&
      event.clientX < box.right &&
      event.clientY >= box.top &&
      event.clientY < box.bottom
    if (inside || !desk.reach)
      return desk.noteAt({ x: event.clientX - box.left, y: event.clientY - box.top })?.note.id ?? null
    return desk.reach.noteAt(event.clientX, event.clientY)
  }
  const stroke = (from: NoteId, start: ScreenPoint): Stroke => {
    let drawn = false
    const draw = (p: ScreenPoint): void => {
      overlay.draft = { from, to: p }
      overlay.aim = desk.noteAt(p)?.note.id ?? null
      desk.mark('overlay')
    }
    const stop = (): void => {
      desk.autoPan(null)
      overlay.draft = null
      overlay.aim = null
      desk.reach?.draft(null)
      desk.mark('overlay')
    }
    return {
      move(p, event) {
        drawn ||= farther(p, start, SLACK)
        if (!drawn) return
        draw(p)
        desk.reach?.draft({ from, clientX: event.clientX, clientY: event.clientY })
        // side by side, the way to the other map leads over the edge
        if (!desk.reach) desk.autoPan(p, () => draw(p))
      },
      end(_, event) {
        stop()
        const to = noteUnder(event)
        if (!drawn) pickForLine(desk, from)
        else if (to !== null) connectNotes(desk, from, to)
      },
      cancel: stop,
    }
  }
  return {
    cursor: 'crosshair',
    press(p) {
      if (!mayUseAll(desk)) return null
      const hit = desk.noteAt(p)
      if (hit) return stroke(hit.note.id, p)
      const line = desk.lineAt(p)
      session.workspace.setState({ connectFrom: null, connection: line?.line.id ?? null })
      return null
    },
  }
}
