import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { addComment } from '../../shared/edits/comment.ts'
import { connect } from '../../shared/edits/connect.ts'
import { createNotes, removeNotes, reviveNotes } from '../../shared/edits/edit-notes.ts'
import { setMember, setPartnerField, setRow } from '../../shared/edits/edit-partner.ts'
import { importBoard, restoreBoard } from '../../shared/edits/import-board.ts'
import { mergeNotes } from '../../shared/edits/merge-notes.ts'
import { endPromotions, mergePartners, promote, removePartner } from '../../shared/edits/promote.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
const EDITS = [
  'create',
  'delete',
  'revive',
  'merge',
  'comment',
  'connect',
  'promote',
  'leave',
  'join',
  'remove',
  'name',
  'row',
  'channel',
] as const
/** What is done, and which of the notes and records that are there it is about. */
const edit = fc.record({ what: fc.constantFrom(...EDITS), one: fc.nat(99), other: fc.nat(99) })
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never
const edits = fc.array(edit, { maxLength: 15 })

/** Numbers what is made, across all documents of a run. */
function maker() {
  let made = 0
  return () => {
    const id = `n${String(++made).padStart(4, '0')}`
    return { by: 'ana', now: made, newId: () => id }
  }
}
type Maker = ReturnType<typeof maker>

function apply(doc: Y.Doc, next: Maker, { what, one, other }: Edit): void {
  const board = readBoard(doc)
  const ctx = next()
  const pick = <T>(list: readonly T[], n: number): T => must(list[n % list.length], 'one of a list')
  const notes = [...board.notes.keys()]
  const partners = [...board.partners.values()]
  const text = pick(['Library', 'Choir', ''], other)
  if (what === 'create' || notes.length === 0)
    createNotes(doc, ctx, [{ map: 'asset', at: [one, other], text, color: 'lemon' }])
  else if (what === 'revive') reviveNotes(doc, [pick([...doc.getMap('notes').keys()], one)])
  else {
    const [note, second] = [pick(notes, one), pick(notes, other)]
    if (what === 'delete') removeNotes(doc, ctx, [note])
    if (what === 'merge') mergeNotes(doc, ctx, note, [second], board)
    if (what === 'comment') addComment(doc, ctx, note, 'Ask them')
    if (what === 'connect') connect(doc, ctx, note, second)
    if (what === 'promote') promote(doc, ctx, [note, second], board)
    if (partners.length === 0) return
    const [record, beside] = [pick(partners, one), pick(partners, other)]
    if (what === 'leave') endPromotions(doc, record.ids, [note], true)
    if (what === 'join') mergePartners(doc, record.id, beside.id)
    if (what === 'remove') removePartner(doc, ctx, record.ids)
    if (what === 'name') setPartnerField(doc, ctx, record, 'name', text || 'Band')
    if (what === 'row')
      setRow(doc, ctx, record, 'milestones', { id: `row${ctx.now}`, text, on: null, done: false })
    if (what === 'channel') setMember(doc, record, 'channels', pick(['radio', 'web'], other), one % 3 > 0)
  }
}

const file = (doc: Y.Doc): BoardJson =>
  boardJson.parse(JSON.parse(JSON.stringify(exportBoard(readBoard(doc), STAGE))))
/** A record keeps that a note was once in it, also where the snapshot is older than that. */
const withoutEnded = (json: BoardJson): BoardJson => ({
  ...json,
  partners: (json.partners ?? []).map(p => ({ ...p, from: (p.from ?? []).filter(f => !f.ended) })),
})

/** What two people write who do not hear each other, until they meet again. */
function atOnce(doc: Y.Doc, next: Maker, here: readonly Edit[], there: readonly Edit[]): void {
  const away = newBoardDoc()
  Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
  for (const e of here) apply(doc, next, e)
  for (const e of there) apply(away, next, e)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(away))
}

it('a snapshot that is restored reads as the board did, whatever two people did at once since; so does its file elsewhere', () => {
  fc.assert(
    fc.property(edits, edits, edits, edits, (here, there, later, meanwhile) => {
      const next = maker()
      const doc = newBoardDoc()
      for (let i = 0; i < 4; i++) apply(doc, next, { what: 'create', one: i, other: i })
      atOnce(doc, next, here, there)
      const then = file(doc)
      const elsewhere = newBoardDoc()
      importBoard(elsewhere, next(), STAGE, then)
      expect(file(elsewhere)).toEqual(then)
      atOnce(doc, next, later, meanwhile)
      restoreBoard(doc, next(), STAGE, then)
      expect(withoutEnded(file(doc))).toEqual(withoutEnded(then))
    }),
    { numRuns: 60 },
  )
})
