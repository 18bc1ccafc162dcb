import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc, ROOTS, root } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { changeFrame, createFrame } from '../../shared/edits/edit-frames.ts'
import { setMeta } from '../../shared/edits/edit-meta.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { setMember, setPartnerField, setRow } from '../../shared/edits/edit-partner.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { tagNotes } from '../../shared/edits/mark-notes.ts'
import { promote } from '../../shared/edits/promote.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { cutText } from '../../shared/model/cut-text.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const SMILE = '\u{1F600}'
/** Cut at any even number, it ends within a character. */
const LONG = `a${SMILE.repeat(30_000)}`
const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
let n = 0
const ctx = { by: 'ana', now: 1, newId: () => `n${++n}` }

it('a text is cut between characters', () => {
  expect(cutText(LONG, 4)).toBe(`a${SMILE}`)
  expect(cutText(LONG, 5)).toBe(`a${SMILE}${SMILE}`)
  expect(cutText(`a${SMILE}`, 3)).toBe(`a${SMILE}`)
  expect(cutText('a\uD83D', 9)).toBe('a\uFFFD')
})

it('whatever is cut, its writer and everybody else keep the same', () => {
  const [mine, theirs] = [newBoardDoc(), newBoardDoc()]
  mine.on('update', update => Y.applyUpdate(theirs, update))
  const [note = ''] = createNotes(mine, ctx, [{ map: 'asset', at: null, text: LONG, color: 'sky' }])
  tagNotes(mine, [note], { add: [LONG] })
  addComment(mine, ctx, note, LONG)
  setMeta(mine, 'objective', LONG)
  const frame = createFrame(mine, ctx, { map: 'asset', rect: [0, 0, 1, 1], title: LONG })
  createFrame(mine, ctx, { map: 'asset', rect: [0, 0, 1, 1], title: LONG })
  changeFrame(mine, frame, { title: `b${LONG}` })
  promote(mine, ctx, [note])
  const partner = must([...readBoard(mine).partners.values()][0], 'a record')
  setPartnerField(mine, ctx, partner, 'subtype', LONG)
  setMember(mine, partner, 'other_names', LONG, true)
  setRow(mine, ctx, partner, 'contacts', {
    id: 'c1',
    name: LONG,
    title: '',
    email: '',
    phone: '',
    tie: null,
    known_by: '',
    internal: false,
  })
  const file = parseBoardJson({
    schema: 'allymap.board/1',
    workshop: { needs: 'half \uD83D' },
    notes: [{ id: 'f1', text: 'half \uD83D', tags: ['half \uD83D'], at: [0, 0] }],
    partners: [{ id: 'p1', name: 'half \uD83D', other_names: ['half \uD83D'], goals: 'half \uD83D' }],
    comments: [{ id: 'c1', note: 'f1', text: 'half \uD83D' }],
  })
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  importBoard(mine, ctx, STAGE, file.value)
  for (const name of ROOTS) expect(root(mine, name).toJSON()).toEqual(root(theirs, name).toJSON())
  expect(JSON.stringify(root(mine, 'frames').toJSON())).not.toMatch(/\uFFFD|\\ud83d/)
  // so that it can be taken away again
  expect([...root(theirs, 'partners').keys()].every(key => root(mine, 'partners').has(key))).toBe(true)
})
