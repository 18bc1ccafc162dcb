import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { connectionsOf, newBoardDoc, notesOf, partnersOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { freeCells } from '../../shared/maps/asset-map.ts'
import { addNote } from '../integration/stock-client.ts'

/** Each takes half a minute or more where one step is made for each pair. */
const MANY = 30_000

function written(write: (doc: Y.Doc) => void): Y.Doc {
  const doc = newBoardDoc()
  doc.transact(() => write(doc))
  return doc
}

it('a chain of merged records is read, however long', () => {
  const doc = written(of => {
    partnersOf(of).set('p0/name', 'Library')
    for (let i = MANY; i > 0; i--) partnersOf(of).set(`p${i}/merged`, `p${i - 1}`)
  })
  const { partners } = readBoard(doc)
  expect([...partners].map(([id, { ids, name }]) => [id, ids.length, name])).toEqual([
    ['p0', MANY + 1, 'Library'],
  ])
})

it('records of one and the same note are read as one, however many', () => {
  const from = { text: 'Choir', map: 'asset', at: null, step: null, when: 1, by: 'x' }
  const doc = written(of => {
    addNote(of, 'n', 'Choir')
    // our own record is never one with others
    partnersOf(of).set('own/from/n', from)
    for (let i = 0; i < MANY; i++) partnersOf(of).set(`p${i}/from/n`, from)
  })
  const { partners, own } = readBoard(doc)
  expect([...partners].map(([id, { ids }]) => [id, ids.length])).toEqual([['p0', MANY]])
  expect(own.ids).toEqual(['own'])
})

it('lines of notes that were merged into one are read, however many', () => {
  const merged = MANY / 2
  const doc = written(of => {
    for (const id of ['keeper', 'other']) addNote(of, id, id)
    for (let i = 0; i < merged; i++) {
      addNote(of, `m${i}`, 'The same')
      const note = notesOf(of).get(`m${i}`)
      note?.set('gone', { by: 'x', at: 1 })
      note?.set('merged', 'keeper')
      for (const id of [`m${i}>other`, `other>m${i}`])
        connectionsOf(of).set(id, { kind: 'votes', strength: 2, effect: 'helps', by: 'x' })
    }
  })
  const { connections, notes } = readBoard(doc)
  expect(notes.get('keeper')?.absorbed).toHaveLength(merged)
  expect([...connections.values()].map(({ id, from, to }) => [id, from, to]).sort()).toEqual([
    ['m0>other', 'keeper', 'other'],
    ['other>m0', 'other', 'keeper'],
  ])
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
