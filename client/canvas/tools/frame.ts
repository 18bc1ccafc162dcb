import type { Frame, Rect } from '../../../shared/model/frame.ts'
import type { Point } from '../../../shared/model/note.ts'
import type { ScreenPoint, WorldPoint } from '../camera.ts'
import type { CanvasDesk } from '../canvas-desk.ts'
import { LEAST_FRAME, moveFrameBy, movesWith, resized, selectFrame, whole } from '../change-frame.ts'
import { mayUseAll } from '../command-rows.ts'
import type { FrameHit } from '../frame-shapes.ts'
import { farther, SLACK, type Stroke, type Tool } from './tool.ts'

/** A click without a drag makes a frame of this size, its corner there. */
const USUAL = [560, 420] as const

const rectOf = (a: WorldPoint, b: WorldPoint): Rect => [
  Math.min(a.x, b.x),
  Math.min(a.y, b.y),
  Math.abs(a.x - b.x),
  Math.abs(a.y - b.y),
]

/** A stroke that shows a frame's new rect while it goes on. The start is kept as a place of the world: the map may move along. */
function rectStroke(
  desk: CanvasDesk,
  start: ScreenPoint,
  id: Frame['id'] | null,
  rectFor: (from: WorldPoint, to: WorldPoint) => Rect,
  done: (rect: Rect | null) => void,
): Stroke {
  const from = desk.view.toWorld(start)
  let drawn: Rect | null = null
  const show = (p: ScreenPoint): void => {
    drawn = whole(rectFor(from, desk.view.toWorld(p)))
    desk.overlay.frame = { id, rect: drawn }
    desk.mark('board', 'overlay')
  }
  const stop = (): void => {
    desk.autoPan(null)
    desk.overlay.frame = null
    desk.mark('board', 'overlay')
  }
  return {
    move(p) {
      if (!drawn && !farther(p, start, SLACK)) return
      show(p)
      desk.autoPan(p, () => show(p))
    },
    end(p) {
      if (drawn) show(p)
      stop()
      done(drawn)
    },
    cancel: stop,
  }
}

/** Draws a frame around what is there, and opens its title. */
export function frameTool(desk: CanvasDesk): Tool {
  return {
    cursor: 'crosshair',
    press(p) {
      const { session, map } = desk
      if (!mayUseAll(desk)) return null
      return rectStroke(desk, p, null, rectOf, drawn => {
        const { x, y } = desk.view.toWorld(p)
        const rect: Rect = drawn
          ? [drawn[0], drawn[1], Math.max(LEAST_FRAME, drawn[2]), Math.max(LEAST_FRAME, drawn[3])]
          : whole([x, y, ...USUAL])
        const id = session.intents.createFrame({ map, rect, title: '' })
        session.workspace.setState({ tool: 'select' })
        if (id !== null) desk.titleFrame(id)
      })
    },
  }
}

function moveStroke(desk: CanvasDesk, start: ScreenPoint, frame: Frame): Stroke {
  const { hot, session } = desk
  const ids = movesWith(desk, frame, 0, 0).map(m => m.id)
  let by: Point = [0, 0]
  const drop = (kept: boolean): void => {
    hot.release(kept, performance.now())
    session.presence.show({ drag: null })
    desk.mark('board', 'hot', 'overlay')
  }
  const stroke = rectStroke(
    desk,
    start,
    frame.id,
    (from, to) => {
      by = [to.x - from.x, to.y - from.y]
      hot.drag(ids, by[0], by[1], performance.now())
      session.presence.show({ drag: { ids, dx: Math.round(by[0]), dy: Math.round(by[1]) } })
      desk.mark('hot')
      return [frame.rect[0] + by[0], frame.rect[1] + by[1], frame.rect[2], frame.rect[3]]
    },
    drawn => {
      if (drawn) moveFrameBy(desk, frame, by[0], by[1])
      drop(drawn !== null)
    },
  )
  return {
    ...stroke,
    cancel() {
      stroke.cancel()
      drop(false)
    },
  }
}

/** A press on a frame's rule, title or corner: selects it, and a drag moves or resizes it. */
export function pressFrame(desk: CanvasDesk, hit: FrameHit, start: ScreenPoint): Stroke | null {
  const { frame, corner } = hit
  selectFrame(desk, frame.id)
  if (!mayUseAll(desk)) return null
  if (corner === null) return moveStroke(desk, start, frame)
  return rectStroke(
    desk,
    start,
    frame.id,
    (from, to) => resized(frame.rect, corner, to.x - from.x, to.y - from.y),
    rect => rect && desk.session.intents.changeFrame(frame.id, { rect }),
  )
}
