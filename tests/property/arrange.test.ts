import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIGNMENTS, type Arranged, align, distribute, type Shifts } from '../../shared/maps/arrange.ts'

const size = fc.integer({ min: 1, max: 800 })
const box: fc.Arbitrary<Arranged> = fc
  .record({
    left: fc.integer({ min: -5000, max: 5000 }),
    top: fc.integer({ min: -5000, max: 5000 }),
    width: size,
    height: size,
    locked: fc.boolean(),
  })
  .map(({ left, top, width, height, locked }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
    locked,
  }))
const boxes = fc.array(box, { minLength: 1, maxLength: 12 })
const alignment = fc.constantFrom(...ALIGNMENTS)
const direction = fc.constantFrom('across' as const, 'down' as const)

const moved = (all: readonly Arranged[], shifts: Shifts): Arranged[] =>
  all.map((b, i) => {
    const [dx, dy] = shifts[i] ?? [0, 0]
    return { ...b, left: b.left + dx, right: b.right + dx, top: b.top + dy, bottom: b.bottom + dy }
  })
const still = (shifts: Shifts): boolean =>
  shifts.every(([dx, dy]) => Math.abs(dx) < 1e-6 && Math.abs(dy) < 1e-6)
const EDGE = {
  left: (b: Arranged) => b.left,
  center: (b: Arranged) => (b.left + b.right) / 2,
  right: (b: Arranged) => b.right,
  top: (b: Arranged) => b.top,
  middle: (b: Arranged) => (b.top + b.bottom) / 2,
  bottom: (b: Arranged) => b.bottom,
} as const

describe('aligned', () => {
  it('all that may move share the edge or the middle; the other direction stays', () => {
    fc.assert(
      fc.property(boxes, alignment, (all, to) => {
        const now = moved(all, align(all, to)).filter(b => !b.locked)
        const first = now[0]
        for (const b of now) expect(EDGE[to](b)).toBeCloseTo(first ? EDGE[to](first) : 0, 6)
        const across = to === 'left' || to === 'center' || to === 'right'
        for (const [dx, dy] of align(all, to)) expect(across ? dy : dx).toBe(0)
      }),
    )
  })
  it('nothing leaves the box around them, and a second time moves nothing', () => {
    fc.assert(
      fc.property(boxes, alignment, (all, to) => {
        const now = moved(all, align(all, to))
        expect(Math.min(...now.map(b => b.left))).toBeGreaterThanOrEqual(Math.min(...all.map(b => b.left)))
        expect(Math.max(...now.map(b => b.bottom))).toBeLessThanOrEqual(
          Math.max(...all.map(b => b.bottom)) + 1e-6,
        )
        const free = all.map(b => ({ ...b, locked: false }))
        expect(still(align(moved(free, align(free, to)), to))).toBe(true)
      }),
    )
  })
})

describe('spaced evenly', () => {
  it('each has the same room to the next one, the outermost two stay, the order stays', () => {
    let seen = 0
    fc.assert(
      fc.property(boxes, direction, (all, way) => {
        const [low, high] = way === 'across' ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
        const middle = (b: Arranged) => b[low] + b[high]
        const shifts = distribute(all, way)
        const now = moved(all, shifts)
        const order = all
          .map((b, i) => ({ b, moved: now[i] ?? b, shift: shifts[i] ?? [0, 0] }))
          .filter(({ b }) => !b.locked)
          .sort((a, b) => middle(a.b) - middle(b.b))
        if (order.length < 3) {
          expect(still(shifts)).toBe(true)
          return
        }
        seen++
        expect(order[0]?.shift).toEqual([0, 0])
        expect(order.at(-1)?.shift).toEqual([0, 0])
        const gaps = order.slice(1).map((o, i) => o.moved[low] - (order[i]?.moved[high] ?? 0))
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6)
      }),
    )
    expect(seen).toBeGreaterThan(20)
  })
})

it('locked ones never move', () => {
  fc.assert(
    fc.property(boxes, alignment, direction, (all, to, way) => {
      for (const shifts of [align(all, to), distribute(all, way)])
        all.forEach((b, i) => {
          if (b.locked) expect(shifts[i]).toEqual([0, 0])
        })
    }),
  )
})
