import type { NoteId } from '../../../shared/model/ids.ts'
import type { Point } from '../../../shared/model/note.ts'
import type { ScreenPoint } from '../camera.ts'
import { type CanvasDesk, EMPTY, selectOnly } from '../canvas-desk.ts'
import type { Placed } from '../map-scene.ts'
import { farther, SLACK, type Stroke, type Tool } from './tool.ts'

/** Moves notes with the pointer; one edit when it is released. With alt: copies are left there. */
function dragStroke(desk: CanvasDesk, start: ScreenPoint, hit: Placed, onClick: () => void): Stroke {
  const { session, hot, view } = desk
  let ids: NoteId[] | null = null
  let [dx, dy] = [0, 0]

  const begin = (): void => {
    const { selection } = session.workspace.getState()
    ids = selection.has(hit.note.id) ? [...selection].filter(id => desk.scene.get(id)) : [hit.note.id]
    desk.mark('board', 'hot', 'overlay')
  }
  const stop = (kept: boolean): void => {
    hot.release(kept, performance.now())
    session.presence.show({ drag: null })
    desk.mark('board', 'hot', 'overlay')
  }
  return {
    move(p) {
      if (!ids) {
        if (!farther(p, start, SLACK) || !session.editable.getState()) return
        begin()
      }
      dx = (p.x - start.x) / view.zoom
      dy = (p.y - start.y) / view.zoom
      hot.drag(ids ?? [], dx, dy, performance.now())
      session.presence.show({
        drag: { ids: ids ?? [], dx: Math.round(dx * 10) / 10, dy: Math.round(dy * 10) / 10 },
      })
      desk.mark('hot')
    },
    end(_, event) {
      if (!ids) {
        onClick()
        return
      }
      const dropped = ids.flatMap(id => desk.scene.get(id) ?? [])
      if (event.altKey) {
        stop(false)
        copyTo(desk, dropped, dx, dy)
        return
      }
      const tray = desk.overTray(event.clientX, event.clientY)
      session.intents.moveNotes(
        dropped.map(p => ({ id: p.note.id, at: tray ? null : placeAfter(desk, p, dx, dy) })),
      )
      stop(true)
    },
    cancel: () => stop(false),
  }
}

/** Where a note's centre lies when it is moved by so many units. */
export function placeAfter(desk: CanvasDesk, placed: Placed, dx: number, dy: number): Point {
  const ground = desk.ground()
  const { width, height } = ground.note
  const [x, y] = ground.settle(placed.note, placed.isTarget, [
    placed.left + width / 2 + dx,
    placed.top + height / 2 + dy,
  ])
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

function copyTo(desk: CanvasDesk, originals: readonly Placed[], dx: number, dy: number): void {
  const ids = desk.session.intents.createNotes(
    originals.map(p => ({
      map: desk.map,
      at: placeAfter(desk, { ...p, isTarget: false }, dx, dy),
      text: p.note.text,
      color: p.note.color,
    })),
  )
  selectOnly(desk.session, ids)
}

/** Draws a box and selects the notes that it touches. */
function marqueeStroke(desk: CanvasDesk, start: ScreenPoint, add: boolean): Stroke {
  const { session, overlay, view, scene } = desk
  const before = add ? session.workspace.getState().selection : EMPTY
  const from = view.toWorld(start)
  const stop = (): void => {
    overlay.marquee = null
    desk.mark('overlay')
  }
  return {
    move(p) {
      if (!overlay.marquee && !farther(p, start, SLACK)) return
      overlay.marquee = { from, to: view.toWorld(p), before }
      desk.mark('overlay')
    },
    end(p) {
      const drawn = overlay.marquee !== null
      stop()
      if (!drawn) {
        if (!add) selectOnly(session, [])
        return
      }
      const to = view.toWorld(p)
      const ids = scene.within(boxOf(from, to)).map(f => f.note.id)
      selectOnly(session, [...before, ...ids])
    },
    cancel: stop,
  }
}

export const boxOf = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
})

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
        if (line === null) return marqueeStroke(desk, p, add)
        session.workspace.setState({ connection: line, selection: EMPTY })
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
