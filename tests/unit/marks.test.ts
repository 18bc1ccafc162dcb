import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentIntents } from '../../client/state/intents.ts'
import type { Intents } from '../../client/state/session.ts'
import { IntentHistory } from '../../client/state/undo.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, noteWriter, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { watchBoard } from '../../shared/doc/watch-board.ts'
import type { Board } from '../../shared/model/board.ts'

interface Hand {
  doc: Y.Doc
  board: Board
  history: IntentHistory
  intents: Intents
}
let serial = 0

function hand(by: string, doc = newBoardDoc()): Hand {
  const { board } = watchBoard(doc)
  const history = new IntentHistory(
    doc,
    ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
  )
  const context = () => ({ by, now: ++serial, newId: () => `n${++serial}` })
  const intents = documentIntents({
    doc,
    board,
    history,
    context,
    may: () => true,
    held: note => (note.locked ? 'locked' : null),
    all: () => true,
    place: () => false,
    agreed: () => null,
    command: () => true,
  })
  return { doc, board, history, intents }
}

describe('marks, tags, reactions, comments and frames', () => {
  let ana: Hand
  let bo: Hand
  let a: string
  let b: string
  const settle = () => {
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(bo.doc), 'remote')
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ana.doc), 'remote')
  }
  const note = (id: string, who = ana) => must(who.board.notes.get(id), 'note')
  beforeEach(() => {
    ana = hand('ana')
    bo = hand('bo')
    const ids = ana.intents.createNotes(
      [
        { map: 'power', at: [0, 0], text: 'Council', color: 'sky', tie: 'loose', tags: ['north'] },
        { map: 'power', at: [50, 50], text: 'Mayor', color: 'sky' },
      ],
      [{ from: 0, to: 1, strength: 3 }],
    )
    a = must(ids[0], 'note')
    b = must(ids[1], 'note')
    settle()
  })

  it('a draft keeps its marks, its tags and its lines; undo takes all of it back in one step', () => {
    expect(note(a, bo)).toMatchObject({ tie: 'loose', tags: ['north'], movable: null, holder: '' })
    expect(bo.board.connections.get(`${a}>${b}`)).toMatchObject({ strength: 3, effect: 'helps', by: 'ana' })
    ana.history.undo()
    expect(ana.board.notes.size + ana.board.connections.size).toBe(0)
    ana.history.redo()
    expect([ana.board.notes.size, ana.board.connections.size]).toEqual([2, 1])
  })

  it('each kind of mark is one step of its own, and only what is named changes', () => {
    ana.intents.markNotes([a, b], { movable: 'maybe', evidence: 'told' })
    ana.intents.markNotes([a], { tie: null, holder: 'Rosa' })
    expect(note(a)).toMatchObject({ tie: null, movable: 'maybe', evidence: 'told', holder: 'Rosa' })
    ana.history.undo()
    expect(note(a)).toMatchObject({ tie: 'loose', movable: 'maybe', holder: '' })
    ana.history.undo()
    expect(note(b)).toMatchObject({ movable: null, evidence: null })
  })

  it('an idea, a taker, a reason to set aside, a trend and what it is not: said, and taken back by saying nothing', () => {
    ana.intents.markNotes([a], {
      idea: 'rides',
      taker: 'bo',
      aside: 'not now',
      trend: 'fading',
      apart: [b],
      sparked: b,
    })
    settle()
    expect(note(a, bo)).toMatchObject({
      idea: 'rides',
      taker: 'bo',
      aside: 'not now',
      trend: 'fading',
      apart: [b],
      sparked: b,
    })
    bo.intents.markNotes([a], { idea: '', taker: '', aside: null, trend: null, apart: [] })
    settle()
    expect(note(a)).toMatchObject({ idea: '', taker: '', aside: null, trend: null, apart: [] })
    bo.history.undo()
    expect(note(a, bo)).toMatchObject({ aside: 'not now', apart: [b] })
  })

  it('two people mark and tag one note at once: nothing of either is lost but a tag list, where the last wins', () => {
    ana.intents.markNotes([a], { tie: 'close' })
    bo.intents.markNotes([a], { evidence: 'observed' })
    ana.intents.react(a, 'heart')
    bo.intents.react(a, 'question')
    settle()
    expect(note(a)).toMatchObject({ tie: 'close', evidence: 'observed' })
    expect(note(a).reactions).toEqual({ ana: 'heart', bo: 'question' })
    ana.intents.react(a, null)
    expect(note(a).reactions).toEqual({ bo: 'question' })
  })

  it('tags: added once, taken away, no more than twenty, none blank', () => {
    ana.intents.tagNotes([a, b], { add: ['north', ' east ', '  '] })
    expect([note(a).tags, note(b).tags]).toEqual([
      ['north', 'east'],
      ['north', 'east'],
    ])
    ana.intents.tagNotes([a], { remove: ['north'] })
    expect(note(a).tags).toEqual(['east'])
    ana.intents.tagNotes([a], { add: Array.from({ length: 40 }, (_, i) => `t${i}`) })
    expect(note(a).tags.length).toBe(20)
  })

  it('a locked note is not moved, coloured, marked, written in or removed, until it is unlocked', () => {
    ana.intents.lockNotes([a], true)
    const before = note(a)
    ana.intents.moveNotes([{ id: a, at: [9, 9] }])
    ana.intents.colorNotes([a], 'rose')
    ana.intents.markNotes([a], { tie: 'close' })
    ana.intents.tagNotes([a], { add: ['x'] })
    ana.intents.noteText(a)?.type('other')
    ana.intents.stackNotes('power', [a], 'front')
    ana.intents.removeNotes([a, b])
    expect(note(a)).toEqual(before)
    expect(ana.board.notes.has(b)).toBe(false)
    ana.intents.lockNotes([a], false)
    ana.intents.moveNotes([{ id: a, at: [9, 9] }])
    expect(note(a)).toMatchObject({ at: [9, 9], locked: false })
  })

  it('comments: several, in order; only their words change; they go and come back with the note', () => {
    ana.intents.addComment(a, ' Ask Rosa ')
    bo.intents.addComment(a, 'She left')
    bo.intents.addComment(a, '   ')
    settle()
    const said = () => (ana.board.comments.get(a) ?? []).map(c => `${c.by}: ${c.text}`)
    expect(said()).toEqual(['ana: Ask Rosa', 'bo: She left'])
    const [first] = ana.board.comments.get(a) ?? []
    bo.intents.editComment(a, must(first, 'comment').id, 'Ask Pilar')
    settle()
    expect(said()).toEqual(['ana: Ask Pilar', 'bo: She left'])
    ana.intents.removeNotes([a])
    expect(ana.board.comments.has(a)).toBe(false)
    ana.history.undo()
    expect(said()).toEqual(['ana: Ask Pilar', 'bo: She left'])
    ana.intents.removeComment(a, must(first, 'comment').id)
    expect(said()).toEqual(['bo: She left'])
    ana.history.undo()
    expect(said()).toEqual(['ana: Ask Pilar', 'bo: She left'])
  })

  it('a frame is made, moved with its notes, renamed and removed, each in one step', () => {
    const id = must(
      ana.intents.createFrame({ map: 'power', rect: [-100, -100, 400, 300], title: 'City' }),
      'frame',
    )
    ana.intents.moveFrame(id, [0, 0, 400, 300], [{ id: a, at: [100, 100] }])
    ana.intents.changeFrame(id, { title: 'City hall' })
    settle()
    expect(bo.board.frames.get(id)).toMatchObject({ title: 'City hall', rect: [0, 0, 400, 300] })
    ana.history.undo()
    ana.history.undo()
    expect(ana.board.frames.get(id)).toMatchObject({ title: 'City', rect: [-100, -100, 400, 300] })
    expect(note(a).at).toEqual([0, 0])
    bo.intents.removeFrame(id)
    settle()
    expect(ana.board.frames.size).toBe(0)
    expect(ana.board.notes.size).toBe(2)
    bo.history.undo()
    settle()
    expect(ana.board.frames.get(id)?.title).toBe('City')
    ana.history.undo()
    expect(ana.board.frames.size).toBe(0)
  })

  it('a line turned round keeps all that was said of it, in one step', () => {
    ana.intents.changeConnection(`${a}>${b}`, { kind: 'money', evidence: 'minutes of 3 May' })
    expect(ana.intents.reverseConnection(`${a}>${b}`)).toBe(`${b}>${a}`)
    expect([...ana.board.connections.keys()]).toEqual([`${b}>${a}`])
    expect(ana.board.connections.get(`${b}>${a}`)).toMatchObject({
      kind: 'money',
      evidence: 'minutes of 3 May',
    })
    ana.history.undo()
    expect([...ana.board.connections.keys()]).toEqual([`${a}>${b}`])
  })

  it('says which connection moved a note or took it away', () => {
    bo.intents.moveNotes([{ id: a, at: [5, 5] }])
    settle()
    expect(noteWriter(ana.doc, a, 'at')).toBe(bo.doc.clientID)
    expect(noteWriter(ana.doc, b, 'at')).toBe(ana.doc.clientID)
    bo.intents.removeNotes([b])
    settle()
    expect(noteWriter(ana.doc, b, 'gone')).toBe(bo.doc.clientID)
    expect(noteWriter(ana.doc, 'nobody', 'at')).toBeNull()
  })
})
