import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { erasedSnapshot, erasePlan } from '../../server/rooms/erase-plan.ts'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, partnersOf, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { removeNotes } from '../../shared/edits/edit-notes.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { mergePartners } from '../../shared/edits/promote.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
const BY = { by: 'api:facilitator', now: 1, newId: () => 'new' }
const ANA = 'anaanaanaana-001'

function boardOf(json: Partial<BoardJson>): Y.Doc {
  const doc = newBoardDoc()
  importBoard(doc, BY, STAGE, { schema: 'allymap.board/1', ...json })
  return doc
}
const note = (id: string, text: string, by: string) => ({ id, map: 'asset', at: null, text, by, made: 1 })
const from = (id: string, text: string) => ({ note: id, text, map: 'asset', at: null, when: 1, by: 'ben' })
const stored = (doc: Y.Doc): string => JSON.stringify(ROOTS.map(name => root(doc, name).toJSON()))
const snapshotOf = (doc: Y.Doc) => ({ board: exportBoard(readBoard(doc), STAGE), stage: STAGE })

it('a record is gone from a snapshot in which it was joined with another, too', () => {
  const doc = boardOf({
    notes: [note('n1', 'SECRET of the note', 'ben'), note('n2', 'stays', 'ben')],
    partners: [
      { id: 'a', name: 'Alpha' },
      { id: 'b', name: 'SECRET', email: 'SECRET@example.org', from: [from('n1', 'SECRET of the note')] },
      { id: 'c', name: 'Gamma' },
    ],
  })
  const joined = mergePartners(doc, 'a', 'b')
  const snapshot = snapshotOf(doc)
  expect(snapshot.board.partners?.map(p => p.id)).toEqual(['a', 'c'])
  joined?.undo()
  const left = erasedSnapshot(snapshot, erasePlan(doc, STAGE, { record: 'b', notes: true }))
  expect(JSON.stringify(left)).not.toContain('SECRET')
  expect(left.board.partners?.map(p => p.name)).toEqual(['Gamma'])
  expect(left.board.notes?.map(n => n.text)).toEqual(['stays'])
})

it('whoever is erased with their notes is gone from records that were made of those; what others wrote there stays, without a name', () => {
  const doc = boardOf({
    notes: [note('n1', 'SECRET of Ana', ANA), note('n2', 'Ben’s', 'ben')],
    partners: [
      { id: 'n1', sector: 'local', from: [from('n1', 'SECRET once')] },
      { id: 'n2', from: [from('n2', 'Ben’s')] },
      { id: 'n3', from: [{ ...from('n1', 'SECRET once'), ended: true }], name: 'Typed' },
    ],
  })
  partnersOf(doc).set('n4/from/n9', from('n9', 'SECRET of a second note'))
  root(doc, 'notes').set('n9', must(root(doc, 'notes').get('n1') as Y.Map<unknown>, 'n1').clone())
  const snapshot = snapshotOf(doc)
  expect(snapshot.board.partners?.map(p => p.name).sort()).toEqual([
    'Ben’s',
    'SECRET of Ana',
    'SECRET of Ana',
    'Typed',
  ])
  const plan = erasePlan(doc, STAGE, { person: ANA, notes: true })
  const copy = erasedCopy(doc, plan)
  expect(stored(copy)).not.toContain('SECRET')
  const records = [...readBoard(copy).partners.values()].map(p => [p.id, p.name, p.sector])
  expect(records).toEqual([
    ['n1', '', 'local'],
    ['n2', 'Ben’s', null],
    ['n3', 'Typed', null],
  ])
  const left = erasedSnapshot(snapshot, plan)
  expect(JSON.stringify(left)).not.toContain('SECRET')
  expect(left.board.partners?.map(p => [p.id, p.name, p.sector])).toEqual(records)
  expect(boardJson.safeParse(left.board).error?.issues).toBeUndefined()
})

it('a name that a restore wrote down goes with the note whose words it is', () => {
  const doc = boardOf({
    notes: [note('n1', 'SECRET of Ana', ANA)],
    partners: [
      { id: 'a', sector: 'local', from: [from('n1', 'SECRET of Ana')] },
      { id: 'b', name: 'SECRET of nobody' },
    ],
  })
  partnersOf(doc).set('a/name', 'SECRET of Ana')
  const copy = erasedCopy(doc, erasePlan(doc, STAGE, { person: ANA, notes: true }))
  expect([...readBoard(copy).partners.values()].map(p => p.name)).toEqual(['', 'SECRET of nobody'])
})

it('what was deleted and could still come back is erased, too', () => {
  const doc = boardOf({
    notes: [note('n1', 'SECRET of Ana', ANA), note('n2', 'SECRET of a record', 'ben')],
    partners: [
      { id: 'a', name: 'SECRET', from: [from('n2', 'SECRET of a record')] },
      { id: 'b', name: 'SECRET too' },
    ],
  })
  mergePartners(doc, 'a', 'b')
  removeNotes(doc, BY, ['n1', 'n2'])
  for (const id of ['a', 'b']) partnersOf(doc).set(`${id}/deleted`, { by: 'ben', at: 1 })
  expect(readBoard(doc).notes.size + readBoard(doc).partners.size).toBe(0)
  const person = erasedCopy(doc, erasePlan(doc, STAGE, { person: ANA, notes: true }))
  expect(stored(person)).not.toContain('of Ana')
  const record = erasedCopy(doc, erasePlan(doc, STAGE, { record: 'b', notes: true }))
  expect(stored(record).match(/SECRET[\w ]*/g)).toEqual(['SECRET of Ana'])
})
