import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { partnersOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { removeRow, setRow } from '../../shared/edits/edit-partner.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { promote } from '../../shared/edits/promote.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import type { Board } from '../../shared/model/board.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { Replicas } from '../support/replicas.ts'

const CLIENTS = 3
const CELLS = ['learned', 'shared', 'next', 'who'] as const
const BLANK = { on: null, who: '', talk: null, learned: '', shared: '', next: '' }
const stage = must(templateStage('two-maps', 'Property', 'en'), 'template')
const content = (board: Board): string => JSON.stringify(exportBoard(board, stage))
const onlyRecord = (board: Board) => must([...board.partners.values()][0], 'record')
const meetings = (board: Board) => onlyRecord(board).lists.meetings

/** A record with one meeting, known to all. */
function play() {
  const replicas = new Replicas(CLIENTS)
  const ids = createNotes(replicas.doc(0), replicas.context(0), [
    { map: 'asset', at: [0, 0], text: 'Library board', color: 'sky' },
  ])
  promote(replicas.doc(0), replicas.context(0), ids)
  const row = { ...BLANK, id: 'm1', learned: 'first' }
  setRow(replicas.doc(0), replicas.context(0), onlyRecord(readBoard(replicas.doc(0))), 'meetings', row)
  replicas.settle()
  return { replicas, watches: replicas.docs.map(doc => watchBoard(doc)) }
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), client: fc.nat(CLIENTS - 1), cell: fc.nat(3) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('clear' as const), client: fc.nat(CLIENTS - 1), cell: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pull' as const),
      client: fc.nat(CLIENTS - 1),
      cell: fc.nat(CLIENTS - 1),
    }),
  },
)

describe('[R7] one row of a list in several hands', () => {
  it('each cell merges by itself, offline or not: what nobody else wrote over stays, and all read alike', () => {
    let shared = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), steps => {
        const { replicas, watches } = play()
        const written = new Map<number, Set<string>>()
        const writers = new Map<number, Set<number>>()
        const last = new Map<string, string>()
        let n = 0
        for (const s of steps) {
          if (s.do === 'pull') {
            if (s.cell !== s.client) replicas.pull(s.client, s.cell)
            continue
          }
          const cell = must(CELLS[s.cell], 'cell')
          const value = s.do === 'clear' ? '' : `w${n++}`
          const board = must(watches[s.client], 'watch').board
          const row = must(meetings(board)[0], 'row')
          setRow(
            replicas.doc(s.client),
            replicas.context(s.client),
            onlyRecord(board),
            'meetings',
            { ...row, [cell]: value },
            [cell],
          )
          written.set(s.cell, (written.get(s.cell) ?? new Set()).add(value))
          writers.set(s.cell, (writers.get(s.cell) ?? new Set()).add(s.client))
          last.set(`${s.cell}`, value)
        }
        replicas.settle()
        const whole = must(watches[0], 'watch').board
        for (const { board } of watches) expect(content(board)).toBe(content(whole))
        expect(content(readBoard(replicas.doc(1)))).toBe(content(whole))
        const [row, ...more] = meetings(whole)
        expect(more).toEqual([])
        CELLS.forEach((cell, i) => {
          const now = must(row, 'row')[cell]
          if (!written.has(i)) expect(now).toBe(cell === 'learned' ? 'first' : '')
          // one writer alone: the last word is the one that stands
          else if (writers.get(i)?.size === 1) expect(now).toBe(last.get(`${i}`))
          else expect([...(written.get(i) ?? [])]).toContain(now)
        })
        if (new Set([...writers.values()].flatMap(w => [...w])).size > 1 && written.size > 1) shared++
      }),
      { numRuns: 150, seed: 20261122 },
    )
    expect(shared).toBeGreaterThan(50)
  })

  it('a row that was stored whole reads as before; changed, it takes only the changed cell along', () => {
    const { replicas } = play()
    const doc = replicas.doc(0)
    const partner = onlyRecord(readBoard(doc))
    const key = `${partner.id}/meetings/m1`
    expect(partnersOf(doc).get(key)).toEqual({ learned: 'first', made: expect.any(Number) })
    setRow(doc, replicas.context(0), partner, 'meetings', {
      ...must(partner.lists.meetings[0], 'row'),
      who: 'Ana',
    })
    expect([...partnersOf(doc).keys()].filter(k => k.startsWith(key))).toEqual([key, `${key}/who`])
    expect(meetings(readBoard(doc))).toMatchObject([{ learned: 'first', who: 'Ana' }])
  })

  it('a removed row stays removed, with its cells, whatever somebody writes in it elsewhere; undo has nothing left over', () => {
    const { replicas, watches } = play()
    const board = (i: number) => must(watches[i], 'watch').board
    setRow(replicas.doc(1), replicas.context(1), onlyRecord(board(1)), 'meetings', {
      ...must(meetings(board(1))[0], 'row'),
      who: 'Ben',
    })
    removeRow(replicas.doc(0), onlyRecord(board(0)), 'meetings', 'm1')
    replicas.settle()
    for (const { board: each } of watches) expect(meetings(each)).toEqual([])
    expect(meetings(readBoard(replicas.doc(2)))).toEqual([])
  })

  it('a file that was taken away and brought in again changes nothing; another one is read as it says', () => {
    const { replicas } = play()
    const doc = replicas.doc(0)
    const partner = onlyRecord(readBoard(doc))
    setRow(doc, replicas.context(0), partner, 'meetings', {
      ...must(partner.lists.meetings[0], 'row'),
      who: 'Ana',
    })
    const json = exportBoard(readBoard(doc), stage)
    const keys = [...partnersOf(doc).keys()]
    importBoard(doc, replicas.context(0), stage, json)
    expect([...partnersOf(doc).keys()]).toEqual(keys)
    const [record] = json.partners ?? []
    const other = {
      ...json,
      partners: [{ ...must(record, 'record'), meetings: [{ ...BLANK, id: 'm1', who: 'Cleo' }] }],
    }
    importBoard(doc, replicas.context(0), stage, other)
    expect(meetings(readBoard(doc))).toMatchObject([{ id: 'm1', who: 'Cleo', learned: '' }])
  })
})
