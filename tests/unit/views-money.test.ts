import { expect, it } from 'vitest'
import { LiveBoard } from '../../server/rooms/live-board.ts'
import { Views } from '../../server/rooms/views.ts'
import { must } from '../../shared/assert.ts'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { tagNotes } from '../../shared/edits/mark-notes.ts'
import { endPromotions, promote } from '../../shared/edits/promote.ts'
import { readFrame } from '../../shared/protocol/frames.ts'
import { serverMessage } from '../../shared/protocol/messages.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
let n = 0
const ctx = () => ({ by: 'ana', now: ++n, newId: () => `n${++n}` })

/** A record that is called as its note, and the names of records that a viewer was told step by step. */
function viewed() {
  const board = new LiveBoard({ state: null, updates: [], claims: new Map(), seq: 0 })
  const { doc } = board
  const draft = { map: 'asset', at: null, color: 'sky' } as const
  const [donor = '', fund = ''] = createNotes(doc, ctx(), [
    { ...draft, text: 'Mrs. Field' },
    { ...draft, text: 'Fund' },
  ])
  const { pid } = promote(doc, ctx(), [donor])
  const views = new Views('seed')
  views.open(board, () => {})
  const names = new Map<string, string | undefined>()
  const take = (frame: Uint8Array | null): void => {
    const read = frame && readFrame(frame)
    if (!read?.ok || read.value.type !== 'json') return
    const message = serverMessage.parse(JSON.parse(read.value.json))
    if (message.t === 'view') for (const { id, name } of message.partners) names.set(id, name)
  }
  take(views.all(board, STAGE))
  const told = (edit: () => void): string | undefined => {
    edit()
    take(views.changes(STAGE))
    return names.get(pid)
  }
  return { doc, donor, fund, pid, told }
}

it('[F34] a deleted note that is said to be about money gives a record no name any more, and gives it back', () => {
  const { doc, donor, pid, told } = viewed()
  expect(told(() => removeNotes(doc, ctx(), [donor]))).toBe('Mrs. Field')
  expect(told(() => tagNotes(doc, [donor], { add: ['Money'] }))).toBe('')
  expect(told(() => tagNotes(doc, [donor], { remove: ['Money'] }))).toBe('Mrs. Field')
  expect(told(() => tagNotes(doc, [donor], { add: ['Money'] }))).toBe('')
  expect(told(() => reviveNotes(doc, [donor]))).toBe('')
  expect(told(() => endPromotions(doc, [pid], [donor], true))).toBe('')
})

it('[F34] nor does one that was merged into a note about money', () => {
  const { doc, donor, fund, told } = viewed()
  tagNotes(doc, [fund], { add: ['Money'] })
  const note = must(notesOf(doc).get(donor), 'the note')
  const merged = told(() =>
    doc.transact(() => {
      note.set('gone', { by: 'ben', at: 1 })
      note.set('merged', fund)
    }),
  )
  expect(merged).toBe('')
})
