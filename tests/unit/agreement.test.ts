import { describe, expect, it } from 'vitest'
import {
  meanDeviation,
  rankingAgreement,
  tellsRanking,
  withinGroupAgreement,
} from '../../shared/insight/agreement.ts'
import { dotsFor, ranked, votesOf } from '../../shared/insight/dots.ts'
import { readPlace } from '../../shared/insight/placements.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import { interquartileRange, median, quantile, readCell } from '../../shared/model/ratings-sum.ts'

describe('[R29] one cell', () => {
  // values, median, IQR, MADM, r_wg: the domain's vectors, computed with numpy and scipy
  it.each([
    [[4, 4, 5, 4, 3], 4, 0, 0.4, 0.75],
    [[1, 5, 1, 5], 3, 4, 2, -1.667],
    [[2, 2, 3, 3], 2.5, 1, 0.5, 0.833],
    [[5, 5, 5, 1], 5, 1, 1, -1],
  ])('%j', (values, middle, iqr, madm, rwg) => {
    expect(median(values)).toBe(middle)
    expect(interquartileRange(values)).toBeCloseTo(iqr, 10)
    expect(meanDeviation(values)).toBeCloseTo(madm, 10)
    expect(withinGroupAgreement(values)).toBeCloseTo(rwg, 3)
  })

  it.each([
    [[], 'few'],
    [[1, 5], 'few'],
    [[4, 4, 5, 4, 3], 'agree'],
    [[2, 2, 3, 3], 'agree'],
    [[1, 2, 3, 3.5], 'mixed'],
    [[1, 5, 1, 5], 'talk'],
    // the quartiles lie together, one voice does not
    [[5, 5, 5, 1], 'talk'],
    [[2, 2, 4, 4], 'talk'],
  ] as const)('%j reads as %s', (values, reading) => expect(readCell(values)).toBe(reading))

  it('has no measures of nothing', () => {
    expect([quantile([], 0.5), median([]), interquartileRange([]), meanDeviation([])]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(withinGroupAgreement([3])).toBeNull()
    expect(quantile([7], 0.9)).toBe(7)
  })
})

describe('[R30] a whole ranking', () => {
  it.each([
    [
      [
        [5, 4, 3, 2, 1],
        [5, 3, 4, 2, 1],
        [4, 5, 3, 1, 2],
        [5, 4, 2, 3, 1],
      ],
      0.8125,
    ],
    [
      [
        [5, 4, 4, 2, 1],
        [5, 4, 3, 3, 1],
        [4, 4, 3, 2, 2],
        [5, 5, 3, 2, 1],
      ],
      0.943333,
    ],
    [
      [
        [5, 1, 3, 2, 4],
        [1, 5, 3, 4, 2],
      ],
      0,
    ],
  ])('%j → %d', (rows, w) => expect(rankingAgreement(rows)?.w).toBeCloseTo(w, 5))

  it('raters who give all the same value carry no order: with nobody else it is not defined', () => {
    expect(rankingAgreement([4, 4, 4].map(v => [v, v, v]))).toBeNull()
    expect(
      rankingAgreement([
        [5, 4, 3],
        [2, 2, 2],
        [5, 4, 3],
      ]),
    ).toEqual({ w: 1, raters: 2, items: 3 })
    expect(tellsRanking({ w: 1, raters: 2, items: 3 })).toBe(false)
  })

  it('leaves out rows that are not whole, and those without an order, and says how many counted', () => {
    const rows = [
      [5, 4, 3],
      [5, 4, 3],
      [5, 4, 3],
      [3, 3, 3],
      [1, null, 5],
    ]
    expect(rankingAgreement(rows)).toEqual({ w: 1, raters: 3, items: 3 })
  })

  it('is not defined for one rater, one thing, or nothing', () => {
    expect(rankingAgreement([])).toBeNull()
    expect(rankingAgreement([[1, 2, 3]])).toBeNull()
    expect(rankingAgreement([[1], [2]])).toBeNull()
    expect(
      rankingAgreement([
        [2, 2],
        [3, 3],
      ]),
    ).toBeNull()
  })
})

describe('[R31] a place on the power map', () => {
  const at = (...pairs: [stance: number, influence: number][]) => pairs.map(([s, i]) => placeOf(s, i))

  it('is the median of each axis, with how far people lie apart', () => {
    const reading = readPlace(at([0.5, 0.8], [0.6, 0.7], [0.4, 0.75], [0.5, 0.9], [0.7, 0.8]))
    expect(reading).toMatchObject({ count: 5, stance: 0.5, split: false, contested: false })
    expect(reading?.influence).toBeCloseTo(0.8, 10)
    expect(reading?.spread.stance).toBeCloseTo(0.08, 10)
    expect(reading?.spread.influence).toBeCloseTo(0.05, 10)
  })

  it('is contested past a deviation, not at it', () => {
    expect(readPlace(at([0.5, 0.4], [0.5, 0.1]))?.contested).toBe(false)
    expect(readPlace(at([0.5, 0.4], [0.5, 0.099]))?.contested).toBe(true)
    expect(readPlace(at([0.8, 0.5], [0.3, 0.5]))?.contested).toBe(false)
  })

  it('has a spread where most agree and some stand far off', () => {
    const reading = readPlace(at([0, 0.5], [0, 0.5], [0, 0.5], [1, 0.5], [1, 0.5]))
    expect(reading).toMatchObject({ stance: 0, contested: true })
    expect(reading?.spread.stance).toBeCloseTo(0.4, 10)
  })

  it('is never neutral without a mark where half say ally and half say foe', () => {
    const reading = readPlace(at([-0.2, 0.5], [0.2, 0.5], [-0.2, 0.5], [0.2, 0.5]))
    expect(reading).toMatchObject({ stance: 0, split: true, contested: true })
  })

  it.each([
    ['a quarter on the other side', at([0.1, 0.5], [0.1, 0.5], [0.1, 0.5], [-0.1, 0.5]), true],
    ['a fifth on the other side', at([0.1, 0.5], [0.1, 0.5], [0.1, 0.5], [0.1, 0.5], [-0.1, 0.5]), false],
    ['a wide spread of support', at([0.1, 0.5], [0.9, 0.5], [0.1, 0.5], [0.9, 0.5]), true],
    ['support at the threshold', at([0.1, 0.5], [0.6, 0.5]), false],
    ['a wide spread of influence', at([0.5, 0.2], [0.5, 0.6], [0.5, 0.9]), true],
    ['influence below the threshold', at([0.5, 0.5], [0.5, 0.7]), false],
    ['one voice', at([-1, 1]), false],
    ['two voices on two sides', at([-0.05, 1], [0.05, 1]), true],
  ])('%s', (_what, places, contested) => expect(readPlace(places)?.contested).toBe(contested))

  it('of nobody is none', () => expect(readPlace([])).toBeNull())
})

describe('[R32] dots', () => {
  it.each([
    [1, 3],
    [12, 3],
    [16, 4],
    [30, 8],
    [200, 10],
  ])('for %d options each has %d', (options, dots) =>
    expect(dotsFor(options)).toEqual({ limit: dots, perNote: 2 }),
  )

  it.each([
    ['nothing', 16, null, null, 4, 2],
    ['how many', 16, 6, null, 6, 2],
    ['one for each option', 7, 100, 1, 7, 1],
    ['more on one than there are', 16, 3, 5, 3, 3],
    ['nothing, of a single option', 1, null, null, 2, 2],
  ])('where %s is said of %d options', (_what, options, dots, most, limit, perNote) =>
    expect(votesOf(options, { dots, perNote: most })).toEqual({ limit, perNote }),
  )

  it('shows ties as ties', () => {
    const list = [
      { id: 'a', dots: 2 },
      { id: 'b', dots: 5 },
      { id: 'c', dots: 2 },
      { id: 'd', dots: 0 },
    ]
    expect(ranked(list).map(r => [r.item.id, r.rank, r.tied])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['c', 2, true],
      ['d', 4, false],
    ])
  })
})
