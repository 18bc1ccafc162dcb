import { describe, expect, it } from 'vitest'
import { newBoardDoc, notesOf } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { GONE_FOR, purgeGone } from '../../shared/edits/purge-gone.ts'

describe('deleted notes', () => {
  it('can come back for 30 days, and are then taken out with their lines; living ones are never touched', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'ana', now: 1_000, newId: () => `n${n++}` }
    const draft = { map: 'asset', at: null, text: 'x', color: 'sky' as const }
    const [a = '', b = '', c = ''] = createNotes(doc, ctx, [draft, draft, draft])
    connect(doc, ctx, a, b)
    removeNotes(doc, ctx, [a, c])
    reviveNotes(doc, [c])
    expect(purgeGone(doc, 1_000 + GONE_FOR - 1)).toBe(0)
    expect(purgeGone(doc, 1_000 + GONE_FOR)).toBe(1)
    expect([...notesOf(doc).keys()].sort()).toEqual([b, c].sort())
    expect(readBoard(doc).connections.size).toBe(0)
    expect(purgeGone(doc, 1_000 + 2 * GONE_FOR)).toBe(0)
  })
})
