import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeLabels, type Spot, spread } from '../../client/partners/matrix/plot-layout.ts'

const SIZE = { width: 700, height: 500 }
const widthOf = (label: string) => label.length * 7
const halves = fc.integer({ min: 0, max: 8 })
const spots = fc
  .array(
    fc.record({
      x: halves,
      y: halves,
      size: fc.integer({ min: 1, max: 5 }),
      name: fc.string({ minLength: 1, maxLength: 24 }),
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map(list =>
    list.map(
      ({ x, y, size, name }, i): Spot => ({
        id: `p${i}`,
        x: 40 + x * 77,
        y: 40 + y * 52,
        radius: 4 + 2.4 * size,
        label: name,
      }),
    ),
  )

it('no name lies on another name or leaves the plot, every point is there, and no two share a place', () => {
  let named = 0
  let all = 0
  fc.assert(
    fc.property(spots, list => {
      const placed = placeLabels(spread(list), widthOf, SIZE)
      expect(placed.map(p => p.id).sort()).toEqual(list.map(p => p.id).sort())
      expect(new Set(placed.map(p => `${p.x.toFixed(2)} ${p.y.toFixed(2)}`)).size).toBe(list.length)
      const boxes = placed.flatMap(p => p.at ?? [])
      all += placed.length
      named += boxes.length
      for (const [i, a] of boxes.entries()) {
        expect(
          a.left >= 0 && a.top >= 0 && a.left + a.width <= SIZE.width && a.top + a.height <= SIZE.height,
        ).toBe(true)
        for (const b of boxes.slice(i + 1))
          expect(
            a.left < b.left + b.width &&
              b.left < a.left + a.width &&
              a.top < b.top + b.height &&
              b.top < a.top + a.height,
          ).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
  // most find room
  expect(named / all).toBeGreaterThan(0.7)
})

it('the same points stand in the same places, in whatever order they come', () => {
  fc.assert(
    fc.property(spots, list => {
      const by = (placed: ReturnType<typeof placeLabels>) =>
        [...placed].sort((a, b) => (a.id < b.id ? -1 : 1)).map(p => [p.id, p.x, p.y, p.at])
      const one = placeLabels(spread(list), widthOf, SIZE)
      const other = placeLabels(spread([...list].reverse()), widthOf, SIZE)
      expect(by(other)).toEqual(by(one))
    }),
    { numRuns: 100 },
  )
})
