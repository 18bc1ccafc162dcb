/** A place in the grid: which row, and which stop in it, both counted from 0. */
export interface GridPlace {
  readonly row: number
  readonly stop: number
}

export interface GridShape {
  readonly rows: number
  readonly stops: number
  /** rows in sight: as far as Page Down goes */
  readonly page: number
  /** rows are cards: their stops lie below each other */
  readonly stacked: boolean
}

/**
 * Where a key leads (the keys of the ARIA grid pattern).
 *
 * @returns null where the key is none of them; at an edge the place itself
 */
export function gridMove(key: string, ctrl: boolean, from: GridPlace, shape: GridShape): GridPlace | null {
  const { rows, stops, page, stacked } = shape
  const lastRow = rows - 1
  const lastStop = stops - 1
  const to = (row: number, stop: number): GridPlace => ({
    row: Math.min(Math.max(row, 0), lastRow),
    stop: Math.min(Math.max(stop, 0), lastStop),
  })
  const along = (by: 1 | -1): GridPlace => {
    const flat = from.row * stops + from.stop + by
    return flat < 0 || flat >= rows * stops
      ? from
      : { row: Math.floor(flat / stops), stop: flat - stops * Math.floor(flat / stops) }
  }
  switch (key) {
    case 'ArrowRight':
      return stacked ? along(1) : to(from.row, from.stop + 1)
    case 'ArrowLeft':
      return stacked ? along(-1) : to(from.row, from.stop - 1)
    case 'ArrowDown':
      return stacked ? along(1) : to(from.row + 1, from.stop)
    case 'ArrowUp':
      return stacked ? along(-1) : to(from.row - 1, from.stop)
    case 'PageDown':
      return to(from.row + page, from.stop)
    case 'PageUp':
      return to(from.row - page, from.stop)
    case 'Home':
      return to(ctrl ? 0 : from.row, 0)
    case 'End':
      return to(ctrl ? lastRow : from.row, lastStop)
    default:
      return null
  }
}
