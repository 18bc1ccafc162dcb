import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../../client/state/board-store.ts'
import { applyView } from '../../client/sync/view-feed.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { projectView } from '../../shared/doc/project-board.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createFrame } from '../../shared/edits/edit-frames.ts'
import { createNotes, moveNotes, removeNotes } from '../../shared/edits/edit-notes.ts'
import { makeText } from '../../shared/edits/edit-partner.ts'
import { markNotes, react } from '../../shared/edits/mark-notes.ts'
import { promote } from '../../shared/edits/promote.ts'
import { serverMessage } from '../../shared/protocol/messages.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
let n = 0
const ctx = () => ({ by: 'ana', now: ++n, newId: () => `n${++n}` })

describe('what a viewer is sent, and makes of it', () => {
  it('follows the board: notes, lines and records come, change and go', () => {
    const doc = newBoardDoc()
    const viewer = emptyBoard()
    const watch = watchBoard(doc, change => {
      const message = serverMessage.parse(
        JSON.parse(JSON.stringify(projectView(watch.board, change, stage, 'seed'))),
      )
      if (message.t === 'view') applyView(viewer, message)
    })
    const [a = '', b = ''] = createNotes(doc, ctx(), [
      { map: 'asset', at: [10, 20], text: 'Library', color: 'sky' },
      { map: 'power', at: [417, 283], text: 'Mayor', color: 'mint' },
    ])
    connect(doc, ctx(), a, b)
    const { pid } = promote(doc, ctx(), [a])
    expect(viewer.notes.get(a)).toMatchObject({ text: 'Library', at: [10, 20] })
    expect(viewer.connections.size).toBe(1)
    expect(viewer.partnerOf.get(a)).toBe(pid)
    expect(viewer.partners.get(pid)?.name).toBe('Library')
    moveNotes(doc, [{ id: a, at: [30, 40] }])
    expect(viewer.notes.get(a)?.at).toEqual([30, 40])
    removeNotes(doc, ctx(), [a])
    expect(viewer.notes.has(a)).toBe(false)
    expect(viewer.connections.size).toBe(0)
  })

  it('holds no remark, no evidence and no place on the power map, unless ticked', () => {
    const doc = newBoardDoc()
    const watch = watchBoard(doc)
    const [id = ''] = createNotes(doc, ctx(), [
      { map: 'power', at: [417, 283], text: 'Mayor', color: 'mint' },
    ])
    const { pid } = promote(doc, ctx(), [id])
    makeText(doc, ctx(), pid, 'notes').insert(0, 'CANARY')
    addComment(doc, ctx(), id, 'CANARY')
    markNotes(doc, [id], { tie: 'loose', evidence: 'assumed', holder: 'Ana' })
    react(doc, ctx(), id, 'heart')
    createFrame(doc, ctx(), { map: 'power', rect: [0, 0, 9, 9], title: 'CANARY' })
    createFrame(doc, ctx(), { map: 'asset', rect: [0, 0, 9, 9], title: 'Downtown' })
    const closed = JSON.stringify(projectView(watch.board, null, stage, 'seed'))
    expect(closed).toContain('Mayor')
    expect(closed).not.toMatch(/CANARY|417|283|loose|assumed/)
    const board = emptyBoard()
    applyView(board, projectView(watch.board, null, stage, 'seed'))
    expect(board.notes.get(id)).toMatchObject({
      tie: null,
      holder: 'Ana',
      reactions: { [ctx().by]: 'heart' },
    })
    expect([...board.frames.values()].map(f => f.title)).toEqual(['Downtown'])
    const without = { ...stage, maps: stage.maps.filter(map => map.id !== 'power') }
    expect(JSON.stringify(projectView(watch.board, null, without, 'seed'))).not.toMatch(/CANARY|417|283/)
    const open = projectView(watch.board, null, { ...stage, privacy: { stance: true } }, 'seed')
    expect(open.notes[0]).toMatchObject({ at: [417, 283], tie: 'loose', evidence: 'assumed' })
    expect(open.frames.length).toBe(2)
    expect(JSON.stringify(open)).not.toContain('"comments"')
  })
})
