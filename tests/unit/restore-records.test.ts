import { describe, expect, it } from 'vitest'
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
import { mergePartners, promote, removePartner } from '../../shared/edits/promote.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const STAGE = must(templateStage('two-maps', 'T', 'en'), 'template')
let made = 0
const ctx = () => ({ by: 'ana', now: 1_000 + made, newId: () => `n${String(made++).padStart(4, '0')}` })

const file = (doc: Y.Doc): BoardJson =>
  boardJson.parse(JSON.parse(JSON.stringify(exportBoard(readBoard(doc), STAGE))))
const imported = (json: BoardJson): Y.Doc => {
  const doc = newBoardDoc()
  importBoard(doc, ctx(), STAGE, json)
  return doc
}
const notes = (doc: Y.Doc, ...texts: string[]): string[] =>
  createNotes(
    doc,
    ctx(),
    texts.map((text, i) => ({ map: 'asset', at: [i * 300, 0], text, color: 'lemon' }) as const),
  )
const record = (doc: Y.Doc, id: string) => must(readBoard(doc).partners.get(id), 'record')
const addStep = (doc: Y.Doc, pid: string, id: string) =>
  setRow(doc, ctx(), record(doc, pid), 'milestones', { id, text: id, on: null, done: false })

/** A document with two records, each with a row and a channel of its own. */
function twoRecords() {
  const doc = newBoardDoc()
  const [a = '', b = ''] = notes(doc, 'Library', 'Bus drivers')
  for (const pid of [a, b]) {
    promote(doc, ctx(), [pid])
    addStep(doc, pid, `step-of-${pid}`)
    setMember(doc, record(doc, pid), 'channels', `channel of ${pid}`, true)
  }
  return { doc, a, b }
}

describe('a snapshot from before two records were joined', () => {
  it('brings both back apart, each with its rows and channels', () => {
    const { doc, a, b } = twoRecords()
    const then = file(doc)
    mergePartners(doc, a, b)
    addStep(doc, a, 'later')
    expect(file(doc).partners).toHaveLength(1)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
    expect(record(doc, b).lists.milestones.map(row => row.text)).toEqual([`step-of-${b}`])
  })

  it('does so too where a note joined them, or the record that is named in the file points at the other', () => {
    const { doc, a, b } = twoRecords()
    const then = file(doc)
    mergeNotes(doc, ctx(), a, [b], readBoard(doc))
    expect(file(doc).partners).toHaveLength(1)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(record(doc, a).ids).toEqual([a])
    expect(
      record(doc, b)
        .from.filter(from => !from.ended)
        .map(from => from.note),
    ).toEqual([b])

    doc.getMap('partners').set(`${a}/merged`, b)
    expect(readBoard(doc).partners.size).toBe(1)
    restoreBoard(doc, ctx(), STAGE, then)
    expect([...readBoard(doc).partners.keys()].sort()).toEqual([a, b].sort())
  })

  it('takes a record away that was made since and joined to one that stays, with all that it said', () => {
    const { doc, a, b } = twoRecords()
    const then = file(doc)
    const [c = '', d = ''] = notes(doc, 'Rotary', 'Choir')
    promote(doc, ctx(), [c])
    addStep(doc, c, 'of the new one')
    mergePartners(doc, a, c)
    promote(doc, ctx(), [d])
    addStep(doc, d, 'of another new one')
    doc
      .getMap('partners')
      .set(`${d}/from/${b}`, { text: '', map: 'asset', at: null, step: null, when: 9, by: 'bo' })
    expect(file(doc).partners).toHaveLength(2)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('joins those again that were joined, with the values that both had then', () => {
    const { doc, a, b } = twoRecords()
    setPartnerField(doc, ctx(), record(doc, a), 'website', 'library.example')
    setPartnerField(doc, ctx(), record(doc, b), 'website', 'drivers.example')
    const { undo } = mergePartners(doc, a, b)
    const then = file(doc)
    undo()
    setPartnerField(doc, ctx(), record(doc, b), 'name', 'Drivers')
    setPartnerField(doc, ctx(), record(doc, b), 'website', 'later.example')
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })
})

describe('a joined record in a board file', () => {
  it('taken in where it came from, it writes nothing; elsewhere it reads the same', () => {
    const { doc, a, b } = twoRecords()
    mergePartners(doc, a, b)
    const then = file(doc)
    importBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
    expect(file(imported(then))).toEqual(then)
  })

  it('keeps a name that somebody typed over the other record’s, though it is also the words of the note', () => {
    const { doc, a, b } = twoRecords()
    setPartnerField(doc, ctx(), record(doc, a), 'name', 'Library')
    setPartnerField(doc, ctx(), record(doc, b), 'name', 'Drivers')
    mergePartners(doc, a, b)
    const then = file(doc)
    expect(then.partners).toMatchObject([{ name: 'Library', also: { name: ['Drivers'] } }])
    expect(file(imported(then))).toEqual(then)
  })

  it('keeps both of two rows that have the same id: what one person changed of both within a minute', () => {
    const { doc, a, b } = twoRecords()
    addStep(doc, a, 'same')
    addStep(doc, b, 'same')
    mergePartners(doc, a, b)
    const then = file(doc)
    expect(then.partners?.[0]?.milestones).toHaveLength(4)
    expect(file(imported(then))).toEqual(then)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('has a row once that two devices brought in, under the id of either record', () => {
    const { doc, a, b } = twoRecords()
    mergePartners(doc, a, b)
    const then = file(doc)
    const steps = (): number | undefined => file(doc).partners?.[0]?.milestones?.length
    expect(steps()).toBe(2)
    // there the rows of both stand under the record's own id
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(imported(then)))
    expect(steps()).toBe(3)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
    // what was changed of it since is as it was, wherever it stands
    setRow(doc, ctx(), record(doc, a), 'milestones', {
      id: `step-of-${b}`,
      text: 'Later',
      on: null,
      done: true,
    })
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('two who promote overlapping notes at once name the shared note once; a living promotion counts before an ended one', () => {
    const doc = newBoardDoc()
    const away = newBoardDoc()
    const [a = '', b = '', c = ''] = notes(doc, 'a', 'b', 'c')
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
    promote(doc, { ...ctx(), now: 5 }, [a, b])
    promote(away, { ...ctx(), now: 6 }, [b, c])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away))
    const from = () => record(doc, a).from.map(f => [f.note, f.when, f.ended])
    expect(from()).toEqual([
      [a, 5, false],
      [b, 6, false],
      [c, 7, false],
    ])
    const then = file(doc)
    expect(file(imported(then))).toEqual(then)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)

    mergePartners(doc, a, b)
    const key = `${a}/from/${b}`
    doc
      .getMap('partners')
      .set(key, { text: 'b', map: 'asset', at: null, step: null, when: 1, by: '', ended: true })
    expect(from()[1]).toEqual([b, 6, false])
  })
})

describe('what was written since a snapshot, and is hidden when it is restored', () => {
  it('comments and lines of a note that was deleted after them', () => {
    const doc = newBoardDoc()
    const [a = '', b = ''] = notes(doc, 'Library', 'Bus drivers')
    const then = file(doc)
    addComment(doc, ctx(), a, 'said later')
    connect(doc, ctx(), a, b)
    removeNotes(doc, ctx(), [a])
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('the words of a newer note that was merged into an older one', () => {
    const doc = newBoardDoc()
    const [a = ''] = notes(doc, 'Library')
    const then = file(doc)
    const [later = ''] = notes(doc, 'City library')
    mergeNotes(doc, ctx(), a, [later], readBoard(doc))
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('rows and channels of a record that was deleted after them', () => {
    const { doc, a } = twoRecords()
    const then = file(doc)
    addStep(doc, a, 'later')
    setMember(doc, record(doc, a), 'channels', 'radio', true)
    removePartner(doc, ctx(), [a])
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
  })

  it('a note that goes keeps its comments and lines, for whoever brings it back', () => {
    const doc = newBoardDoc()
    const [a = ''] = notes(doc, 'Library')
    const then = file(doc)
    const [later = ''] = notes(doc, 'City library')
    addComment(doc, ctx(), later, 'said later')
    connect(doc, ctx(), a, later)
    const now = file(doc)
    restoreBoard(doc, ctx(), STAGE, then)
    expect(file(doc)).toEqual(then)
    reviveNotes(doc, [later])
    expect(file(doc)).toEqual(now)
  })
})

it('lines whose ends were merged keep their order in a file, through an import and another export', () => {
  const doc = newBoardDoc()
  const [a = '', b = '', c = '', d = ''] = notes(doc, 'a', 'b', 'c', 'd')
  // stored as a → c, seen as d → c: after b → c, though a is before b
  connect(doc, ctx(), a, c)
  connect(doc, ctx(), b, c)
  mergeNotes(doc, ctx(), d, [a], readBoard(doc))
  const then = file(doc)
  expect(then.connections?.map(line => line.from)).toEqual([b, d])
  expect(file(imported(then))).toEqual(then)
})

describe('a name of blanks alone', () => {
  it('is none, however it was written: the record reads as the first line of its note in which something is said', () => {
    const doc = newBoardDoc()
    const [a = ''] = notes(doc, ' \n Library\nby the river')
    promote(doc, ctx(), [a])
    expect(record(doc, a).name).toBe(' Library')
    setPartnerField(doc, ctx(), record(doc, a), 'name', 'The library')
    expect(record(doc, a).name).toBe('The library')
    setPartnerField(doc, ctx(), record(doc, a), 'name', ' \u00A0')
    expect(record(doc, a).name).toBe(' Library')
    importBoard(doc, ctx(), STAGE, { schema: 'allymap.board/1', partners: [{ id: a, name: '\t ' }] })
    expect(file(doc).partners?.map(partner => partner.name)).toEqual([' Library'])
    // a file that names it as its note does gives it no name of its own
    expect(file(imported(file(doc)))).toEqual(file(doc))
  })
})
