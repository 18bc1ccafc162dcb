import type { Zone } from '../model/stage.ts'
import { CELL, ZONE_HEADER, ZONE_PADDING } from './asset-map.ts'

/** Room between two zones (world units). */
const GAP = 40
/** Zones with nothing below them are this tall as data, so that whatever stands below their titles belongs to them. */
const HEIGHT = 240_000
const widthOf = (cells: number): number => 2 * ZONE_PADDING + cells * CELL

/** Where zones stand that lie side by side and grow downward, each so many cells wide. */
export function columnRects(cells: readonly number[]): Zone['rect'][] {
  let left = 0
  return cells.map(count => {
    const rect: Zone['rect'] = [left, 0, widthOf(count), HEIGHT]
    left += rect[2] + GAP
    return rect
  })
}

/** Where zones stand in rows of `perRow`: each with room for `across` × `down` notes side by side, bounded on all sides. */
export function rowRects(count: number, perRow: number, across: number, down: number): Zone['rect'][] {
  const [width, height] = [widthOf(across), ZONE_HEADER + down * CELL + ZONE_PADDING]
  return Array.from({ length: count }, (_, i) => [
    (i % perRow) * (width + GAP),
    Math.floor(i / perRow) * (height + GAP),
    width,
    height,
  ])
}
