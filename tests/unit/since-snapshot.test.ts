import { expect, it } from 'vitest'
import { emptyBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { sinceSnapshot } from '../../shared/insight/since-snapshot.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import { connectionId } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const stage = must(templateStage('two-maps', 'T', 'en'), 'template')

function boardOf(notes: readonly Note[], lines: readonly [string, string, (1 | 2 | 3)?][] = []) {
  const board = emptyBoard()
  for (const note of notes) board.notes.set(note.id, note)
  for (const [from, to, strength = 2] of lines) {
    const id = connectionId(from, to)
    board.connections.set(id, { id, from, to, kind: 'personal', strength, effect: 'helps', by: '' })
  }
  return board
}
const then = (...args: Parameters<typeof boardOf>) => {
  const { notes = [], connections = [] } = exportBoard(boardOf(...args), stage)
  return { notes, connections }
}
const power = (id: string, stance: number, influence: number, more: Partial<Note> = {}) =>
  plainNote(id, { map: 'power', at: placeOf(stance, influence), ...more })

it('[R26] a board that nobody touched says nothing', () => {
  const notes = [plainNote('a'), power('b', 0.2, 0.5, { tags: ['x'], evidence: 'told' })]
  expect(sinceSnapshot(then(notes, [['a', 'b']]), boardOf(notes, [['a', 'b']]), stage.maps)).toEqual({
    notes: [],
    lines: { added: [], gone: [], changed: [] },
  })
})

it('[R26] moved, in units of the axes; placed, taken back, gone, new, said otherwise; on each map in this order', () => {
  const before = [
    power('moved', -0.4, 0.75),
    power('placed', 0, 0, { at: null }),
    power('unplaced', 0.1, 0.1),
    power('gone', 0.5, 0.5),
    plainNote('words', { text: 'Bus' }),
    plainNote('color', { color: 'sky' }),
    plainNote('marks', { tie: 'loose' }),
    plainNote('over', { at: [10, 10] }),
  ]
  const now = [
    power('moved', 0.2, 0.5),
    power('placed', 0.3, 0.3),
    power('unplaced', 0, 0, { at: null }),
    power('new', -0.1, 0.9),
    plainNote('words', { text: 'Buses', at: [0, 0.4] }),
    plainNote('color', { color: 'rose' }),
    plainNote('marks', { tie: 'close', trend: 'rising' }),
    power('over', 0, 0.2),
  ]
  const found = sinceSnapshot(then(before), boardOf(now), stage.maps).notes
  expect(found.map(n => `${n.map} ${n.id} ${n.became.join('+')}`)).toEqual([
    'asset words text',
    'asset marks marks',
    'asset color color',
    'power moved moved',
    'power placed moved',
    'power unplaced moved',
    'power over map',
    'power new added',
    'power gone gone',
  ])
  const of = (id: string) =>
    must(
      found.find(n => n.id === id),
      id,
    )
  expect(of('moved').shift?.stance).toBeCloseTo(0.6, 10)
  expect(of('moved').shift?.influence).toBeCloseTo(-0.25, 10)
  expect(of('moved')).toMatchObject({ from: [-400, 250], to: [200, 500] })
  expect(of('placed')).toMatchObject({ from: null, to: [300, 700], shift: null })
  expect(of('unplaced')).toMatchObject({ from: [100, 900], to: null, shift: null })
  expect(of('gone')).toMatchObject({ text: 'gone', from: [500, 500], to: null })
  expect(of('words')).toMatchObject({ text: 'Buses', was: 'Bus' })
  expect(of('over')).toMatchObject({ from: null, shift: null })
})

it('[R26] a target is compared at the top of its map, and all inside the axes', () => {
  const before = [power('t', 0, 0, { target: true, at: [0, 300] }), power('far', 0, 0, { at: [4_000, 500] })]
  const now = [power('t', 0, 0, { target: true, at: [0, 900] }), power('far', 0, 0, { at: [1_000, 500] })]
  expect(sinceSnapshot(then(before), boardOf(now), stage.maps).notes).toEqual([])
})

it('[R26] lines that came, went and changed', () => {
  const notes = ['a', 'b', 'c', 'd'].map(id => plainNote(id))
  const was = then(notes, [
    ['a', 'b'],
    ['b', 'c'],
  ])
  const is = boardOf(notes, [
    ['b', 'c', 3],
    ['c', 'd'],
  ])
  expect(sinceSnapshot(was, is, stage.maps).lines).toEqual({
    added: ['c>d'],
    gone: ['a>b'],
    changed: ['b>c'],
  })
})
