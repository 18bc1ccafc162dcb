import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { type Hand, hand, settle } from '../support/undo-hands.ts'

describe('redo does again what undo took back, also what was done to things that were made before', () => {
  let ana: Hand
  let bo: Hand
  const note = (text: string) =>
    must(ana.intents.createNotes([{ map: 'asset', at: [0, 0], text, color: 'sky' }])[0], 'note')
  const seen = () => [...ana.board.notes.values()].map(n => [n.text, ...n.absorbed.map(m => m.text)])
  /** All the way back and forth again, twice. */
  const andBack = (look: () => unknown) => {
    const after = look()
    for (let round = 0; round < 2; round++) {
      let steps = 0
      for (; ana.history.can.getState().undo; steps++) ana.history.undo()
      expect(ana.board.notes.size).toBe(0)
      for (let i = 0; i < steps; i++) ana.history.redo()
      expect(ana.history.can.getState()).toEqual({ undo: true, redo: false })
      expect(look()).toEqual(after)
    }
    return after
  }
  beforeEach(() => {
    ana = hand('ana')
    bo = hand('bo')
  })

  it('notes deleted', () => {
    ana.intents.removeNotes([note('Parish')])
    expect(andBack(seen)).toEqual([])
    ana.history.undo()
    expect(seen()).toEqual([['Parish']])
  })

  it('notes merged, and deleted with what was merged into them', () => {
    const [a, b] = [note('Parish'), note('The parish')]
    ana.intents.mergeNotes(a, [b])
    expect(andBack(seen)).toEqual([['Parish', 'The parish']])
    ana.intents.removeNotes([a])
    expect(andBack(seen)).toEqual([])
    ana.history.undo()
    expect(seen()).toEqual([['Parish', 'The parish']])
    ana.history.undo()
    expect(seen()).toEqual([['Parish'], ['The parish']])
  })

  it('frames, tasks and rows of tables deleted', () => {
    const frame = must(ana.intents.createFrame({ map: 'asset', rect: [0, 0, 9, 9], title: 'City' }), 'frame')
    const task = ana.intents.setPlan('tasks', null, { text: 'Call' })
    const row = ana.intents.setTableRow('populations', null, { name: 'Tenants' })
    ana.intents.removeFrame(frame)
    ana.intents.removePlan('tasks', task)
    ana.intents.removeTableRow('populations', row)
    const left = () => [ana.board.frames.size, ana.board.plan.tasks.size, ana.board.plan.rows.size]
    expect(andBack(left)).toEqual([0, 0, 0])
    for (let i = 0; i < 3; i++) ana.history.undo()
    expect(left()).toEqual([1, 1, 1])
  })

  it('a step that was void to the document does not take the place of another', () => {
    ana.intents.removeNotes([note('Parish')])
    const kept = note('Union')
    ana.intents.colorNotes([kept], 'rose')
    ana.intents.colorNotes([kept], 'mint')
    andBack(() => [seen(), ana.board.notes.get(kept)?.color])
    ana.history.undo()
    expect(ana.board.notes.get(kept)?.color).toBe('rose')
    ana.history.undo()
    expect(ana.board.notes.get(kept)?.color).toBe('sky')
  })

  it('a note comes back with what another wrote in it meanwhile, each time', () => {
    const id = note('Parish')
    settle(ana, bo)
    ana.intents.removeNotes([id])
    must(bo.intents.noteText(id), 'text').type('Parish of St. Ann')
    settle(ana, bo)
    andBack(seen)
    ana.history.undo()
    expect(seen()).toEqual([['Parish of St. Ann']])
  })

  it('never takes back what another deleted', () => {
    const id = note('Parish')
    const frame = must(ana.intents.createFrame({ map: 'asset', rect: [0, 0, 9, 9], title: 'City' }), 'frame')
    const task = ana.intents.setPlan('tasks', null, { text: 'Call' })
    ana.intents.removeNotes([id])
    ana.intents.removeFrame(frame)
    ana.intents.removePlan('tasks', task)
    for (let i = 0; i < 3; i++) ana.history.undo()
    settle(ana, bo)
    bo.intents.removeNotes([id])
    bo.intents.removeFrame(frame)
    bo.intents.removePlan('tasks', task)
    settle(ana, bo)
    for (let i = 0; i < 3; i++) ana.history.redo()
    for (let i = 0; i < 3; i++) ana.history.undo()
    settle(ana, bo)
    for (const { board } of [ana, bo])
      expect([board.notes.size, board.frames.size, board.plan.tasks.size]).toEqual([0, 0, 0])
  })
})
