import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GridItem, NoteGrid } from '../../client/canvas/note-grid.ts'

interface Item extends GridItem {
  readonly name: number
}
const item = (name: number, left: number, top: number, width = 200, height = 200): Item => ({
  name,
  left,
  top,
  right: left + width,
  bottom: top + height,
  cells: null,
  asked: 0,
})
const place = fc.tuple(
  fc.integer({ min: -5_000, max: 5_000 }),
  fc.integer({ min: -5_000, max: 5_000 }),
  fc.integer({ min: 1, max: 3_000 }),
)

describe('the grid of notes', () => {
  it('finds exactly what overlaps, after any moves and removals', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(59), place), { maxLength: 40 }),
        fc.array(fc.nat(59), { maxLength: 20 }),
        place,
        (places, moves, gone, [left, top, size]) => {
          const grid = new NoteGrid<Item>()
          const items = places.map(([x, y, h], i) => item(i, x, y, 200, h))
          for (const i of items) grid.put(i)
          for (const [which, [x, y]] of moves) {
            const moved = items[which]
            if (!moved) continue
            const [w, h] = [moved.right - moved.left, moved.bottom - moved.top]
            Object.assign(moved, { left: x, top: y, right: x + w, bottom: y + h })
            grid.put(moved)
          }
          const removed = new Set(gone)
          for (const i of items) if (removed.has(i.name)) grid.drop(i)
          const box = { left, top, right: left + size, bottom: top + size }
          const found = grid.query(box).map(i => i.name)
          const expected = items
            .filter(i => !removed.has(i.name))
            .filter(i => i.left < box.right && i.right > box.left && i.top < box.bottom && i.bottom > box.top)
            .map(i => i.name)
          expect(found.sort((a, b) => a - b)).toEqual(expected)
        },
      ),
    )
  })

  it('is not stopped by a note as tall as a tower, nor by a look at everything', () => {
    const grid = new NoteGrid<Item>()
    const tower = item(1, 0, 0, 200, 4_000_000)
    grid.put(tower)
    grid.put(item(2, 10_000, 0))
    expect(grid.query({ left: 0, top: 3_999_000, right: 10, bottom: 3_999_010 })).toEqual([tower])
    const all = { left: -5e6, top: -5e6, right: 5e6, bottom: 5e6 }
    expect(grid.query(all)).toHaveLength(2)
    grid.drop(tower)
    expect(grid.query(all)).toHaveLength(1)
  })
})
