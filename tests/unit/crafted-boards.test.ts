import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { connectionsOf, newBoardDoc, notesOf, partnersOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { freeCells } from '../../shared/maps/asset-map.ts'
import type { Board } from '../../shared/model/board.ts'
import { LIST_FIELDS } from '../../shared/model/partner-fields.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { addNote } from '../integration/stock-client.ts'

const MANY = 1_000
/** Of one for each pair there would be a million or more. */
const FEW = 200 * MANY

/** How often something was looked up in a map or set while that was done. */
function lookUps(work: () => unknown): number {
  const { get } = Map.prototype
  const { has } = Set.prototype
  let count = 0
  Map.prototype.get = function (key: unknown) {
    count++
    return get.call(this, key)
  }
  Set.prototype.has = function (value: unknown) {
    count++
    return has.call(this, value)
  }
  try {
    work()
  } finally {
    Map.prototype.get = get
    Set.prototype.has = has
  }
  return count
}

function read(write: (doc: Y.Doc) => void): Board {
  const doc = newBoardDoc()
  doc.transact(() => write(doc))
  const boards: Board[] = []
  expect(lookUps(() => boards.push(readBoard(doc)))).toBeLessThan(FEW)
  return must(boards[0], 'a board')
}

it('a chain of merged records is read step by step, however long', () => {
  const { partners } = read(doc => {
    const id = (i: number): string => `p${10_000 + i}`
    partnersOf(doc).set(`${id(0)}/name`, 'Library')
    for (let i = MANY; i > 0; i--) partnersOf(doc).set(`${id(i)}/merged`, id(i - 1))
  })
  expect([...partners].map(([id, { ids, name }]) => [id, ids.length, name])).toEqual([
    ['p10000', MANY + 1, 'Library'],
  ])
})

it('records of one and the same note are read as one, however many; our own is never one with others', () => {
  const from = { text: 'Choir', map: 'asset', at: null, step: null, when: 1, by: 'x' }
  const { partners, own } = read(doc => {
    addNote(doc, 'n', 'Choir')
    partnersOf(doc).set('own/from/n', from)
    for (let i = 0; i < MANY; i++) partnersOf(doc).set(`p${i}/from/n`, from)
  })
  expect([...partners].map(([id, { ids }]) => [id, ids.length])).toEqual([['p0', MANY]])
  expect(own.ids).toEqual(['own'])
})

it('lines of notes that were merged into one are looked at one by one, however many', () => {
  const { connections, notes } = read(doc => {
    for (const id of ['keeper', 'other']) addNote(doc, id, id)
    for (let i = 0; i < MANY; i++) {
      addNote(doc, `m${i}`, 'The same')
      const note = notesOf(doc).get(`m${i}`)
      note?.set('gone', { by: 'x', at: 1 })
      note?.set('merged', 'keeper')
      for (const id of [`m${i}>other`, `other>m${i}`])
        connectionsOf(doc).set(id, { kind: 'votes', strength: 2, effect: 'helps', by: 'x' })
    }
  })
  expect(notes.get('keeper')?.absorbed).toHaveLength(MANY)
  expect([...connections.values()].map(({ id, from, to }) => [id, from, to]).sort()).toEqual([
    ['m0>other', 'keeper', 'other'],
    ['other>m0', 'other', 'keeper'],
  ])
})

it('notes that move together are not looked for among all that were merged', () => {
  const doc = newBoardDoc()
  for (let i = 0; i < MANY; i++) {
    addNote(doc, `m${i}`, 'The same')
    addNote(doc, `n${i}`, 'Another')
  }
  const merge = (i: number): void => {
    const note = notesOf(doc).get(`m${i}`)
    note?.set('gone', { by: 'x', at: 1 })
    note?.set('merged', 'm0')
  }
  doc.transact(() => {
    for (let i = 1; i < MANY; i++) merge(i)
  })
  const watch = watchBoard(doc)
  expect(watch.board.notes.get('m0')?.absorbed).toHaveLength(MANY - 1)
  // a note that is named by those of a ring, and one that is named no more
  doc.transact(() => {
    merge(0)
    notesOf(doc).get('m1')?.delete('merged')
    notesOf(doc).get('m1')?.delete('gone')
  })
  expect(watch.board.notes.size).toBe(readBoard(doc).notes.size)
  let steps = 0
  const { values } = Map.prototype
  Map.prototype.values = function () {
    steps += this.size
    return values.call(this)
  }
  try {
    doc.transact(() => {
      for (let i = 0; i < MANY; i++) notesOf(doc).get(`n${i}`)?.set('at', [i, i])
    })
  } finally {
    Map.prototype.values = values
    watch.stop()
  }
  expect(steps).toBeLessThan(FEW)
})

it('a record of a file that is made of many others is written row by row', () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ id: `r${i}` }))
  const ids = Array.from({ length: 300 }, (_, i) => `q${i}`)
  const partners = [
    { id: 'p', name: 'Library', ids, ...Object.fromEntries(LIST_FIELDS.map(list => [list, rows])) },
  ]
  const doc = newBoardDoc()
  const stage = must(templateStage('two-maps', 'Town', 'en'), 'template')
  const context = { by: 'x', now: 1, newId: () => 'n' }
  const file = { schema: 'allymap.board/1' as const, partners }
  const steps = lookUps(() => importBoard(doc, context, stage, file))
  expect(steps / (rows.length * LIST_FIELDS.length)).toBeLessThan(100)
  const record = readBoard(doc).partners.get('p')
  expect(record?.ids).toHaveLength(301)
  expect(record?.lists.sources).toHaveLength(300)
})

it('areas that lie or reach farther than numbers tell apart give each note a cell of its own', () => {
  for (const rect of [
    [1e300, 1e300, 520, 240_000],
    [-1e17, 0, 1e300, 99_999],
    [0, 1e16, 300, 99_999],
  ] as [number, number, number, number][]) {
    const cells = freeCells({ id: 'z', title: 'Z', rect }, [], 3)
    expect(new Set(cells.map(String)).size).toBe(3)
  }
})
