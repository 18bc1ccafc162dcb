import { describe, expect, it } from 'vitest'
import { rankingAgreement } from '../../shared/insight/agreement.ts'
import { standingOf } from '../../shared/insight/matrix.ts'
import { ratingsOf, roomRatedAt, rowsOfRaters } from '../../shared/insight/matrix-ratings.ts'
import { resultsForViewers } from '../../shared/model/project-stage.ts'
import type { ResultOf, RoundResult } from '../../shared/model/round-result.ts'

type Round = ResultOf<'ratings'>

/** A revealed round; cells as note → rater → value. */
function round(
  id: string,
  revealedAt: number,
  anonymous: boolean,
  said: Record<string, Record<string, number | null>>,
): Round {
  return {
    id,
    kind: 'ratings',
    prompt: '',
    anonymous,
    openedAt: revealedAt - 1,
    revealedAt,
    people: 0,
    entries: 0,
    dimensions: [{ id: 'access', title: 'Access' }],
    cells: Object.entries(said).map(([note, votes]) => {
      const known = Object.entries(votes).flatMap(([by, v]) => (v === null ? [] : [{ by, v }]))
      return {
        note,
        dimension: 'access',
        values: known.map(k => k.v),
        unknown: Object.keys(votes).length - known.length,
        ...(anonymous ? {} : { by: known.map(k => k.by) }),
      }
    }),
    rankings: [],
  }
}
const of = (rounds: Round[], own: Parameters<typeof ratingsOf>[2] = [], notes = ['n1']) =>
  ratingsOf(notes, rounds, own, ['access']).get('access')
const own = (by: string, value: number | null, at: number, apart = false) => ({
  by,
  dimension: 'access',
  value,
  at,
  apart,
})

describe('[R46] whose rating counts', () => {
  it('of each person the newest, whether in a round or in the record', () => {
    const first = round('a', 10, false, { n1: { ana: 2, ben: 3 } })
    const second = round('b', 20, false, { n1: { ana: 4, eva: null } })
    expect(of([second, first])).toEqual({ values: [3, 4], unknown: 1 })
    expect(of([first, second], [own('ben', 5, 15), own('ana', 1, 15)])).toEqual({
      values: [4, 5],
      unknown: 1,
    })
    expect(of([first, second], [own('ana', null, 30)])).toEqual({ values: [3], unknown: 2 })
  })

  it('an anonymous round asks anew; beside it stand only those who were not part of it, and nobody counts twice', () => {
    const named = round('a', 10, false, { n1: { ana: 2, ben: 3 } })
    const secret = round('b', 20, true, { n1: { x: 5, y: 5, z: null } })
    expect(of([named, secret], [own('ana', 1, 15), own('ben', 4, 25), own('eva', 2, 25, true)])).toEqual({
      values: [2, 5, 5],
      unknown: 1,
    })
    // said before the round: that it was not part of another one is nothing to this one
    expect(of([named, secret], [own('ana', 1, 15, true)])).toEqual({ values: [5, 5], unknown: 1 })
    expect(roomRatedAt(['n1'], [named, secret], 'access')).toBe(20)
    expect(roomRatedAt(['n2'], [named, secret], 'access')).toBeNull()
  })

  it('where values are not told, what the newest round amounts to stands, as everybody else reads it', () => {
    const rounds = [
      round('a', 10, false, { n1: { ana: 1, ben: 1 } }),
      round('b', 20, true, { n1: { x: 5, y: 5, z: 2, w: null } }),
    ]
    const weights = [{ id: 'access', weight: 1 as const }]
    const standing = (results: readonly RoundResult[]) =>
      standingOf(weights, ratingsOf(['n1'], results, [], ['access']), false)
    const [theirs, ours] = [standing(resultsForViewers(rounds, { stance: false })), standing(rounds)]
    expect(theirs.cells.get('access')).toMatchObject({
      values: [],
      n: 3,
      unknown: 1,
      median: 5,
      iqr: 1.5,
      reading: 'talk',
    })
    expect({ ...theirs, cells: null }).toEqual({ ...ours, cells: null })
  })

  it('a named round after an anonymous one replaces it, and with it all that was added since counts by name again', () => {
    const secret = round('b', 20, true, { n1: { x: 5, y: 5, z: null } })
    const named = round('c', 30, false, { n1: { ana: 1 } })
    expect(of([secret, named])).toEqual({ values: [1], unknown: 0 })
    expect(of([secret, named], [own('ana', 3, 25), own('ben', 4, 35)])).toEqual({
      values: [1, 4],
      unknown: 0,
    })
    expect(roomRatedAt(['n1'], [named, secret], 'access')).toBeNull()
  })

  it('a round that did not rate this record says nothing of it', () => {
    const other = round('b', 20, true, { n9: { x: 5 } })
    expect(of([round('a', 10, false, { n1: { ana: 2 } }), other])).toEqual({ values: [2], unknown: 0 })
    expect(of([other])).toEqual({ values: [], unknown: 0 })
  })

  it('of several notes of one record in one round, the one with the smallest id that was rated', () => {
    const both = round('a', 10, false, { n2: { ana: 5 }, n1: { ana: 2 } })
    expect(of([both], [], ['n2', 'n1'])).toEqual({ values: [2], unknown: 0 })
    expect(of([round('a', 10, false, { n2: { ana: 5 } })], [], ['n1', 'n2'])).toEqual({
      values: [5],
      unknown: 0,
    })
  })
})

it("rows of raters over records give Kendall's W of the domain's vector", () => {
  const vector = [
    [5, 4, 3, 2, 1],
    [5, 3, 4, 2, 1],
    [4, 5, 3, 1, 2],
    [5, 4, 2, 3, 1],
  ]
  const said = Object.fromEntries(
    [0, 1, 2, 3, 4].map(column => [
      `n${column}`,
      Object.fromEntries(vector.map((row, rater) => [`r${rater}`, row[column] ?? null])),
    ]),
  )
  const records = [0, 1, 2, 3, 4].map(i => ({ id: `p${i}`, notes: [`n${i}`], own: [] }))
  const rows = rowsOfRaters(records, [round('a', 10, false, said)], 'access')
  expect(rows).toEqual(vector)
  expect(rankingAgreement(rows)).toEqual({ w: 0.8125, raters: 4, items: 5 })
  // one who rated another record only afterwards is followed there, too
  const later = records.map((r, i) => (i === 0 ? { ...r, own: [own('r0', 1, 20)] } : r))
  expect(rowsOfRaters(later, [round('a', 10, false, said)], 'access')[0]).toEqual([1, 4, 3, 2, 1])
})
