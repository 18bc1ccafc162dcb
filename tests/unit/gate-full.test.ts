import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { addNote } from '../integration/stock-client.ts'

it('a board that is full takes no new note; once some were taken out for good it does, however many there ever were', () => {
  const board = new LiveBoard({ state: null, updates: [], claims: new Map(), seq: 0 })
  const { doc } = board
  board.transact(() => {
    for (let i = 0; i < LIMITS.notes; i++) addNote(doc, `n${i}`, '')
  })
  const taken = (id: string): string => {
    const mine = new Y.Doc()
    Y.applyUpdate(mine, board.state())
    const before = Y.encodeStateVector(mine)
    addNote(mine, id, 'Choir')
    const verdict = board.admit(Y.encodeStateAsUpdate(mine, before), 'ana')
    return verdict.ok ? 'taken' : verdict.error.message
  }
  expect(taken('new')).toBe('too many notes')
  board.transact(() => notesOf(doc).delete('n1'))
  expect([taken('new'), taken('n1')]).toEqual(['taken', 'taken'])
  board.transact(() => addNote(doc, 'n1', 'Again'))
  expect(taken('new')).toBe('too many notes')
}, 60_000)
