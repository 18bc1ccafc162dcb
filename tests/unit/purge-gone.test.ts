import { describe, expect, it } from 'vitest'
import { newBoardDoc, notesOf, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { createPlanItem, createRow, removePlanItem, revivePlanItem } from '../../shared/edits/edit-plan.ts'
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
  it('needs, tasks and rows of small tables go too, with every cell; what came back and what lives stays', () => {
    const doc = newBoardDoc()
    let n = 0
    const ctx = { by: 'ana', now: 1_000, newId: () => `n${n++}` }
    const need = createPlanItem(doc, ctx, 'needs', { text: 'Rooms' })
    const task = createPlanItem(doc, ctx, 'tasks', { text: 'Ask', owner: 'bo' })
    const kept = createPlanItem(doc, ctx, 'tasks', { text: 'Call' })
    const row = createRow(doc, ctx, 'resources', { what: 'Pump', quantity: '2' })
    const other = createRow(doc, ctx, 'resources', { what: 'Truck' })
    removePlanItem(doc, ctx, 'needs', need)
    removePlanItem(doc, ctx, 'tasks', task)
    removePlanItem(doc, ctx, 'tasks', kept)
    revivePlanItem(doc, 'tasks', kept)
    removePlanItem(doc, ctx, 'rows', row)
    expect(purgeGone(doc, 1_000 + GONE_FOR - 1)).toBe(0)
    expect(purgeGone(doc, 1_000 + GONE_FOR)).toBe(3)
    expect([...root(doc, 'needs').keys()]).toEqual([])
    expect([...root(doc, 'tasks').keys()].every(key => key.startsWith(`${kept}/`))).toBe(true)
    expect([...root(doc, 'lists').keys()].every(key => key.startsWith(`${other}/`))).toBe(true)
    expect([...readBoard(doc).plan.rows.keys()]).toEqual([other])
    expect(purgeGone(doc, 1_000 + 2 * GONE_FOR)).toBe(0)
  })
})
