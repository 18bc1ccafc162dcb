import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, partnersOf, root, textsOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { legible } from '../../shared/model/legible.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { addNote } from '../integration/stock-client.ts'

const stage = must(templateStage('two-maps', 'Town', 'en'), 'template')
/** As snapshots are read. */
const salvaged = (value: unknown) => legible(boardJson, value, true)
const made = { by: 'x', at: 1 }
const source = { text: 't', map: 'asset', at: null, step: null, when: 1, by: 'x' }
const many = (count: number, each: (i: number) => void): void => {
  for (let i = 0; i < count; i++) each(i)
}

/** A board on which all is as it should be, and then what nobody should have written. */
function stored(write: (doc: Y.Doc) => void): unknown {
  const doc = newBoardDoc()
  doc.transact(() => {
    addNote(doc, 'fine', 'Church hall')
    partnersOf(doc).set('fine/name', 'Library')
    write(doc)
  })
  return JSON.parse(JSON.stringify(exportBoard(readBoard(doc), stage)))
}

it.each<[string, number, (doc: Y.Doc) => void]>([
  ['too many words in a set', 1, d => many(201, i => partnersOf(d).set(`fine/channels/w${i}`, true))],
  [
    'too many rows',
    1,
    d => many(2_001, i => partnersOf(d).set(`fine/milestones/r${i}`, { text: 'x', made: i })),
  ],
  ['too many sources', 1, d => many(2_001, i => partnersOf(d).set(`fine/from/n${i}`, source))],
  ['too many joined records', 2, d => many(1_002, i => partnersOf(d).set(`z${i}/merged`, 'fine'))],
  [
    'too many rows of a table',
    15_001,
    d => many(20_001, i => root(d, 'lists').set(`resources/r${i}/made`, made)),
  ],
])('%s is left out of what was stored, all else is there', (_what, most, write) => {
  const value = stored(write)
  expect(boardJson.safeParse(value).success).toBe(false)
  const { read: board, left } = must(salvaged(value), 'a board')
  expect(boardJson.safeParse(board).success).toBe(true)
  expect(left).toBe(most)
  expect(board.notes).toMatchObject([{ id: 'fine', text: 'Church hall' }])
  expect(board.partners).toMatchObject([{ id: 'fine', name: 'Library' }])
})

// what no board is read with any more, but snapshots were stored with
it.each<[string, (board: BoardJson) => void]>([
  ['a member that a set does not have', b => Object.assign(b.partners?.[0] ?? {}, { we_give: ['zzz'] })],
  ['a source that is no id', b => b.partners?.[0]?.from?.push({ ...source, note: 'n n' })],
  ['a note whose id is none', b => b.notes?.push({ id: 'n n', text: 'Odd' })],
  [
    'a reaction of nobody',
    b => Object.assign(b.notes?.[0] ?? {}, { reactions: { ['x'.repeat(65)]: 'heart' } }),
  ],
  [
    'a merged note whose id is none',
    b => Object.assign(b.notes?.[0] ?? {}, { merged: [{ id: 'b b', text: 'Odd' }] }),
  ],
  ['a frame whose id is none', b => b.frames?.push({ id: 'f f', title: 'x' })],
])('%s is left out of what was stored once, all else is there', (_what, change) => {
  const value = stored(() => {}) as BoardJson
  expect(boardJson.safeParse(value).success).toBe(true)
  change(value)
  expect(boardJson.safeParse(value).success).toBe(false)
  const { read: board, left } = must(salvaged(value), 'a board')
  expect(boardJson.safeParse(board).success).toBe(true)
  expect(left).toBe(1)
  expect(board.notes).toMatchObject([{ id: 'fine', text: 'Church hall' }])
  expect(board.partners).toMatchObject([{ id: 'fine', name: 'Library' }])
})

it('a text that several wrote at once stays whole, beside what is left out', () => {
  const value = stored(doc => {
    many(201, i => partnersOf(doc).set(`fine/channels/w${i}`, true))
    many(3, i => textsOf(doc).set(`fine/goals#p${i}`, new Y.Text(`${i}`.repeat(49_000))))
  })
  expect(salvaged(value)?.read.partners?.[0]?.goals).toHaveLength(3 * 49_000 + 4)
})

it('what is no board is none', () => {
  for (const value of [null, 7, [], 'x', { schema: 'other/1' }, { notes: [] }])
    expect(salvaged(value)).toBeNull()
})

it('all that is left out is counted: each thing once, and those that are too many', () => {
  const value = stored(d => {
    many(205, i => partnersOf(d).set(`fine/channels/w${i}`, true))
  }) as BoardJson
  value.notes?.push({ id: 'n n', text: 'Odd' }, { id: 'm m', text: 'Odd' })
  Object.assign(value, { unheard: 1, of: 2 })
  expect(salvaged(value)?.left).toBe(5 + 2 + 2)
  expect(salvaged(stored(() => {}))?.left).toBe(0)
})
