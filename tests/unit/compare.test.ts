import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { boardState } from '../../shared/exchange/board-state.ts'
import { recordsSince } from '../../shared/exchange/records-since.ts'
import { changeShapes } from '../../shared/files/change-shapes.ts'
import { mapSvg } from '../../shared/files/map-svg.ts'
import { svgOfShapes } from '../../shared/files/svg-of-shapes.ts'
import { sinceSnapshot } from '../../shared/insight/since-snapshot.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const { maps } = must(templateStage('two-maps', 'T', 'en'), 'template')
const then: BoardJson = {
  schema: 'allymap.board/1',
  notes: [
    { id: 'stays', map: 'asset', at: [0, 0], text: 'Stays' },
    { id: 'moves', map: 'power', at: [-400, 500], text: 'Mayor' },
    { id: 'goes', map: 'asset', at: [200, 300], text: 'Van <for> two' },
    { id: 'words', map: 'asset', at: [500, 300], text: 'Church' },
  ],
  connections: [
    { from: 'stays', to: 'moves', strength: 1 },
    { from: 'goes', to: 'moves', strength: 2 },
  ],
  partners: [
    { id: 'p1', name: 'Library', sector: 'local' },
    { id: 'p2', name: 'Radio' },
  ],
}
const later: BoardJson = {
  schema: 'allymap.board/1',
  notes: [
    { id: 'stays', map: 'asset', at: [0, 0], text: 'Stays' },
    { id: 'moves', map: 'power', at: [300, 250], text: 'Mayor' },
    { id: 'words', map: 'asset', at: [500, 300], text: 'Parish' },
    { id: 'new', map: 'asset', at: [900, 300], text: 'Bus' },
  ],
  connections: [
    { from: 'stays', to: 'moves', strength: 3 },
    { from: 'new', to: 'moves', strength: 2 },
  ],
  partners: [
    { id: 'p1', name: 'Library', sector: 'state', from: [] },
    { id: 'p3', name: 'Farm' },
  ],
}

describe('two snapshots', () => {
  const since = sinceSnapshot(
    { notes: then.notes ?? [], connections: then.connections ?? [] },
    boardState(later),
    maps,
  )
  it('[R26] what came, went, moved and changed from one to the other, and back', () => {
    expect(Object.fromEntries(since.notes.map(n => [n.id, n.became]))).toEqual({
      moves: ['moved'],
      new: ['added'],
      goes: ['gone'],
      words: ['text'],
    })
    const moved = since.notes.find(n => n.id === 'moves')
    expect(moved?.shift?.stance).toBeCloseTo(0.7)
    expect(moved?.shift?.influence).toBeCloseTo(0.25)
    expect(since.lines).toEqual({
      added: ['new>moves'],
      gone: ['goes>moves'],
      changed: ['stays>moves'],
    })
    const back = sinceSnapshot(
      { notes: later.notes ?? [], connections: later.connections ?? [] },
      boardState(then),
      maps,
    )
    expect(back.notes.find(n => n.id === 'new')?.became).toEqual(['gone'])
    expect(back.notes.find(n => n.id === 'moves')?.shift?.stance).toBeCloseTo(-0.7)
  })

  it('the same state has no differences, whatever a file leaves out', () => {
    for (const board of [then, later]) {
      const none = sinceSnapshot(
        { notes: board.notes ?? [], connections: board.connections ?? [] },
        boardState(board),
        maps,
      )
      expect(none.notes).toEqual([])
      expect(none.lines).toEqual({ added: [], gone: [], changed: [] })
      expect(recordsSince(board.partners ?? [], board.partners ?? [])).toEqual({
        added: [],
        gone: [],
        changed: [],
      })
    }
  })

  it('records that came, went, or say something else; where one came from is nothing that it says', () => {
    const records = recordsSince(then.partners ?? [], later.partners ?? [])
    expect(records.added.map(p => p.id)).toEqual(['p3'])
    expect(records.gone.map(p => p.id)).toEqual(['p2'])
    expect(records.changed.map(({ partner, fields }) => [partner.id, fields])).toEqual([['p1', ['sector']]])
  })

  it('a picture shows a ghost where a note stood, an arrow from there, and signs; its words are escaped', () => {
    const box = (at: readonly [number, number]) => ({
      left: at[0] - 100,
      top: at[1] - 100,
      right: at[0] + 100,
      bottom: at[1] + 100,
    })
    const changeSvg = (...of: Parameters<typeof changeShapes>): string => svgOfShapes(changeShapes(...of))
    const gone = changeSvg({ sign: 'gone', from: [200, 300], to: null, text: 'Van <for> two' }, box)
    expect(gone).toContain('stroke-dasharray')
    expect(gone).toContain('&lt;for&gt;')
    expect(gone).toContain('×')
    const moved = changeSvg({ sign: 'moved', from: [0, 0], to: [300, 0], text: 'Mayor' }, box)
    expect(moved).toContain('M104 0L196 0')
    expect(changeSvg({ sign: 'added', from: null, to: null, text: '' }, box)).toBe('')
    const map = must(
      maps.find(m => m.kind === 'zones'),
      'map',
    )
    const words = { foot: '', helps: '', harms: '' }
    const far = mapSvg(later, map, words, null, [{ sign: 'gone', from: [-3000, 0], to: null, text: '' }])
    expect(far.width).toBeGreaterThan(mapSvg(later, map, words).width + 2000)
  })
})
