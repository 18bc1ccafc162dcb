import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  discussList,
  isCrowded,
  type Ratings,
  readRatings,
  type Standing,
  standingOf,
  type Weight,
} from '../../shared/insight/matrix.ts'

const dims = (...weights: Weight[]) => weights.map((weight, i) => ({ id: `d${i}`, weight }))
const cells = (...values: readonly (readonly number[])[]): Map<string, Ratings> =>
  new Map(values.map((v, i) => [`d${i}`, { values: v, unknown: 0 }]))
const EQUAL = dims(1, 1, 1)
const standing = (values: readonly (readonly number[])[], weights = EQUAL, blocked = false): Standing =>
  standingOf(weights, cells(...values), blocked)
const all = (n: number, value: number) => Array.from({ length: n }, () => value)

describe('a cell', () => {
  // values, median, IQR, MADM: the domain's vectors, computed with numpy and scipy
  it.each([
    [[4, 4, 5, 4, 3], 4, 0, 0.4, 2, 'agree'],
    [[1, 5, 1, 5], 3, 4, 2, 4, 'talk'],
    [[2, 2, 3, 3], 2.5, 1, 0.5, 1, 'agree'],
    [[5, 5, 5, 1], 5, 1, 1, 4, 'talk'],
  ] as const)('[R41] %j', (values, median, iqr, madm, range, reading) => {
    expect(readRatings({ values, unknown: 0 })).toMatchObject({ median, iqr, range, reading })
    expect(readRatings({ values, unknown: 0 }).madm).toBeCloseTo(madm, 10)
  })

  it('[R41] "don\'t know" is counted and moves nothing', () => {
    expect(readRatings({ values: [5, 5, 5], unknown: 4 })).toMatchObject({ median: 5, iqr: 0, unknown: 4 })
    expect(readRatings({ values: [], unknown: 2 })).toMatchObject({ median: null, iqr: null, reading: 'few' })
  })
})

describe('value, score and tier', () => {
  it('[R42] the weighted mean of medians, 0 to 100', () => {
    expect(standing([[4], [3], [2]]).score).toBe(50)
    expect(standing([[5], [5], [5]]).score).toBe(100)
    expect(standing([[1], [1], [1]]).score).toBe(0)
    expect(standing([[5], [3], [1]], dims(3, 1, 0)).score).toBe(87.5)
  })

  it('[R43] exactly 4.0 is primary, exactly 3.0 is secondary, whatever the weights', () => {
    expect(standing([all(3, 5), all(3, 4), all(3, 3)]).tier).toBe('primary')
    expect(standing([all(3, 4), all(3, 4), all(3, 4)]).tier).toBe('primary')
    expect(standing([all(3, 3), all(3, 4), all(3, 2)]).tier).toBe('secondary')
    // 1.1 + 2.2 and the like: thirds and sevenths of whole medians, where floats miss the cut
    for (const weights of [dims(3, 3, 1), dims(1, 2, 3), dims(3, 2, 2)])
      expect(standing([all(3, 4), all(3, 4), all(3, 4)], weights).tier).toBe('primary')
    // medians 3.5, 4 and 4.5 make 4.0 on the point
    expect(standing([[3, 4], [4], [4, 5]]).tier).toBe('primary')
    expect(standing([[3, 4], [4], [4]]).tier).toBe('secondary')
    expect(standing([[3], [3], [2, 3]]).tier).toBe('tertiary')
  })

  it('[R43] one weak leg makes a primary partner secondary, and is named', () => {
    const lame = standing([all(3, 5), all(3, 5), all(3, 2)])
    expect(lame).toMatchObject({ tier: 'secondary', weak: ['d2'] })
    // 2.5 stands
    expect(standing([all(4, 5), all(4, 5), [2, 3]])).toMatchObject({ tier: 'primary', weak: [] })
    // a tertiary partner's low median is no leg to stand on anyhow
    expect(standing([all(3, 1), all(3, 2), all(3, 2)])).toMatchObject({ tier: 'tertiary', weak: [] })
  })

  it('[R43] a gate that says no blocks, whatever the score', () => {
    expect(standing([all(3, 5), all(3, 5), all(3, 5)], EQUAL, true)).toMatchObject({
      tier: null,
      blocked: true,
      score: 100,
      firm: false,
    })
  })

  it('[R42] a dimension that nobody rated leaves it incomplete: no score, no tier', () => {
    const open = standingOf(
      EQUAL,
      new Map([...cells([5, 5, 5], [5, 5, 5]), ['d2', { values: [], unknown: 3 }]]),
      false,
    )
    expect(open).toMatchObject({ missing: ['d2'], score: null, tier: null, firm: false })
    expect(open.value && open.value.over / open.value.under).toBe(5)
    expect(standing([])).toMatchObject({ value: null, score: null, tier: null })
  })

  it('[R47] what weighs nothing is shown and counts for nothing', () => {
    const odd = standing([all(3, 5), all(3, 5), [1, 5, 1]], dims(1, 1, 0))
    expect(odd).toMatchObject({ tier: 'primary', weak: [], firm: true })
    expect(odd.cells.get('d2')?.median).toBe(1)
    expect(standing([[5], [5]], dims(0, 0))).toMatchObject({ value: null, tier: null })
  })
})

describe('firmness', () => {
  it('[R44] three agreeing raters in every dimension, away from the cuts', () => {
    expect(standing([all(3, 5), all(3, 5), all(3, 5)])).toMatchObject({ firm: true, doubts: [] })
    expect(standing([all(2, 5), all(3, 5), all(3, 5)]).doubts).toEqual(['few'])
    expect(standing([[5, 5, 5, 1], all(3, 5), all(3, 5)]).doubts).toEqual(['spread'])
  })

  it('[R44] exactly a quarter from a cut is near, more is not', () => {
    const at = (...medians: number[]) =>
      standing(
        medians.map(m => all(3, m)),
        dims(1, 1, 1, 1 as Weight),
      )
    // 17 / 4 = 4.25
    expect(at(5, 4, 4, 4).doubts).toEqual(['near_cut'])
    // 18 / 4 = 4.5
    expect(at(5, 5, 4, 4).doubts).toEqual([])
    // 15 / 4 = 3.75
    expect(at(4, 4, 4, 3).doubts).toEqual(['near_cut'])
  })

  it('[R44] a split room is talked about, the widest spread first', () => {
    const split = standing([[1, 5, 1, 5], all(4, 3), all(4, 3)])
    const lone = standing([[5, 5, 5, 1], all(4, 5), all(4, 5)])
    const firm = standing([all(3, 5), all(3, 5), all(3, 5)])
    expect(split.doubts).toContain('spread')
    const list = discussList(
      new Map([
        ['lone', lone],
        ['firm', firm],
        ['split', split],
      ]),
    )
    expect(list).toEqual(['split', 'lone'])
  })

  it('[R45] more than 40 % primary rank no one', () => {
    expect(isCrowded(['primary', 'primary', 'secondary', 'tertiary', 'tertiary'])).toBe(false)
    expect(isCrowded(['primary', 'primary', 'primary', 'secondary', 'tertiary'])).toBe(true)
    // those without a tier are not ranked
    expect(isCrowded(['primary', 'primary', 'secondary', 'tertiary', null, null])).toBe(true)
    expect(isCrowded([])).toBe(false)
  })
})

describe('always', () => {
  const cell = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 })
  const weights = fc.array(fc.constantFrom<Weight>(0, 1, 2, 3), { minLength: 1, maxLength: 6 })
  const rated = weights.chain(w =>
    fc.record({ w: fc.constant(w), v: fc.array(cell, { minLength: w.length, maxLength: w.length }) }),
  )

  it('[R42] the order of raters and of dimensions changes nothing', () => {
    fc.assert(
      fc.property(rated, fc.integer(), ({ w, v }, seed) => {
        const one = standing(v, dims(...w))
        const turned = v.map((values, i) => [...values].sort(() => (Math.imul(seed + i, 31) % 3) - 1))
        const other = standingOf([...dims(...w)].reverse(), cells(...turned), false)
        expect({
          ...other,
          cells: 0,
          missing: [...other.missing].sort(),
          weak: [...other.weak].sort(),
        }).toEqual({
          ...one,
          cells: 0,
        })
      }),
    )
  })

  it('[R43] the tier is that of the exact fraction', () => {
    fc.assert(
      fc.property(rated, ({ w, v }) => {
        const s = standing(v, dims(...w))
        if (!s.value) return
        // cross-multiplied by BigInt: no float comes into it
        const [over, under] = [BigInt(s.value.over), BigInt(s.value.under)]
        const plain = over >= 4n * under ? 'primary' : over >= 3n * under ? 'secondary' : 'tertiary'
        expect(s.tier).toBe(plain === 'primary' && s.weak.length > 0 ? 'secondary' : plain)
        expect(s.score).toBeGreaterThanOrEqual(0)
        expect(s.score).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('[R44] all-equal raters in all dimensions are firm unless they stand on a cut', () => {
    for (const value of [1, 2, 3, 4, 5]) {
      const s = standing([all(4, value), all(4, value), all(4, value)])
      expect(s.firm).toBe(value !== 3 && value !== 4)
    }
  })
})
