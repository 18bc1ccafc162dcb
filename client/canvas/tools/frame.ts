import { frameAround, notesInFrame } from '../../../shared/maps/frames.ts'
import type { Frame, Rect } from '../../../shared/model/frame.ts'
import type { Point } from '../../../shared/model/note.ts'
import type { ScreenPoint, WorldPoint } from '../camera.ts'
import { type CanvasDesk, EMPTY } from '../canvas-desk.ts'
import type { Corner, FrameHit } from '../frame-shapes.ts'
import { placeAfter } from '../place-after.ts'
import { farther, SLACK, type Stroke, type Tool } from './tool.ts'

/** A frame is at least so wide and high (world units): room for a note. */
const LEAST = 120
/** A click without a drag makes a frame of this size, its corner there. */
const USUAL = [560, 420] as const

export function selectFrame({ session }: CanvasDesk, id: Frame['id'] | null): void {
  session.workspace.setState({ frame: id, selection: EMPTY, connection: null })
}

const whole = ([left, top, width, height]: Rect): Rect => [
  Math.round(left),
  Math.round(top),
  Math.round(width),
  Math.round(height),
]
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
      if (!session.editable.getState()) return null
      return rectStroke(desk, p, null, rectOf, drawn => {
        const { x, y } = desk.view.toWorld(p)
        const rect: Rect = drawn
          ? [drawn[0], drawn[1], Math.max(LEAST, drawn[2]), Math.max(LEAST, drawn[3])]
          : whole([x, y, ...USUAL])
        const id = session.intents.createFrame({ map, rect, title: '' })
        session.workspace.setState({ tool: 'select' })
        if (id !== null) desk.titleFrame(id)
      })
    },
  }
}

/** The notes that go along when a frame moves: those in it that are not locked. */
function movesWith(desk: CanvasDesk, frame: Frame, dx: number, dy: number): { id: string; at: Point }[] {
  return notesInFrame(frame, desk.scene.all()).flatMap(note => {
    const placed = desk.scene.get(note.id)
    return placed && !note.locked ? [{ id: note.id, at: placeAfter(desk, placed, dx, dy) }] : []
  })
}

/** Moves a frame and the notes in it, one step. */
export function moveFrameBy(desk: CanvasDesk, frame: Frame, dx: number, dy: number): void {
  const [left, top, width, height] = frame.rect
  desk.session.intents.moveFrame(
    frame.id,
    whole([left + dx, top + dy, width, height]),
    movesWith(desk, frame, dx, dy),
  )
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

/** The rect when one corner is pulled: the opposite one stays. */
export function resized([left, top, width, height]: Rect, corner: Corner, dx: number, dy: number): Rect {
  const west = corner.endsWith('w')
  const north = corner.startsWith('n')
  const wide = Math.max(LEAST, width + (west ? -dx : dx))
  const high = Math.max(LEAST, height + (north ? -dy : dy))
  return [west ? left + width - wide : left, north ? top + height - high : top, wide, high]
}

/** Moves the lower right corner, by keys. */
export function resizeFrameBy(desk: CanvasDesk, frame: Frame, dx: number, dy: number): void {
  desk.session.intents.changeFrame(frame.id, { rect: whole(resized(frame.rect, 'se', dx, dy)) })
}

/** Makes the frame as large as the notes in it need. */
export function fitFrame(desk: CanvasDesk, frame: Frame): void {
  const rect = frameAround(notesInFrame(frame, desk.scene.all()).flatMap(n => desk.scene.get(n.id) ?? []))
  if (rect) desk.session.intents.changeFrame(frame.id, { rect: whole(rect) })
}

/** A press on a frame's rule, title or corner: selects it, and a drag moves or resizes it. */
export function pressFrame(desk: CanvasDesk, hit: FrameHit, start: ScreenPoint): Stroke | null {
  const { frame, corner } = hit
  selectFrame(desk, frame.id)
  if (!desk.session.editable.getState()) return null
  if (corner === null) return moveStroke(desk, start, frame)
  return rectStroke(
    desk,
    start,
    frame.id,
    (from, to) => resized(frame.rect, corner, to.x - from.x, to.y - from.y),
    rect => rect && desk.session.intents.changeFrame(frame.id, { rect }),
  )
}
