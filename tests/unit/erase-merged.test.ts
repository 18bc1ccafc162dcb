import { expect, it } from 'vitest'
import { erasedSnapshot, erasePlan } from '../../server/rooms/erase-plan.ts'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { connect } from '../../shared/edits/connect.ts'
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

it('what others drew and said about a note that was merged stays with the note that it is seen with', () => {
  const doc = newBoardDoc()
  let n = 0
  const as = (by: string) => ({ by, now: 1, newId: () => `n${n++}` })
  const write = (by: string) =>
    createNotes(doc, as(by), [{ map: 'asset', at: null, color: 'sky', text: by }])[0] ?? ''
  const [bens, anas, eves, mayor] = [write('Ben'), write('Ana'), write('Eve'), write('Mayor')]
  connect(doc, as('Ben'), anas, mayor, { strength: 3 })
  connect(doc, as('Ben'), mayor, eves)
  addComment(doc, as('Ben'), anas, 'Ask them first')
  addComment(doc, as('Ana'), anas, 'CANARY')
  // Eve's was merged into Ana's, and hers into Ben's
  mergeNotes(doc, as('Ben'), anas, [eves], readBoard(doc))
  mergeNotes(doc, as('Ben'), bens, [anas], readBoard(doc))
  const before = readBoard(doc)
  const copy = erasedCopy(doc, erasePlan(doc, STAGE, { person: 'Ana', notes: true }))
  const after = readBoard(copy)
  const seen = ({ connections }: typeof before) =>
    [...connections.values()].map(({ from, to, strength }) => [from, to, strength]).sort()
  expect(seen(before)).toEqual([
    [bens, mayor, 3],
    [mayor, bens, 2],
  ])
  expect(seen(after)).toEqual(seen(before))
  expect(after.comments.get(bens)?.map(({ text }) => text)).toEqual(['Ask them first'])
  expect(after.notes.get(bens)?.absorbed.map(({ text }) => text)).toEqual(['Eve'])
})
