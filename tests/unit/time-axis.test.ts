import { describe, expect, it } from 'vitest'
import { axisOf, nextMark } from '../../client/partners/timeline/axis-layout.ts'
import type { Dated } from '../../shared/insight/schedule.ts'

const dated = (key: string, on: string, partner: string | null): Dated => ({
  key,
  kind: 'milestone',
  on,
  text: key,
  partner,
  task: null,
  owner: '',
  done: false,
  overdue: false,
})
const DATES = [
  dated('old', '2026-01-10', 'a'),
  dated('late', '2026-10-05', 'b'),
  dated('today', '2026-11-22', 'a'),
  dated('same day', '2026-11-22', 'a'),
  dated('task', '2026-12-01', null),
  dated('new year', '2027-01-31', 'b'),
  dated('far', '2029-01-01', 'b'),
]

describe('dates along months', () => {
  const axis = axisOf(DATES, '2026-11-22')

  it('shows whole months, three back and twelve on at most, and counts what lies outside', () => {
    expect(axis.months[0]).toBe('2026-08')
    expect(axis.months.at(-1)).toBe('2027-11')
    expect(axis.months).toHaveLength(16)
    expect(axis.outside).toBe(2)
    expect(axisOf([], '2026-12-31').months).toEqual(['2026-12', '2027-01', '2027-02'])
  })

  it('has a row for each partner in the order of first dates, and what belongs to none at the end', () => {
    expect(axis.rows.map(row => row.partner)).toEqual(['b', 'a', null])
    expect(axis.rows.map(row => row.lanes)).toEqual([1, 2, 1])
  })

  it('stands each date in its month, by its day; two on a day stand below each other', () => {
    const marks = axis.rows.flatMap(row => row.marks)
    const xOf = (key: string): number => (marks.find(m => m.dated.key === key)?.x ?? Number.NaN) * 16
    expect(xOf('late')).toBeCloseTo(2 + 4.5 / 31)
    expect(xOf('new year')).toBeCloseTo(5 + 30.5 / 31)
    expect(xOf('today')).toBeCloseTo(axis.today * 16)
    expect(marks.filter(m => m.dated.on === '2026-11-22').map(m => m.lane)).toEqual([0, 1])
  })

  it('arrow keys lead along a row, and to the nearest in time above or below', () => {
    const next = (from: string, key: string) => nextMark(axis.rows, from, key)?.dated.key
    expect(next('late', 'ArrowRight')).toBe('new year')
    expect(next('late', 'ArrowLeft')).toBeUndefined()
    expect(next('late', 'ArrowDown')).toBe('today')
    expect(next('same day', 'ArrowUp')).toBe('late')
    expect(next('same day', 'ArrowDown')).toBe('task')
    expect(next('new year', 'Home')).toBe('late')
    expect(next('late', 'Enter')).toBeUndefined()
    expect(next('nowhere', 'ArrowLeft')).toBeUndefined()
  })
})
