import type { NoteId } from '../../../shared/model/ids.ts'
import type { ScreenPoint } from '../camera.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import { copyBy } from '../copied-notes.ts'
import { isHeldInPlace, sayHeldInPlace } from '../held-notes.ts'
import type { Placed } from '../map-scene.ts'
import { pickedNotes } from '../picked-notes.ts'
import { placeAfter } from '../place-after.ts'
import { farther, SLACK, type Stroke } from './tool.ts'

/**
 * Moves notes with the pointer; one edit when it is released. With alt: copies are left there. Held notes stay.
 *
 * @param onClick where the press was released without a drag
 */
export function dragStroke(desk: CanvasDesk, start: ScreenPoint, hit: Placed, onClick: () => void): Stroke {
  const { session, hot, view } = desk
  // a place of the world: the map may move along
  const from = view.toWorld(start)
  let dragged: readonly Placed[] | null = null
  let [dx, dy] = [0, 0]

  const pressed = (): readonly Placed[] =>
    session.workspace.getState().selection.has(hit.note.id) ? pickedNotes(desk) : [hit]
  /** What is dragged; nothing where all of it is held, which is said. */
  const begin = (alt: boolean): readonly Placed[] => {
    const all = pressed()
    const free = all.filter(p => alt || !isHeldInPlace(desk, p))
    if (free.length < all.length) sayHeldInPlace(desk, all)
    if (free.length > 0) desk.mark('board', 'hot', 'overlay')
    return free
  }
  const follow = (p: ScreenPoint, ids: readonly NoteId[]): void => {
    const to = view.toWorld(p)
    dx = to.x - from.x
    dy = to.y - from.y
    hot.drag(ids, dx, dy, performance.now())
    session.presence.show({ drag: { ids, dx: Math.round(dx * 10) / 10, dy: Math.round(dy * 10) / 10 } })
    desk.mark('hot')
  }
  const stop = (kept: boolean): void => {
    desk.autoPan(null)
    hot.release(kept, performance.now())
    session.presence.show({ drag: null })
    desk.mark('board', 'hot', 'overlay')
  }
  return {
    hold() {
      if (!session.editable.getState()) return
      const free = pressed().filter(p => !isHeldInPlace(desk, p))
      hot.drag(
        free.map(p => p.note.id),
        0,
        0,
        performance.now(),
      )
      desk.mark('board', 'hot')
    },
    move(p, event) {
      if (!dragged) {
        if (!farther(p, start, SLACK) || !session.editable.getState()) return
        dragged = begin(event.altKey)
      }
      if (dragged.length === 0) return
      const ids = dragged.map(d => d.note.id)
      follow(p, ids)
      const tray = desk.overTray(event.clientX, event.clientY)
      desk.autoPan(tray ? null : p, () => follow(p, ids))
    },
    end(_, event) {
      if (!dragged) {
        onClick()
        return
      }
      const dropped = dragged.flatMap(d => desk.scene.get(d.note.id) ?? [])
      if (dropped.length === 0) return stop(false)
      if (event.altKey) {
        stop(false)
        copyBy(desk, dropped, dx, dy)
        return
      }
      const tray = desk.overTray(event.clientX, event.clientY)
      session.intents.moveNotes(
        dropped
          .filter(p => !isHeldInPlace(desk, p))
          .map(p => ({ id: p.note.id, at: tray ? null : placeAfter(desk, p, dx, dy) })),
      )
      stop(true)
    },
    cancel: () => stop(false),
  }
}
