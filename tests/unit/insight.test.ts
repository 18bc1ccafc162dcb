import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { coverageOf } from '../../shared/insight/coverage.ts'
import { findDuplicates } from '../../shared/insight/duplicates.ts'
import { insightOf, projectInsight } from '../../shared/insight/insight.ts'
import { placeOf } from '../../shared/maps/power-map.ts'
import { connectionId, type Effect } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
const note = (id: string, text: string, more: Partial<Note> = {}) => plainNote(id, { text, ...more })
const onPower = (id: string, text: string, stance: number, influence: number, more: Partial<Note> = {}) =>
  note(id, text, { map: 'power', at: placeOf(stance, influence), ...more })

function boardOf(notes: Note[], lines: [string, string, Effect?][] = []) {
  const board = emptyBoard()
  for (const n of notes) board.notes.set(n.id, n)
  for (const [from, to, effect = 'helps'] of lines) {
    const id = connectionId(from, to)
    board.connections.set(id, { id, from, to, kind: 'personal', strength: 2, effect, by: '' })
  }
  return board
}

describe('what the board says', () => {
  const board = boardOf(
    [
      note('a1', 'Phone list'),
      note('a2', 'Hall'),
      note('a3', 'Van'),
      onPower('t', 'Mayor', 0.1, 0.2, { target: true }),
      onPower('p1', 'Chamber', 0.1, 0.9),
      onPower('p2', 'Paper', -0.15, 0.6),
      onPower('p3', 'Club', 0, 0.4),
      onPower('p4', 'Union', 0.9, 0.7),
      note('p5', 'Sheriff', { map: 'power', at: null }),
    ],
    [
      ['a1', 'p4'],
      ['p4', 't'],
      ['a2', 'p1', 'harms'],
      ['p1', 'p2'],
    ],
  )
  const insight = insightOf(board, stage)

  it('[R13] the way to the target', () => {
    expect(insight.paths).toEqual([{ target: 't', cost: 4, steps: ['a1', 'p4', 't'] }])
  })
  it('[R14] what lies idle: no line, no record', () => {
    expect(insight.unusedAssets).toEqual(['a3'])
    board.partnerOf.set('a3', 'p')
    expect(insightOf(board, stage).unusedAssets).toEqual([])
    board.partnerOf.clear()
  })
  it('[R19] powerful people whom nothing of ours reaches, strongest first', () => {
    expect(insight.uncovered).toEqual(['p1', 'p2'])
  })
  it('[R16] powerful and undecided, without the target', () => {
    expect(insight.undecided).toEqual(['p1', 'p2'])
  })
  it('[R15] the spectrum: five bands, those without a place apart, the target not among them', () => {
    const [spectrum] = insight.spectrum
    expect(spectrum?.bands.active_support).toEqual(['p4'])
    expect(spectrum?.bands.neutral).toEqual(['p1', 'p2', 'p3'])
    expect(spectrum?.unplaced).toEqual(['p5'])
  })
  it('a viewer is told nothing that rests on stance or influence, unless it is shown', () => {
    expect(projectInsight(insight, false)).toMatchObject({ uncovered: [], undecided: [], spectrum: [] })
    expect(projectInsight(insight, false).unusedAssets).toEqual(['a3'])
    expect(projectInsight(insight, true)).toBe(insight)
  })
})

describe('[R17] coverage', () => {
  it('counts sectors and calls out the empty ones of the seven', () => {
    const found = coverageOf([
      { sector: 'local' },
      { sector: 'local' },
      { sector: 'tribal' },
      { sector: null },
    ])
    expect(found.sectors).toEqual({ local: 2, tribal: 1 })
    expect(found.empty).toEqual(['state', 'federal', 'private', 'nonprofit', 'education', 'association'])
    expect(found.unset).toBe(1)
  })
})

describe('[R18] duplicates', () => {
  const found = (...texts: string[]) =>
    findDuplicates(texts.map((text, i) => note(`n${i}`, text))).map(d => `${d.notes.join('+')} ${d.why}`)

  it('finds the same name in other letters, its initials, and a slip of the pen', () => {
    expect(found('Chamber of Commerce', 'the CHAMBER of commerce.')).toEqual(['n0+n1 same-name'])
    expect(found('Chamber of Commerce', 'C of C')).toEqual(['n0+n1 initials'])
    expect(found('Chamber of Commerce', 'Chamber of Comerce')).toEqual(['n0+n1 similar'])
    expect(found('Chamber', 'C of C', 'Chamber of Commerce')).toEqual(['n1+n2 initials', 'n0+n2 similar'])
    // a word with which many names begin says nothing, and what comes later in a name neither
    expect(found('Church', 'Church of Saint Mary', 'Church on Main Street', 'Church Council')).toEqual([])
    expect(found('Council', 'Library Council')).toEqual([])
    expect(found('Asociación de Vecinos', 'asociacion vecinos')).toEqual(['n0+n1 same-name'])
    expect(found('NAACP', 'naacp ')).toEqual(['n0+n1 same-name'])
  })
  it('leaves different names alone', () => {
    expect(found('Library board', 'School board', 'Water board', 'Zoning')).toEqual([])
    expect(found('', ' ')).toEqual([])
    expect(found('North High School', 'Southside Clinic')).toEqual([])
  })
  it('does not suggest what is one already, nor across maps', () => {
    const notes = [note('a', 'Hall'), note('b', 'Hall'), note('c', 'Hall', { map: 'power' })]
    expect(findDuplicates(notes).map(d => d.notes)).toEqual([['a', 'b']])
    expect(findDuplicates(notes, () => true)).toEqual([])
  })
  it('is quick on a large board where all begin alike', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => note(`n${i}`, `Committee ${i} of the county`))
    expect(findDuplicates(many).length).toBeLessThanOrEqual(200)
  })
})
