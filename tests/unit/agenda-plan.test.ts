import { describe, expect, it } from 'vitest'
import { agendaStep } from '../../shared/model/agenda.ts'
import { planOf } from '../../shared/model/agenda-plan.ts'

const MINUTE = 60_000
const START = 1_800_000_000_000
const at = (minutes: number): number => START + minutes * MINUTE
const agenda = [8, null, 12, 6].map((minutes, i) => agendaStep.parse({ id: `s${i}`, title: 'Step', minutes }))
const step = (
  id: string,
  since: number,
  began: { id: string; at: number } | null = { id: 's0', at: START },
) => ({
  id,
  since: at(since),
  began,
})

describe('[F12] the plan against the clock', () => {
  it('before a step runs it is all of the agenda, and nothing is late', () => {
    expect(planOf(agenda, null, null, START)).toEqual({ end: at(26), left: 26, late: null })
    expect(planOf([], null, null, START)).toBeNull()
    expect(planOf([agendaStep.parse({ id: 'x', title: 'No minutes' })], null, null, START)).toBeNull()
  })

  it('on time, late by what a step runs over, early by what it leaves out', () => {
    expect(planOf(agenda, step('s0', 0), 5 * MINUTE, at(3))).toEqual({ end: at(26), left: 23, late: 0 })
    expect(planOf(agenda, step('s0', 0), -2 * MINUTE, at(10))).toEqual({ end: at(28), left: 18, late: 2 })
    expect(planOf(agenda, step('s2', 5), 12 * MINUTE, at(5))).toEqual({ end: at(23), left: 18, late: -3 })
    expect(planOf(agenda, step('s3', 20), 0, at(26))).toEqual({ end: at(26), left: 0, late: 0 })
  })

  it('without a clock the step’s own minutes count; a minute more on the clock is a minute late', () => {
    expect(planOf(agenda, step('s2', 8), null, at(10))).toEqual({ end: at(26), left: 16, late: 0 })
    expect(planOf(agenda, step('s2', 8), 11 * MINUTE, at(10))?.late).toBe(1)
    expect(planOf(agenda, step('s1', 8), null, at(10))).toEqual({ end: at(28), left: 18, late: 2 })
  })

  it('counts from the step at which the room began, also where that is gone since', () => {
    const began = { id: 's2', at: at(100) }
    expect(planOf(agenda, step('s2', 100, began), 12 * MINUTE, at(100))?.late).toBe(0)
    expect(planOf(agenda, step('s3', 0, { id: 'gone', at: START }), 6 * MINUTE, START)?.late).toBe(-20)
    expect(planOf(agenda, step('s2', 0, null), 12 * MINUTE, START)?.late).toBeNull()
  })
})
