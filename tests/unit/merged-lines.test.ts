import { beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { IntentHistory } from '../../client/state/undo.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { connect, disconnect, reverseConnection } from '../../shared/edits/connect.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'

describe('a line that stands for several, since notes were merged', () => {
  const ctx = { by: 'Ana', now: 1, newId: () => `n${next++}` }
  let next = 0
  let doc: Y.Doc
  let history: IntentHistory
  const stored = () => [...root(doc, 'connections').entries()].sort()
  const seen = () => [...readBoard(doc).connections.values()].map(l => `${l.from}>${l.to} ${l.strength}`)
  const shown = () => must([...readBoard(doc).connections.keys()][0], 'line')

  // n0 was merged into n1; both lead to n2
  beforeEach(() => {
    next = 0
    doc = newBoardDoc()
    history = new IntentHistory(
      doc,
      ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
    )
    const draft = { map: 'asset', at: null, color: 'sky' } as const
    createNotes(
      doc,
      ctx,
      ['City Club', 'City club', 'Mayor'].map(text => ({ ...draft, text })),
    )
    connect(doc, ctx, 'n0', 'n2', { strength: 1, evidence: 'minutes of 3 May' })
    connect(doc, ctx, 'n1', 'n2', { strength: 3 })
    mergeNotes(doc, ctx, 'n1', ['n0'], readBoard(doc))
    history.begin()
  })

  it('goes whole when it is deleted, and comes back whole', () => {
    const before = stored()
    expect(seen()).toEqual(['n1>n2 3'])
    disconnect(doc, shown(), readBoard(doc))
    expect(seen()).toEqual([])
    history.undo()
    expect(stored()).toEqual(before)
    expect(seen()).toEqual(['n1>n2 3'])
    history.redo()
    expect(seen()).toEqual([])
  })

  it('goes whole as well where only what was merged had lines', () => {
    disconnect(doc, shown(), readBoard(doc))
    createNotes(doc, ctx, [{ map: 'asset', at: null, color: 'sky', text: 'Club of the city' }])
    connect(doc, ctx, 'n0', 'n2')
    connect(doc, ctx, 'n3', 'n2')
    mergeNotes(doc, ctx, 'n1', ['n3'], readBoard(doc))
    expect(seen()).toHaveLength(1)
    disconnect(doc, shown(), readBoard(doc))
    expect(seen()).toEqual([])
  })

  it('is one line the other way when it is turned round, and loses nothing that was said of any', () => {
    const before = stored()
    reverseConnection(doc, shown(), readBoard(doc))
    expect(seen()).toEqual(['n2>n1 3'])
    expect(stored()).toMatchObject([
      ['n2>n0', { strength: 1, evidence: 'minutes of 3 May' }],
      ['n2>n1', { strength: 3 }],
    ])
    history.undo()
    expect(stored()).toEqual(before)
  })

  it('is not turned round where one of what was merged shows a line that way already', () => {
    connect(doc, ctx, 'n2', 'n0', { strength: 1 })
    const before = stored()
    reverseConnection(doc, 'n1>n2', readBoard(doc))
    expect(stored()).toEqual(before)
  })

  it('leaves lines between other notes, and those the other way', () => {
    connect(doc, ctx, 'n2', 'n1')
    createNotes(doc, ctx, [{ map: 'asset', at: null, color: 'sky', text: 'Press' }])
    connect(doc, ctx, 'n0', 'n3')
    disconnect(doc, 'n1>n2', readBoard(doc))
    expect(seen().sort()).toEqual(['n1>n3 2', 'n2>n1 2'])
  })
})
