import type { Point } from '../../shared/model/note.ts'
import type { CanvasDesk } from './canvas-desk.ts'
import type { Placed } from './map-scene.ts'

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
