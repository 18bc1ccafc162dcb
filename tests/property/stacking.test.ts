import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAround, isInFrame } from '../../shared/maps/frames.ts'
import { restack } from '../../shared/maps/stacking.ts'
import type { Note } from '../../shared/model/note.ts'
import { plainNote } from '../support/plain-note.ts'

const note = (id: string, x: number, z: number) => plainNote(id, { at: [x, 0], z })
const drawn = (notes: readonly Note[]): string[] =>
  [...notes].sort((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1)).map(n => n.id)
const moved = (notes: readonly Note[], ids: string[], to: Parameters<typeof restack>[2]): string[] => {
  const order = restack(notes, new Set(ids), to)
  return drawn(notes.map(n => ({ ...n, z: order.get(n.id) ?? n.z })))
}

const notes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: -2, max: 2 })), {
    minLength: 2,
    maxLength: 10,
  })
  .map(list => list.map(([x, z], i) => note(`n${i}`, x, z)))
const chosen = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 })

describe('the order in which notes lie upon each other', () => {
  it('front and back put them outermost; they and the others keep their order among themselves', () => {
    fc.assert(
      fc.property(notes, chosen, fc.constantFrom('front' as const, 'back' as const), (all, picks, to) => {
        const ids = all.filter((_, i) => picks.includes(i)).map(n => n.id)
        const before = drawn(all)
        const after = moved(all, ids, to)
        const inOrder = before.filter(id => ids.includes(id))
        const rest = before.filter(id => !ids.includes(id))
        expect(after).toEqual(to === 'front' ? [...rest, ...inOrder] : [...inOrder, ...rest])
      }),
    )
  })

  it('forward passes the nearest note that lies over it, backward the nearest under it; a lone note stays', () => {
    const stack = [note('a', 0, 0), note('far', 5_000, 0), note('b', 100, 0), note('c', 150, 3)]
    expect(moved(stack, ['a'], 'forward').indexOf('a')).toBeGreaterThan(
      moved(stack, ['a'], 'forward').indexOf('b'),
    )
    expect(moved(stack, ['a'], 'forward').indexOf('a')).toBeLessThan(
      moved(stack, ['a'], 'forward').indexOf('c'),
    )
    expect(moved(stack, ['c'], 'backward').indexOf('c')).toBeLessThan(
      moved(stack, ['c'], 'backward').indexOf('b'),
    )
    expect(restack(stack, new Set(['far']), 'forward').size).toBe(0)
    expect(restack(stack, new Set(['c']), 'forward').size).toBe(0)
  })
})

describe('a frame around notes', () => {
  it('has every centre inside; none where there is nothing', () => {
    const box = fc
      .tuple(fc.integer({ min: -9_000, max: 9_000 }), fc.integer({ min: -9_000, max: 9_000 }))
      .map(([x, y]) => ({ left: x, top: y, right: x + 200, bottom: y + 260 }))
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), boxes => {
        const rect = frameAround(boxes)
        if (!rect) throw new Error('no frame')
        for (const { left, top } of boxes) expect(isInFrame({ rect }, [left + 100, top + 100])).toBe(true)
      }),
    )
    expect(frameAround([])).toBeNull()
  })
})
