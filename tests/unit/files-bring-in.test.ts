import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { IntentHistory } from '../../client/state/undo.ts'
import { must } from '../../shared/assert.ts'
import { noteTextOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { bringIn } from '../../shared/edits/bring-in.ts'
import { removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { setPartnerField } from '../../shared/edits/edit-partner.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { removePartner } from '../../shared/edits/promote.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const stage = must(templateStage('two-maps', 'A better town', 'en'), 'the template')
let made = 0
const context = () => ({ by: 'ana', now: 5, newId: () => `id${made++}` })
const schema = 'allymap.board/1'

function board() {
  const doc = new Y.Doc()
  importBoard(doc, context(), stage, {
    schema,
    notes: [{ id: 'n1', map: 'asset', at: [0, 0], text: 'Van', color: 'sky' }],
    partners: [{ id: 'p1', name: 'Radio', sector: 'private', goals: 'Be heard' }],
  })
  const history = new IntentHistory(
    doc,
    ROOTS.map(name => root(doc, name) as Y.AbstractType<unknown>),
  )
  const bring = (json: Parameters<typeof bringIn>[3]): void => {
    let brought: ReturnType<typeof bringIn> = { notes: [], partners: [] }
    const toggle = (on: boolean): void => {
      if (on) reviveNotes(doc, brought.notes)
      else removeNotes(doc, context(), brought.notes, 'lasting')
      removePartner(doc, context(), brought.partners, !on)
    }
    history.addWith({ undo: () => toggle(false), redo: () => toggle(true) }, () => {
      brought = bringIn(doc, context(), stage, json)
    })
  }
  return { doc, history, bring }
}
const FILE = {
  schema,
  notes: [
    { id: 'n1', text: 'A van', color: 'rose' as const },
    { id: 'n2', map: 'asset', at: [300, 0] as [number, number], text: 'New' },
  ],
  partners: [
    { id: 'p1', sector: 'nonprofit' as const },
    { id: 'p2', name: 'Library' },
  ],
} as const

it('one undo takes an import back, new things and changed ones, and one redo brings it again', () => {
  const { doc, history, bring } = board()
  const before = readBoard(doc)
  bring(structuredClone(FILE) as unknown as Parameters<typeof bringIn>[3])
  const after = readBoard(doc)
  expect([...after.notes.values()].map(n => `${n.text} ${n.color}`)).toEqual(['A van rose', 'New lemon'])
  expect([...after.partners.values()].map(p => `${p.name} ${p.sector}`).sort()).toEqual([
    'Library null',
    'Radio nonprofit',
  ])
  history.undo()
  expect(readBoard(doc).notes).toEqual(before.notes)
  expect(readBoard(doc).partners).toEqual(before.partners)
  expect(history.can.getState()).toEqual({ undo: false, redo: true })
  history.redo()
  expect([...readBoard(doc).notes.values()].map(n => n.text)).toEqual(['A van', 'New'])
  expect(readBoard(doc).partners.size).toBe(2)
})

it('what others wrote in what came in is not lost by the undo', () => {
  const { doc, history, bring } = board()
  bring(structuredClone(FILE) as unknown as Parameters<typeof bringIn>[3])
  const ben = new Y.Doc()
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(doc))
  noteTextOf(ben, 'n2')?.insert(3, ' words')
  const library = must(readBoard(ben).partners.get('p2'), 'record')
  setPartnerField(ben, { ...context(), by: 'ben' }, library, 'owner', 'Ben')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben), 'remote')
  history.undo()
  expect(readBoard(doc).notes.has('n2')).toBe(false)
  history.redo()
  expect(readBoard(doc).notes.get('n2')?.text).toBe('New words')
  expect(readBoard(doc).partners.get('p2')?.owner).toBe('Ben')
})
