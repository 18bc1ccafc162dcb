import { categoryOf } from '../../shared/maps/asset-map.ts'
import { influenceOfNote, stanceOf } from '../../shared/maps/power-map.ts'
import { type CanvasDesk, selectOnly } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'
import { pickedNotes } from './picked-notes.ts'

export type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]

/** Height of a row in reading order (world units): notes that nearly stand side by side are read as one row. */
const ROW = 120

/** Notes in reading order: by rows, then from left to right. */
export function inReadingOrder(placed: Iterable<Placed>): Placed[] {
  const row = (p: Placed) => Math.round(p.top / ROW)
  return [...placed].sort((a, b) => row(a) - row(b) || a.left - b.left || (a.note.id < b.note.id ? -1 : 1))
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
export function whereIs({ session, map, text }: CanvasDesk, { note, isTarget }: Placed): string {
  const spec = session.stage.getState().maps.find(m => m.id === map)
  if (!spec) return ''
  if (spec.kind === 'zones') return categoryOf(spec, note.at)?.title ?? text('hands.no_zone')
  const stance = stanceOf(note.at)
  if (stance === null) return ''
  const points = Math.round(stance * 100)
  const leans = text(points > 0 ? 'hands.supports' : points < 0 ? 'hands.opposes' : 'hands.undecided', {
    points: signed(points),
  })
  const influence = Math.round((influenceOfNote(note, isTarget) ?? 0) * 100)
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

/** The next note in reading order, or the one before; null at the end. */
export function nextInOrder(desk: CanvasDesk, back: boolean): Placed | null {
  const order = inReadingOrder(desk.scene.placed.values())
  const now = pickedNotes(desk).at(-1)
  const at = now ? order.indexOf(now) : -1
  return order[at < 0 ? (back ? order.length - 1 : 0) : at + (back ? -1 : 1)] ?? null
}

/** The nearest note in a direction; the first in reading order where none is selected. */
export function nearestNote(desk: CanvasDesk, direction: Direction): Placed | null {
  const now = pickedNotes(desk).at(-1)
  return now ? nearestTowards(now, desk.scene.placed.values(), direction) : nextInOrder(desk, false)
}
