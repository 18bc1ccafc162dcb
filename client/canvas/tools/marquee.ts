import type { ScreenPoint, WorldPoint } from '../camera.ts'
import { type CanvasDesk, EMPTY, selectOnly } from '../canvas-desk.ts'
import { farther, SLACK, type Stroke } from './tool.ts'

export const boxOf = (a: WorldPoint, b: WorldPoint) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
})

/** Draws a box and selects the notes that it touches; with `add`, beside those that are selected. A click selects nothing. */
export function marqueeStroke(desk: CanvasDesk, start: ScreenPoint, add: boolean): Stroke {
  const { session, overlay, view, scene } = desk
  const before = add ? session.workspace.getState().selection : EMPTY
  const from = view.toWorld(start)
  const draw = (p: ScreenPoint): void => {
    overlay.marquee = { from, to: view.toWorld(p), before }
    desk.mark('overlay')
  }
  const stop = (): void => {
    desk.autoPan(null)
    overlay.marquee = null
    desk.mark('overlay')
  }
  return {
    hold: draw,
    move(p) {
      if (!overlay.marquee && !farther(p, start, SLACK)) return
      draw(p)
      desk.autoPan(p, () => draw(p))
    },
    end(p) {
      const drawn = overlay.marquee !== null
      stop()
      if (!drawn) {
        if (!add) selectOnly(session, [])
        return
      }
      const ids = scene.within(boxOf(from, view.toWorld(p))).map(f => f.note.id)
      const all = new Set([...before, ...ids])
      selectOnly(session, all)
      desk.say(desk.text('hands.selected', { count: all.size }))
    },
    cancel: stop,
  }
}
