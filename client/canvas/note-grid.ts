import type { Box } from './camera.ts'

/** Side of a grid cell in world units: about four notes. */
const CELL = 960
/** What is larger than this many cells is kept in one list beside the grid. */
const MANY = 64

export interface GridItem extends Box {
  /** the cells it is filed under; kept by the grid */
  cells: readonly number[] | null
  /** the last query that saw it; kept by the grid */
  asked: number
}

const column = (v: number): number => Math.floor(v / CELL)
const key = (cx: number, cy: number): number => cx * 65_536 + cy

/** Finds boxes by place: a uniform grid, so that the cost is that of what is asked for, not of all there is. */
export class NoteGrid<T extends GridItem> {
  readonly #cells = new Map<number, Set<T>>()
  readonly #large = new Set<T>()
  #query = 0

  /** Files an item under its present box, again if it was filed already. */
  put(item: T): void {
    this.drop(item)
    const left = column(item.left)
    const top = column(item.top)
    const right = column(item.right)
    const bottom = column(item.bottom)
    if ((right - left + 1) * (bottom - top + 1) > MANY) {
      item.cells = []
      this.#large.add(item)
      return
    }
    const cells: number[] = []
    for (let cx = left; cx <= right; cx++) {
      for (let cy = top; cy <= bottom; cy++) {
        const k = key(cx, cy)
        cells.push(k)
        const cell = this.#cells.get(k)
        if (cell) cell.add(item)
        else this.#cells.set(k, new Set([item]))
      }
    }
    item.cells = cells
  }

  drop(item: T): void {
    if (!item.cells) return
    for (const k of item.cells) {
      const cell = this.#cells.get(k)
      cell?.delete(item)
      if (cell?.size === 0) this.#cells.delete(k)
    }
    this.#large.delete(item)
    item.cells = null
  }

  /** All items that overlap the box (world units), in no particular order; `out` is emptied and filled. */
  query(box: Box, out: T[] = []): T[] {
    out.length = 0
    const stamp = ++this.#query
    const take = (items: Iterable<T>): void => {
      for (const item of items) {
        if (item.asked === stamp) continue
        item.asked = stamp
        if (item.left < box.right && item.right > box.left && item.top < box.bottom && item.bottom > box.top)
          out.push(item)
      }
    }
    take(this.#large)
    const left = column(box.left)
    const top = column(box.top)
    const right = column(box.right)
    const bottom = column(box.bottom)
    // far out there are fewer filled cells than cells to look into
    if ((right - left + 1) * (bottom - top + 1) > this.#cells.size) {
      for (const cell of this.#cells.values()) take(cell)
      return out
    }
    for (let cx = left; cx <= right; cx++) {
      for (let cy = top; cy <= bottom; cy++) {
        const cell = this.#cells.get(key(cx, cy))
        if (cell) take(cell)
      }
    }
    return out
  }
}
