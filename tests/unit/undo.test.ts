import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { noteTextOf } from '../../shared/doc/board-doc.ts'
import { type Hand, hand, pull, settle } from '../support/undo-hands.ts'

describe('undo takes back one’s own intents, one step each', () => {
  let ana: Hand
  let bo: Hand
  let id: string
  beforeEach(() => {
    ana = hand('ana')
    bo = hand('bo')
    id = must(
      ana.intents.createNotes([{ map: 'asset', at: [0, 0], text: 'Tenants union', color: 'sky' }])[0],
      'note',
    )
    settle(ana, bo)
  })

  it('undoing a creation hides the note with what another wrote in it, and redo brings both back', () => {
    must(bo.intents.noteText(id), 'text').type('Tenants union, east side')
    settle(ana, bo)
    ana.history.undo()
    settle(ana, bo)
    expect(bo.board.notes.has(id)).toBe(false)
    ana.history.redo()
    settle(ana, bo)
    expect(bo.board.notes.get(id)?.text).toBe('Tenants union, east side')
  })

  it('a deletion undone brings back what was written meanwhile', () => {
    ana.intents.removeNotes([id])
    noteTextOf(bo.doc, id)?.insert(0, 'The ')
    settle(ana, bo)
    expect(ana.board.notes.has(id)).toBe(false)
    ana.history.undo()
    expect(ana.board.notes.get(id)?.text).toBe('The Tenants union')
  })

  it('says how many notes were merged: what is locked stays apart, and a locked one takes none in', () => {
    const draft = { map: 'asset', at: null, text: 'Tenants union', color: 'sky' } as const
    const [b = '', c = ''] = ana.intents.createNotes([draft, draft])
    ana.intents.lockNotes([c], true)
    expect(ana.intents.mergeNotes(c, [id, b])).toBe(0)
    expect(ana.intents.mergeNotes(id, [c])).toBe(0)
    expect([...ana.board.notes.keys()].toSorted()).toEqual([id, b, c].toSorted())
    expect(ana.intents.mergeNotes(id, [b, c])).toBe(1)
    expect([...ana.board.notes.keys()].toSorted()).toEqual([id, c].toSorted())
    // what is said of two notes changes neither
    ana.intents.keepApart([id, c])
    expect(ana.board.notes.get(c)?.apart).toEqual([id])
  })

  it('takes steps back in the order they were meant, documents and counter-edits mixed', () => {
    ana.intents.moveNotes([{ id, at: [240, 0] }])
    const pid = ana.intents.promote([id])
    ana.intents.colorNotes([id], 'rose')
    ana.history.undo()
    expect(ana.board.notes.get(id)?.color).toBe('sky')
    expect(ana.board.partnerOf.get(id)).toBe(pid)
    ana.history.undo()
    expect(ana.board.partnerOf.has(id)).toBe(false)
    expect(ana.board.partners.size).toBe(0)
    expect(ana.board.notes.get(id)?.at).toEqual([240, 0])
    ana.history.undo()
    expect(ana.board.notes.get(id)?.at).toEqual([0, 0])
    for (let i = 0; i < 3; i++) ana.history.redo()
    expect(ana.board.notes.get(id)).toMatchObject({ at: [240, 0], color: 'rose' })
    expect(ana.board.partnerOf.get(id)).toBe(pid)
    expect(ana.history.can.getState()).toEqual({ undo: true, redo: false })
  })

  it('[F14] takes nothing back while the board is locked, and the same steps once it is open again', () => {
    ana.intents.colorNotes([id], 'rose')
    ana.history.undo()
    ana.lock(true)
    ana.history.undo()
    ana.history.redo()
    expect(ana.board.notes.get(id)?.color).toBe('sky')
    expect(ana.history.can.getState()).toEqual({ undo: true, redo: true })
    ana.lock(false)
    ana.history.redo()
    expect(ana.board.notes.get(id)?.color).toBe('rose')
    ana.history.undo()
    ana.history.undo()
    expect(ana.board.notes.has(id)).toBe(false)
  })

  it('never takes back what another did', () => {
    ana.intents.colorNotes([id], 'rose')
    settle(ana, bo)
    bo.intents.moveNotes([{ id, at: [500, 500] }])
    bo.intents.colorNotes([id], 'mint')
    settle(ana, bo)
    ana.history.undo()
    settle(ana, bo)
    expect(bo.board.notes.get(id)).toMatchObject({ at: [500, 500], color: 'mint' })
  })

  it('a record in which another wrote stays when the promotion is undone', () => {
    const pid = ana.intents.promote([id])
    settle(ana, bo)
    bo.intents.partnerText(pid, 'goals').type('A seat at the table')
    settle(ana, bo)
    ana.history.undo()
    expect(ana.board.partners.get(pid)?.texts.goals[0]?.text).toBe('A seat at the table')
    expect(ana.board.partnerOf.has(id)).toBe(false)
  })

  it('two who type their first words in one field at once lose none, and type on in the same text', () => {
    const pid = ana.intents.promote([id])
    settle(ana, bo)
    const texts = [ana.intents.partnerText(pid, 'goals'), bo.intents.partnerText(pid, 'goals')] as const
    const shown = ['', '']
    texts.forEach((text, i) => {
      text.onRemote(edits => {
        for (const e of edits)
          shown[i] = `${shown[i]?.slice(0, e.at)}${e.inserted}${shown[i]?.slice(e.at + e.removed)}`
      })
    })
    const type = (i: 0 | 1, word: string) => {
      shown[i] += word
      texts[i].type(shown[i] ?? '')
    }
    type(0, 'rent control. ')
    type(1, 'a hear')
    settle(ana, bo)
    settle(ana, bo)
    type(1, 'ing. ')
    settle(ana, bo)
    type(0, 'Now. ')
    settle(ana, bo)
    const whole = 'rent control. a hearing. Now. '
    expect(shown).toEqual([whole, whole])
    expect(texts.map(t => t.value())).toEqual([whole, whole])
    const pieces = ana.board.partners.get(pid)?.texts.goals.map(p => p.text)
    expect(pieces?.filter(p => p !== '')).toEqual([whole])
  })

  it('two tabs of one person who begin the same text at once keep the words of both', () => {
    const pid = ana.intents.promote([id])
    const tab = hand('ana')
    pull(tab, ana)
    const texts = [ana.intents.partnerText(pid, 'goals'), tab.intents.partnerText(pid, 'goals')] as const
    for (const text of texts) text.onRemote(() => {})
    texts[0].type('in this tab. ')
    texts[1].type('in that tab. ')
    settle(ana, tab)
    settle(ana, tab)
    expect(texts[0].value()).toBe(texts[1].value())
    expect(texts[0].value()).toContain('in this tab. ')
    expect(texts[0].value()).toContain('in that tab. ')
  })

  it('a new note left without words leaves no step behind; an old one emptied comes back by undo', () => {
    ana.intents.colorNotes([id], 'mint')
    const [blank = ''] = ana.intents.createNotes([{ map: 'asset', at: [0, 0], text: '', color: 'sky' }])
    ana.intents.discardEmpty(blank)
    expect(ana.board.notes.has(blank)).toBe(false)
    ana.history.undo()
    expect(ana.board.notes.has(blank)).toBe(false)
    expect(ana.board.notes.get(id)?.color).toBe('sky')
    must(ana.intents.noteText(id), 'text').type('')
    ana.intents.discardEmpty(id)
    expect(ana.board.notes.has(id)).toBe(false)
    ana.history.undo()
    expect(ana.board.notes.get(id)?.text).toBe('')
    ana.history.undo()
    expect(ana.board.notes.get(id)?.text).toBe('Tenants union')
  })

  it('a new note in which something was typed and taken back again leaves no step behind either', () => {
    ana.intents.colorNotes([id], 'mint')
    const [blank = ''] = ana.intents.createNotes([{ map: 'asset', at: [0, 0], text: '', color: 'sky' }])
    const text = must(ana.intents.noteText(blank), 'text')
    text.type('Par')
    ana.history.begin()
    text.type('')
    ana.intents.discardEmpty(blank)
    ana.history.undo()
    expect(ana.board.notes.has(blank)).toBe(false)
    expect(ana.board.notes.get(id)?.color).toBe('sky')
    expect(ana.history.can.getState()).toEqual({ undo: true, redo: true })
    ana.history.redo()
    expect(ana.board.notes.get(id)?.color).toBe('mint')
  })

  it('a new note that was left and emptied later is a step like any other', () => {
    const [late = ''] = ana.intents.createNotes([{ map: 'asset', at: [0, 0], text: '', color: 'sky' }])
    must(ana.intents.noteText(late), 'text').type('Parish')
    ana.intents.colorNotes([id], 'mint')
    must(ana.intents.noteText(late), 'text').type('')
    ana.intents.discardEmpty(late)
    expect(ana.board.notes.has(late)).toBe(false)
    ana.history.undo()
    ana.history.undo()
    expect(ana.board.notes.get(late)?.text).toBe('Parish')
    ana.history.undo()
    expect(ana.board.notes.get(id)?.color).toBe('sky')
  })

  it('a new step forgets what could have been redone', () => {
    ana.intents.colorNotes([id], 'rose')
    ana.history.undo()
    expect(ana.history.can.getState().redo).toBe(true)
    ana.intents.promote([id])
    expect(ana.history.can.getState().redo).toBe(false)
  })
})
