import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { erasedSnapshot, erasePlan } from '../../server/rooms/erase-plan.ts'
import { erasedCopy } from '../../server/rooms/erased-copy.ts'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import { type BoardJson, boardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { type Column, TABLES } from '../../shared/model/tables.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const ID = 'p_0123456789abcdef'
const NAMES = [
  'text',
  'asset',
  'map',
  'mint',
  'at',
  'made',
  'by',
  'maps',
  'en',
  'name',
  'n1',
  'Mayor',
  'Library',
]

/** A board in which the person stands as author, holder, taker, owner and in a hand-off, and a note that reads as their name. */
const board = (name: string) => ({
  schema: 'allymap.board/1',
  notes: [
    {
      id: 'n1',
      map: 'asset',
      at: [0, 0],
      text: name,
      color: 'mint',
      by: ID,
      made: 1,
      holder: name,
      taker: ID,
    },
    {
      id: 'n2',
      map: 'power',
      at: [300, 0],
      text: 'Mayor',
      color: 'sky',
      by: 'other',
      made: 1,
      reactions: { [ID]: 'heart' },
    },
  ],
  connections: [{ from: 'n1', to: 'n2', kind: 'personal', strength: 2, effect: 'helps' }],
  partners: [
    {
      id: 'r1',
      name: 'Library',
      owner: name,
      handoffs: [{ id: 'h1', from: name, to: ID, note: 'kept', on: '2026-05-01' }],
    },
  ],
  tasks: [{ id: 't1', text: name, owner: name }],
})

describe.each(NAMES)('erasing a person called “%s”', name => {
  const stage = {
    ...must(templateStage('two-maps', 'T', 'en'), 'template'),
    people: [{ id: ID, name, color: '#123456' }],
  }
  const parsed = parseBoardJson(board(name))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const doc = newBoardDoc()
  importBoard(doc, { by: 'other', now: 1, newId: () => 'x' }, stage, parsed.value)
  const plan = erasePlan(doc, stage, { person: ID })
  const alias = must(plan.person, 'person').alias
  const before = exportBoard(readBoard(doc), stage)

  /** As it reads once nobody knows who that was. */
  function expected(json: BoardJson): unknown {
    const left = JSON.parse(JSON.stringify(json).replaceAll(ID, alias))
    left.people = []
    left.notes[0].holder = ''
    left.partners[0].owner = ''
    left.partners[0].handoffs[0].from = ''
    left.tasks[0].owner = ''
    return left
  }
  /** Without empty words, which files leave out. */
  const seen = (json: unknown): unknown =>
    JSON.parse(JSON.stringify(json), (_key, value: unknown) => (value === '' ? undefined : value))

  it('takes the name from where a person stands, and no other word of the board', () => {
    const copy = erasedCopy(doc, plan)
    const after = exportBoard(readBoard(copy), { ...stage, people: [] })
    expect(seen(after)).toEqual(seen(expected(before)))
  })

  it('leaves snapshots that can be read, with the same words', () => {
    const erased = erasedSnapshot({ board: before, stage }, plan)
    expect(boardJson.safeParse(erased.board).error).toBeUndefined()
    expect(seen(erased.board)).toEqual(seen(expected(before)))
    expect(erased.stage).toEqual({ ...stage, people: [] })
  })
})

it('a name goes from every column of the tables that holds a person, and from the workshop’s facts', () => {
  const stage = {
    ...must(templateStage('two-maps', 'T', 'en'), 'template'),
    people: [{ id: ID, name: 'Berta B', color: '#123456' }],
  }
  const doc = newBoardDoc()
  const lists = doc.getMap('lists')
  for (const [table, columns] of Object.entries<Readonly<Record<string, Column>>>(TABLES))
    for (const name of Object.keys(columns))
      if (columns[name]?.names === 'person') lists.set(`${table}/row/${name}`, 'Berta B')
  for (const fact of ['lead', 'lead_public', 'lead_private']) doc.getMap('meta').set(fact, 'Berta B')
  for (const field of ['owner', 'legal_fit_by', 'operational_fit_by'])
    doc.getMap('partners').set(`r1/${field}`, 'Berta B')
  const copy = erasedCopy(doc, erasePlan(doc, stage, { person: ID }))
  expect(lists.size).toBeGreaterThan(4)
  expect(JSON.stringify(copy.toJSON())).not.toContain('Berta B')
})

it('a name goes however it was typed: in capitals, with other blanks, in the document and in snapshots; longer words stay', () => {
  const stage = {
    ...must(templateStage('two-maps', 'T', 'en'), 'template'),
    people: [{ id: ID, name: 'Berta Ruíz', color: '#123456' }],
  }
  const typed = ['BERTA RUÍZ', ' berta  ruíz ', 'Berta Rui\u0301z']
  const parsed = parseBoardJson({
    schema: 'allymap.board/1',
    partners: typed.map((owner, i) => ({ id: `r${i}`, name: `Library ${i}`, owner })),
    tasks: [...typed, 'Berta Ruíz and Ana'].map((owner, i) => ({ id: `t${i}`, text: `Call ${i}`, owner })),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const doc = newBoardDoc()
  importBoard(doc, { by: 'other', now: 1, newId: () => 'x' }, stage, parsed.value)
  const plan = erasePlan(doc, stage, { person: ID })
  const before = exportBoard(readBoard(doc), stage)
  const after = exportBoard(readBoard(erasedCopy(doc, plan)), { ...stage, people: [] })
  for (const left of [after, erasedSnapshot({ board: before, stage }, plan).board]) {
    expect(left.partners?.map(p => p.owner ?? '')).toEqual(['', '', ''])
    expect(left.tasks?.map(t => t.owner ?? '')).toEqual(['', '', '', 'Berta Ruíz and Ana'])
  }
})

it('of two people called the same, a typed name goes with whoever is erased first; what names the other by id stays', () => {
  const other = 'p_fedcba9876543210'
  const stage = {
    ...must(templateStage('two-maps', 'T', 'en'), 'template'),
    people: [ID, other].map(id => ({ id, name: 'Ana Ruiz', color: '#123456' })),
  }
  const parsed = parseBoardJson({
    schema: 'allymap.board/1',
    tasks: ['Ana Ruiz', ID, other].map((owner, i) => ({ id: `t${i}`, text: `Call ${i}`, owner })),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const doc = newBoardDoc()
  importBoard(doc, { by: other, now: 1, newId: () => 'x' }, stage, parsed.value)
  const plan = erasePlan(doc, stage, { person: ID })
  const before = exportBoard(readBoard(doc), stage)
  const snapshot = erasedSnapshot({ board: before, stage }, plan)
  const after = exportBoard(readBoard(erasedCopy(doc, plan)), snapshot.stage)
  for (const left of [after, snapshot.board]) {
    const alias = must(plan.person, 'person').alias
    expect(left.tasks?.map(t => t.owner ?? '')).toEqual(['', alias, other])
    expect(left.people).toMatchObject([{ id: other, name: 'Ana Ruiz' }])
  }
})

it('a short id that is a word of the board is taken from persons’ fields and reactions only', () => {
  const doc = newBoardDoc()
  const stage = {
    ...must(templateStage('two-maps', 'T', 'en'), 'template'),
    people: [{ id: 'text', name: 'Ana', color: '#123456' }],
  }
  const notes = doc.getMap<Y.Map<unknown>>('notes')
  const note = new Y.Map<unknown>()
  notes.set('text', note)
  note.set('map', 'asset')
  note.set('at', [0, 0])
  note.set('text', new Y.Text('text'))
  note.set('color', 'mint')
  note.set('made', { by: 'text', at: 1 })
  note.set('r:text', 'heart')
  const plan = erasePlan(doc, stage, { person: 'text' })
  const alias = must(plan.person, 'person').alias
  const left = readBoard(erasedCopy(doc, plan)).notes.get('text')
  expect(left).toMatchObject({ text: 'text', made: { by: alias, at: 1 }, reactions: { [alias]: 'heart' } })
})
