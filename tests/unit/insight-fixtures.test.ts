import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inProject } from '../../scripts/project.ts'
import { must } from '../../shared/assert.ts'
import { meanDeviation, rankingAgreement, withinGroupAgreement } from '../../shared/insight/agreement.ts'
import { pathsToTarget } from '../../shared/insight/path-to-target.ts'
import { Reach } from '../../shared/insight/reach.ts'
import { interquartileRange, median } from '../../shared/model/ratings-sum.ts'
import { legislature } from '../support/legislature.ts'

const fixture = (file: string): string => readFileSync(inProject(`tests/fixtures/${file}`), 'utf8')

describe('real ratings', () => {
  const cell = z.object({
    note: z.string(),
    median: z.number(),
    iqr: z.number(),
    madm: z.number(),
    variance: z.number(),
  })
  const expected = z
    .object({
      raters: z.number(),
      items: z.number(),
      w: z.number(),
      leftOut: z.number(),
      cells: z.array(cell).length(20),
    })
    .parse(JSON.parse(fixture('ratings_top20.expected.json')))
  const [head = [], ...rows] = fixture('ratings_top20.csv')
    .trim()
    .split('\n')
    .map(line => line.split(',').slice(1))
  const ratings = rows.map(row => row.map(Number))

  it('[R29] medians and spreads of the 20 most-rated notes are those of numpy and scipy', () => {
    expect(head).toEqual(expected.cells.map(c => c.note))
    expect(ratings).toHaveLength(42)
    expected.cells.forEach((of, column) => {
      const values = ratings.map(row => must(row[column], 'rating'))
      expect(median(values)).toBe(of.median)
      expect(interquartileRange(values)).toBeCloseTo(of.iqr, 12)
      expect(meanDeviation(values)).toBeCloseTo(of.madm, 12)
      expect(withinGroupAgreement(values)).toBeCloseTo(1 - of.variance / 2, 12)
    })
  })

  it("[R30] Kendall's W over those who rated all is scipy's, without the one who gave all the same value", () => {
    const found = rankingAgreement(ratings)
    expect(found).toMatchObject({ raters: expected.raters, items: expected.items })
    expect(found?.w).toBeCloseTo(expected.w, 12)
    expect(ratings.length - expected.raters).toBe(expected.leftOut)
  })
})

describe('[R13] a legislature taken in as notes and lines', () => {
  const ways = z.object({ paths: z.array(z.array(z.string())) })
  const expected = z
    .object({
      cost: z.number(),
      ways: z.number(),
      ...ways.shape,
      byRole: z.object({ costs: z.array(z.number()), ...ways.shape }),
    })
    .parse(JSON.parse(fixture('ky_paths.expected.json')))

  it('all memberships alike: from the first person of the file to the last as computed elsewhere', () => {
    const { board, people } = legislature()
    expect([board.notes.size, board.connections.size]).toEqual([211, 2_468])
    const [first, last] = [must(people[0], 'person'), must(people.at(-1), 'person')]
    const found = pathsToTarget(new Reach(board), new Set([first]), last)
    expect(found[0]).toMatchObject({ cost: expected.cost, steps: expected.paths[0] })
    expect(found.filter(path => path.cost === expected.cost)).toHaveLength(expected.ways)
  })

  it('closer where somebody leads: the three best ways and their costs', () => {
    const { board, people } = legislature(role =>
      role === 'chair' || role === 'co-chair' ? 3 : role === 'vice chair' ? 2 : 1,
    )
    const [first, last] = [must(people[0], 'person'), must(people.at(-1), 'person')]
    const found = pathsToTarget(new Reach(board), new Set([first]), last)
    const words = (steps: readonly string[]) => steps.map(id => board.notes.get(id)?.text)
    // ways of equal cost and length may be more than three: those whose words come first
    expect(found.map(path => path.cost)).toEqual(expected.byRole.costs)
    expect(found.map(path => words(path.steps))).toEqual(expected.byRole.paths.map(words))
  })
})
