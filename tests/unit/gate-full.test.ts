import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MOST_HERE } from '../../server/rooms/head-count.ts'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { notesOf, type Root, root as rootOf } from '../../shared/doc/board-doc.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { MOST } from '../../shared/model/most.ts'
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

describe('each kind has its bound', () => {
  /** A board of one kind that is full, and whether somebody's edit beside it is taken. */
  function fullOf(root: Root, most: number, key: (i: number) => string) {
    const board = new LiveBoard({ state: null, updates: [], claims: new Map(), seq: 0 })
    board.transact(() => {
      for (let i = 0; i < most; i++) rootOf(board.doc, root).set(key(i), 1)
    })
    /** Somebody who never saw the board writes; what is taken is applied. */
    const edit = (change: (entries: Y.Map<unknown>) => void): string => {
      const mine = new Y.Doc()
      change(rootOf(mine, root))
      const update = Y.encodeStateAsUpdate(mine)
      const verdict = board.admit(update, 'ana')
      if (verdict.ok) board.transact(() => board.apply(update))
      return verdict.ok ? 'taken' : `${verdict.error.why}: ${verdict.error.message}`
    }
    const set = (name: string): string => edit(entries => entries.set(name, 2))
    const byServer = (change: (entries: Y.Map<unknown>) => void) =>
      board.transact(() => change(rootOf(board.doc, root)))
    return { board, edit, set, byServer }
  }

  it.each([
    ['connections', MOST.connections, (i: number) => `a${i}>b`, 'a-new>b', 'connections'],
    ['comments', MOST.comments, (i: number) => `n/c${i}`, 'n/new', 'comments'],
    ['partners', MOST.partners, (i: number) => `r${i}/name`, 'new/name', 'partner records'],
    ['tasks', MOST.items, (i: number) => `t${i}/text`, 'new/text', 'tasks'],
    ['lists', MOST_HERE.rows, (i: number) => `gifts/g${i}/who`, 'gifts/new/who', 'rows of tables'],
    ['meta', MOST_HERE.facts, (i: number) => `f${i}`, 'new', 'facts'],
  ] as const)('%s', (root, most, key, fresh, called) => {
    const { edit, set, byServer } = fullOf(root, most, key)
    expect(set(fresh)).toBe(`too-big: too many ${called}`)
    expect(set(key(3))).toBe('taken')
    // what was made and taken out before it was sent is none
    const undone = (entries: Y.Map<unknown>): void => {
      entries.set(key(most), 1)
      entries.delete(key(most))
    }
    expect(edit(undone)).toBe('taken')
    byServer(entries => entries.delete(key(3)))
    expect([set(fresh), set(key(3))]).toEqual(['taken', `too-big: too many ${called}`])
  })

  it('what else is written of a record is no other record, however much there is of it', () => {
    const { set, byServer } = fullOf('partners', MOST.partners - 2, i => `r${i}/name`)
    byServer(records => {
      for (let i = 0; i < 1_000; i++) records.set(`r${i}/summary`, 'Words')
    })
    expect([set('r2/stage'), set('new/name'), set('new/summary')]).toEqual(['taken', 'taken', 'taken'])
    byServer(records => records.set('last/name', 'Library'))
    expect([set('one/name'), set('last/summary')]).toEqual(['too-big: too many partner records', 'taken'])
  })

  it('counts as well what comes within one transaction, and what is taken out and put in again', () => {
    const { board, set, byServer } = fullOf('connections', MOST.connections - 3, i => `a${i}>b`)
    board.transact(() => {
      expect([set('n1>b'), set('n2>b'), set('n3>b')]).toEqual(['taken', 'taken', 'taken'])
      expect(set('n4>b')).toBe('too-big: too many connections')
    })
    expect(set('n4>b')).toBe('too-big: too many connections')
    for (let i = 0; i < 50; i++) {
      byServer(lines => lines.delete(`a${i}>b`))
      expect([set(`m${i}>b`), set('n4>b')]).toEqual(['taken', 'too-big: too many connections'])
    }
    // one that is written over, and taken out and made again in one go, stays one
    byServer(lines => {
      lines.set('a77>b', 2)
      lines.delete('a78>b')
      lines.set('a78>b', 1)
    })
    expect(set('n4>b')).toBe('too-big: too many connections')
  })

  it('a board on which more was made and taken out than it may hold is as good as new', () => {
    const { set, byServer } = fullOf('connections', 10, i => `a${i}>b`)
    byServer(lines => {
      for (let i = 0; i < MOST.connections; i++) lines.set(`b${i}>b`, 1)
    })
    byServer(lines => {
      for (let i = 0; i < MOST.connections; i++) lines.delete(`b${i}>b`)
    })
    const answers = Array.from({ length: 300 }, (_, i) => set(`n${i}>b`))
    expect(new Set(answers)).toEqual(new Set(['taken']))
  })
})
