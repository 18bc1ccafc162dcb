import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { OwnEntries, OwnEntry } from '../../client/state/round-desk.ts'
import { isOpenQuestion, SessionMarks } from '../../client/state/session-marks.ts'
import { must } from '../../shared/assert.ts'
import type { Point } from '../../shared/model/note.ts'
import type { RoundSettings } from '../../shared/model/round.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
const head = { prompt: '', anonymous: true, openedAt: 1, revealedAt: 2, people: 3, entries: 3 }
const votes = (id: string, dots: Record<string, number>): RoundResult => ({
  ...head,
  id,
  kind: 'votes',
  limit: 5,
  perNote: 2,
  counts: Object.entries(dots).map(([note, n]) => ({ note, dots: n, people: n })),
})
const places = (id: string, at: Record<string, [number, number][]>): RoundResult => ({
  ...head,
  id,
  kind: 'placements',
  map: 'power',
  places: Object.entries(at).map(([note, list]) => ({ note, at: list })),
})
const common = { prompt: '', anonymous: true, minutes: null }
const voting: RoundSettings = { ...common, kind: 'votes', candidates: ['a', 'b'], limit: 5, perNote: 2 }
const placing: RoundSettings = { ...common, kind: 'placements', map: 'power', candidates: ['a', 'b'] }
const FAR_APART: [number, number][] = [
  [-800, 500],
  [-700, 500],
  [800, 500],
  [900, 500],
]

function setUp(results: RoundResult[]) {
  const stage = createStore<Stage>(() => ({ ...STAGE, results }))
  const mine = createStore<OwnEntries>(() => ({ round: null, entries: new Map() }))
  const marks = new SessionMarks({ stage, rounds: { mine } })
  const told: string[][] = []
  marks.onChange(ids => told.push([...ids].sort()))
  const open = (settings: RoundSettings | null) =>
    stage.setState({ round: settings && { id: 'open', openedAt: 3, settings } })
  const write = (entries: Record<string, OwnEntry['value']>) =>
    mine.setState(
      {
        round: 'open',
        entries: new Map(Object.entries(entries).map(([id, value]) => [id, { value, sealed: true }])),
      },
      true,
    )
  return { stage, marks, told, open, write }
}
const note = (id: string, merged: string[] = []) =>
  plainNote(id, { absorbed: merged.map(m => ({ id: m, text: m, made: { by: '', at: 0 } })) })

describe('what rounds say of notes', () => {
  it('counts of the last vote stand on a note, those of what was merged into it added', () => {
    const { marks } = setUp([votes('r1', { a: 9, b: 1 }), votes('r2', { a: 2, c: 3 })])
    expect(marks.of(note('a')).dots).toBe(2)
    expect(marks.of(note('b')).dots).toBe(1)
    expect(marks.of(note('a', ['b', 'c', 'none'])).dots).toBe(6)
    expect(marks.of(note('x')).dots).toBe(0)
  })

  it('while a vote is open a note shows one’s own dots and no earlier count: nothing to lean on', () => {
    const { marks, open, write, told } = setUp([votes('r1', { a: 9, c: 4 })])
    open(voting)
    expect(marks.of(note('a'))).toMatchObject({ voting: true, dots: 0 })
    expect(marks.of(note('c'))).toMatchObject({ voting: false, dots: 4 })
    write({ a: { dots: 2 } })
    expect(marks.of(note('a')).dots).toBe(2)
    // the last one is about notes that did not change
    open(voting)
    expect(told).toEqual([['a', 'b'], ['a']])
  })

  it('a place that one gives oneself is one’s own, and earlier ones of the group are not shown meanwhile', () => {
    const { marks, open, write } = setUp([places('r1', { a: FAR_APART, c: FAR_APART })])
    expect(marks.of(note('a')).spread?.reading.split).toBe(true)
    open(placing)
    write({ b: { at: [100, 200] } })
    expect(marks.of(note('a'))).toMatchObject({ placing: true, place: null, spread: null })
    expect(marks.of(note('b')).place).toEqual<Point>([100, 200])
    expect([...marks.placed()].map(p => p.id)).toEqual(['c'])
    open(null)
    expect(marks.of(note('b')).place).toBeNull()
    expect([...marks.placed()].map(p => p.id).sort()).toEqual(['a', 'c'])
  })

  it('a contested place is to be talked about until one was agreed on after that round', () => {
    const { marks } = setUp([
      places('r1', {
        a: FAR_APART,
        b: [
          [100, 500],
          [120, 500],
        ],
      }),
    ])
    expect(isOpenQuestion(marks.of(note('a')), { agreed: null })).toBe(true)
    expect(isOpenQuestion(marks.of(note('a')), { agreed: 'earlier' })).toBe(true)
    expect(isOpenQuestion(marks.of(note('a')), { agreed: 'r1' })).toBe(false)
    expect(isOpenQuestion(marks.of(note('b')), { agreed: null })).toBe(false)
  })
})
