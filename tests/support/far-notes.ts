import type { NoteJson } from '../../shared/exchange/board-json.ts'
import type { Visitor } from './browser-test.ts'
import { type Area, colorAt } from './canvas-pixels.ts'
import { spotOf } from './on-the-map.ts'

export const MAP = 'asset'
/** Far from the zones, so that nothing but what a test puts there is painted. */
export const FAR = { x: 20_000, y: 20_000 }
export const LOOK = { map: MAP, x: String(FAR.x), y: String(FAR.y), zoom: '1' }
/** A note at so many units from FAR. */
export const farNote = (
  id: string,
  dx: number,
  dy: number,
  text: string,
  more: Partial<NoteJson> = {},
): NoteJson => ({
  id,
  map: MAP,
  at: [FAR.x + dx, FAR.y + dy],
  text,
  color: 'lemon',
  by: 'x',
  ...more,
})

/** The box of a note of the usual size. */
export async function boxOf(v: Visitor, text: string): Promise<Area> {
  const { x, y } = await spotOf(v, MAP, text)
  return { left: x - 100, top: y - 100, width: 200, height: 200 }
}
export const within = (box: Area, left: number, top: number, width: number, height: number): Area => ({
  left: box.left + left,
  top: box.top + top,
  width,
  height,
})
/** The colour of a note's paper. */
export const paperAt = (v: Visitor, box: Area) => colorAt(v, MAP, { x: box.left + 8, y: box.top + 8 })
