import { expect, it } from 'vitest'
import { erasedSnapshot, erasePlan } from '../../server/rooms/erase-plan.ts'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')

/** Ben's note was merged into Ana's, Ana's second one into Ben's second one. */
function board() {
  const doc = newBoardDoc()
  let n = 0
  const as = (by: string) => ({ by, now: 1, newId: () => `n${n++}` })
  const draft = { map: 'asset', at: null, color: 'sky' } as const
  const [a = '', b = ''] = ['Ana', 'Ben'].flatMap(by =>
    createNotes(doc, as(by), [{ ...draft, text: `kept by ${by}` }]),
  )
  const [c = '', d = ''] = ['Ana', 'Ben'].flatMap(by =>
    createNotes(doc, as(by), [{ ...draft, text: `merged of ${by}` }]),
  )
  mergeNotes(doc, as('Eve'), a, [d], readBoard(doc))
  mergeNotes(doc, as('Eve'), b, [c], readBoard(doc))
  return doc
}

it('whoever is erased with their notes is erased from what was merged too; others’ words stay', () => {
  const doc = board()
  const plan = erasePlan(doc, STAGE, { person: 'Ana', notes: true })
  const left = readBoard(erasedCopy(doc, plan))
  const texts = (notes: typeof left) => [...notes.notes.values()].map(n => [n.text, n.absorbed.length]).sort()
  expect(texts(left)).toEqual([
    ['kept by Ben', 0],
    ['merged of Ben', 0],
  ])
  const file = exportBoard(readBoard(doc), STAGE)
  expect(JSON.stringify(file)).toContain('merged of Ana')
  const snapshot = erasedSnapshot({ board: file, stage: STAGE }, plan)
  expect(snapshot.board.notes?.map(n => n.text).sort()).toEqual(['kept by Ben', 'merged of Ben'])
  expect(JSON.stringify(snapshot)).not.toContain('Ana')
})
