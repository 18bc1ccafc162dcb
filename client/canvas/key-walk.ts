import { categoryOf } from '../../shared/maps/asset-map.ts'
import { notesInFrame } from '../../shared/maps/frames.ts'
import { influenceOfNote, stanceOf } from '../../shared/maps/power-map.ts'
import type { Frame } from '../../shared/model/frame.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import { revealFrame, selectFrame } from './change-frame.ts'
import type { Placed } from './map-scene.ts'
import { pickedNotes } from './picked-notes.ts'

export type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]

/** Notes less than this below the first one of a row are read as of that row (world units). */
const ROW = 100

/** Notes in reading order: by rows, then from left to right. */
export function inReadingOrder(placed: Iterable<Placed>): Placed[] {
  return inOrder(placed).filter(stop => 'note' in stop)
}

/**
 * The note that lies nearest in a direction; null if there is none. Straight ahead counts as near, to the side as far, and what lies
 * more to the side than ahead does not count.
 *
 * @param within how far ahead its near edge may be at most (world units)
 */
export function nearestTowards(
  from: Placed,
  all: Iterable<Placed>,
  [x, y]: Direction,
  within = Number.POSITIVE_INFINITY,
): Placed | null {
  const middle = (p: Placed) => [(p.left + p.right) / 2, (p.top + p.bottom) / 2] as const
  const [fromX, fromY] = middle(from)
  let best: Placed | null = null
  let least = Number.POSITIVE_INFINITY
  for (const placed of all) {
    if (placed === from) continue
    const [toX, toY] = middle(placed)
    const ahead = (toX - fromX) * x + (toY - fromY) * y
    const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x)
    const gap =
      x === 0
        ? y > 0
          ? placed.top - from.bottom
          : from.top - placed.bottom
        : x > 0
          ? placed.left - from.right
          : from.left - placed.right
    if (ahead <= 0 || aside > ahead || gap > within) continue
    const cost = ahead + 2 * aside
    if (cost < least || (cost === least && best !== null && placed.note.id < best.note.id)) {
      least = cost
      best = placed
    }
  }
  return best
}

/** How far away a note may be that still counts as the one beside (world units). */
const BESIDE = 130

/** The note right beside another one in a direction, in the same row or column, that may be written in; null for none. */
export function neighbourOf(from: Placed, all: Iterable<Placed>, direction: Direction): Placed | null {
  const [x] = direction
  const inLine = [...all].filter(p =>
    x === 0
      ? Math.min(p.right, from.right) - Math.max(p.left, from.left) > 60
      : Math.min(p.bottom, from.bottom) - Math.max(p.top, from.top) > 60,
  )
  return nearestTowards(
    from,
    inLine.filter(p => !p.note.locked),
    direction,
    BESIDE,
  )
}

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

/** Where a note stands, in words: its zone, or its two values; '' where there is nothing to say. */
export function whereIs({ session, map, text }: CanvasDesk, { note, at, isTarget }: Placed): string {
  const spec = session.stage.getState().maps.find(m => m.id === map)
  if (!spec) return ''
  if (spec.kind === 'zones') return categoryOf(spec, at)?.title ?? text('hands.no_zone')
  const stance = stanceOf(at)
  if (stance === null) return ''
  const points = Math.round(stance * 100)
  const leans = text(points > 0 ? 'hands.supports' : points < 0 ? 'hands.opposes' : 'hands.undecided', {
    points: signed(points),
  })
  const influence = Math.round((influenceOfNote({ ...note, at }, isTarget) ?? 0) * 100)
  return text('hands.values', { leans, influence })
}

/** Selects a note, shows it, and says what and where it is. */
export function goTo(desk: CanvasDesk, placed: Placed): void {
  selectOnly(desk.session, [placed.note.id])
  desk.reveal([placed.note.id])
  const order = inReadingOrder(desk.scene.placed.values())
  desk.say(
    desk.text('hands.at_note', {
      text: placed.note.text.trim() || desk.text('canvas.blank'),
      where: whereIs(desk, placed),
      number: order.indexOf(placed) + 1,
      count: order.length,
    }),
  )
}

/** Selects a frame, shows what is in it, and says so. */
function goToFrame(desk: CanvasDesk, frame: Frame): void {
  const notes = notesInFrame(frame, desk.scene.all())
  selectFrame(desk, frame.id)
  revealFrame(desk, frame.id)
  desk.say(desk.text('hands.at_frame', { title: frame.title, count: notes.length }))
}

/** Where Tab stops: at a note or at a frame. */
type Stop = Placed | Frame
const cornerOf = (stop: Stop): readonly [number, number] =>
  'note' in stop ? [stop.left, stop.top] : [stop.rect[0], stop.rect[1]]
const idOf = (stop: Stop): string => ('note' in stop ? stop.note.id : stop.id)

function inOrder(stops: Iterable<Stop>): Stop[] {
  const x = (stop: Stop) => cornerOf(stop)[0]
  const y = (stop: Stop) => cornerOf(stop)[1]
  const before = (a: Stop, b: Stop) => (idOf(a) < idOf(b) ? -1 : 1)
  const rows: Stop[][] = []
  let top = Number.NEGATIVE_INFINITY
  for (const stop of [...stops].sort((a, b) => y(a) - y(b) || before(a, b))) {
    if (y(stop) - top < ROW) rows.at(-1)?.push(stop)
    else {
      top = y(stop)
      rows.push([stop])
    }
  }
  return rows.flatMap(row => row.sort((a, b) => x(a) - x(b) || before(a, b)))
}

/** The next note or frame in reading order, or the one before; null at the end. */
export function nextInOrder(desk: CanvasDesk, back: boolean): Stop | null {
  const { placed, frames } = desk.scene
  const order = inOrder([...placed.values(), ...frames.values()])
  const now = pickedNotes(desk).at(-1)?.note.id ?? desk.session.workspace.getState().frame
  const at = order.findIndex(stop => idOf(stop) === now)
  return order[at < 0 ? (back ? order.length - 1 : 0) : at + (back ? -1 : 1)] ?? null
}

/** Goes on to the next note or frame. */
export function walk(desk: CanvasDesk, back: boolean): void {
  const next = nextInOrder(desk, back)
  if (!next) return
  if ('note' in next) goTo(desk, next)
  else goToFrame(desk, next)
}

/** Goes to the nearest note in a direction; to the first in reading order where none is selected. */
export function walkTowards(desk: CanvasDesk, direction: Direction): void {
  const now = pickedNotes(desk).at(-1)
  const all = desk.scene.placed.values()
  const next = now ? nearestTowards(now, all, direction) : inReadingOrder(all)[0]
  if (next) goTo(desk, next)
}
