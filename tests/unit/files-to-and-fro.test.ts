import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { readTable } from '../../client/files/read-table.ts'
import { makeFile } from '../../server/http/files/make-file.ts'
import { partnersWorkbook } from '../../server/http/files/xlsx.ts'
import { must } from '../../shared/assert.ts'
import { toCsv } from '../../shared/files/csv.ts'
import { fileQuery } from '../../shared/files/file-request.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessNoteMapping, readNotes } from '../../shared/files/read-notes.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'
import { notesTable } from '../../shared/files/small-tables.ts'
import { type PartnerJson, partnerFromJson, partnerToJson } from '../../shared/model/partner-json.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { asFile } from '../support/file-boards.ts'

/** The table of a file's bytes, as it is brought in. */
async function tableIn(bytes: Uint8Array) {
  const table = await readTable(bytes)
  if (!table.ok) throw new Error(table.error.kind)
  return table.value
}
let serial = 0
const bring = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  known: readonly PartnerJson[],
) =>
  readPartners({ headings, rows, start: 2 }, guessPartnerMapping(headings), {
    known,
    names: peopleNames([]),
    newId: () => `new${serial++}`,
  }).partners

/** Put in order by dragging: numbers between numbers. */
const DRAGGED: PartnerJson[] = [
  { id: 'a', name: 'Second', outreach_order: 0.30000000000000004 },
  { id: 'b', name: 'Fourth' },
  { id: 'c', name: 'First', outreach_order: -2 },
  { id: 'd', name: 'Third', outreach_order: 0.5 },
]
const [HEADINGS = [], ...ROWS] = tableText(partnersTable(asFile({ partners: DRAGGED }), false))
const ORDER = HEADINGS.indexOf('outreach_order')
const NAME = HEADINGS.indexOf('name')

it('the order of outreach is read as places; a file for programs has it as it is stored', async () => {
  expect(ROWS.map(row => [row[NAME], row[ORDER]])).toEqual([
    ['First', '1'],
    ['Second', '2'],
    ['Third', '3'],
    ['Fourth', ''],
  ])
  const sheet = await readSheet(Buffer.from(await partnersWorkbook(asFile({ partners: DRAGGED }))), 1)
  expect(sheet.slice(1).map(row => row[ORDER])).toEqual([1, 2, 3, null])
  const machine = partnersTable(asFile({ partners: DRAGGED }), true)
  const at = machine.columns.indexOf('outreach_order')
  expect(machine.rows.map(row => row[at])).toEqual([-2, 0.30000000000000004, 0.5, null])
})

it('an order that comes back as it went out changes nothing; another one is taken whole', () => {
  for (const partner of bring(HEADINGS, ROWS, DRAGGED)) expect(partner).not.toHaveProperty('outreach_order')
  const [first = [], second = [], third = [], fourth = []] = ROWS
  const at = (row: string[], place: string): string[] => row.with(ORDER, place)
  const read = bring(HEADINGS, [at(first, '2'), at(second, '1'), third, fourth], DRAGGED)
  expect(read.map(({ name, outreach_order }) => [name, outreach_order])).toEqual([
    ['First', 2],
    ['Second', 1],
    ['Third', 3],
    ['Fourth', undefined],
  ])
  // to another board it goes with its places
  expect(bring(HEADINGS, ROWS, []).map(partner => partner.outreach_order)).toEqual([1, 2, 3, undefined])
})

/** What was written of the records, by their ids. */
const written = (partners: readonly PartnerJson[]) =>
  partners
    .map(({ id, name, description }) => ({ id, name, description }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** What readers of workbooks take for signs, and what a guarded file would have. */
const ODD = ['_x0041_', 'a_x000D__x005F_b', '_x0041_x0042_', "'=x", "''=x", "a;'=b", "'-1", '=1+1', "O'Brien"]

it('whatever somebody wrote comes back from a workbook: what looks like a numbered sign, and apostrophes', async () => {
  const partners = ODD.map((name, i): PartnerJson => ({ id: `p${i}`, name, description: `x;${name}` }))
  const { rows, headings } = await tableIn(await partnersWorkbook(asFile({ partners })))
  expect(rows.map(row => row[headings.indexOf('Name')])).toEqual(
    expect.arrayContaining(['_x0041_', '=1+1', "O'Brien"]),
  )
  expect(written(bring(headings, rows, []))).toEqual(partners)
})

it('an apostrophe that somebody wrote comes back from either kind of CSV; only the one for people adds any', async () => {
  const partners = ODD.map((name, i): PartnerJson => ({ id: `p${i}`, name, description: `x;${name}` }))
  for (const machine of [true, false]) {
    const csv = toCsv(tableText(partnersTable(asFile({ partners }), machine)), !machine)
    const { headings, rows } = await tableIn(new TextEncoder().encode(csv))
    expect(written(bring(headings, rows, []))).toEqual(partners)
  }
  expect(toCsv([['=1+1', '-A1', 'a;=b']], false)).toBe('\uFEFF=1+1,-A1,a;=b\r\n')
})

it('notes come back from either kind of CSV with the apostrophes that somebody wrote', async () => {
  const { maps } = must(templateStage('two-maps', '', 'en'), 'template')
  const notes = ODD.map((text, i) => ({ id: `n${i}`, map: 'asset', text, at: null }))
  for (const guarded of [true, false]) {
    const csv = toCsv(tableText(notesTable(asFile({ maps: [...maps], notes }))), guarded)
    const table = await tableIn(new TextEncoder().encode(csv))
    const read = readNotes(table, guessNoteMapping(table.headings), {
      maps,
      map: 'asset',
      zone: null,
      newId: () => `n${serial++}`,
    })
    expect(read.problems).toEqual([])
    expect(read.notes.map(note => note.text)).toEqual(ODD)
  }
})

it('what was judged of a note comes back from its table: stance, influence, tie, whether it can be moved, evidence, weight', async () => {
  const { maps } = must(templateStage('two-maps', '', 'en'), 'template')
  const said = {
    stance: -0.4321,
    influence: 0.8765,
    tie: 'close',
    movable: 'maybe',
    evidence: 'told',
  } as const
  const notes = [{ id: 'n', map: 'power', text: 'Chamber', ...said, trend: 'fading' as const }]
  const csv = toCsv(tableText(notesTable(asFile({ maps: [...maps], notes }))), true)
  const table = await tableIn(new TextEncoder().encode(csv))
  const read = readNotes(table, guessNoteMapping(table.headings), {
    maps,
    map: 'asset',
    zone: null,
    newId: () => 'n',
  })
  expect(read).toMatchObject({ notes, problems: [] })
})

it('yes and no are read as a Spanish spreadsheet writes them', () => {
  const rows = ['VERDADERO', 'FALSO', 'sí', 'no'].map((cell, i) => [`Club ${i}`, cell])
  expect(bring(['name', 'key_player'], rows, []).map(({ key_player }) => key_player)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

it('a register without rows has its headings', async () => {
  const bytes = await makeFile({
    name: 'resources.csv',
    query: fileQuery.parse({}),
    role: 'facilitator',
    workshop: 'w',
    board: JSON.stringify({ schema: 'allymap.board/1' }),
    state: null,
    now: 0,
    changedAt: 0,
    version: 1,
  })
  const [headings = [], ...rows] = Papa.parse<string[]>(new TextDecoder('utf-8').decode(bytes).trim()).data
  expect(rows).toEqual([])
  expect(headings).toContain('What')
})

it('words that look like a list for programs stay words', () => {
  for (const text of ['[1,2]', '[]', '[{"text":"x"}]', '[URGENT] call', '\\[1]', '[']) {
    const partner: PartnerJson = {
      id: 'p',
      name: 'Club',
      other_names: [text],
      thanks: [{ id: 't', text }],
    }
    for (const machine of [true, false]) {
      const [headings = [], ...rows] = tableText(partnersTable(asFile({ partners: [partner] }), machine))
      const [back] = bring(headings, rows, [])
      expect([back?.other_names, back?.thanks?.map(row => row.text)], text).toEqual([[text], [text]])
    }
  }
  const [headings = [], ...rows] = tableText(
    partnersTable(asFile({ partners: [{ id: 'p', name: 'Club', other_names: ['[URGENT] call'] }] }), false),
  )
  expect(rows[0]?.[headings.indexOf('other_names')]).toBe('[URGENT] call')
})

it('a text with a zero character in it keeps nobody from bringing the file back', async () => {
  const partners: PartnerJson[] = [
    { id: 'p', name: 'Ra\u0000dio' },
    { id: 'q', name: 'Library' },
  ]
  for (const machine of [true, false]) {
    const csv = toCsv(tableText(partnersTable(asFile({ partners }), machine)), !machine)
    const { headings, rows } = await tableIn(new TextEncoder().encode(csv))
    expect(bring(headings, rows, []).map(({ name }) => name)).toEqual(['Library', 'Radio'])
  }
})

it('a file says of every row how far it is, also of one that has just begun', () => {
  const partner = partnerToJson(
    partnerFromJson({
      id: 'p',
      name: 'Club',
      funding: [{ id: 'f', source: 'City', amount: '10', status: 'sought' }],
      handoffs: [{ id: 'h', from: 'Ana', to: 'Ben', accepted: 'asked' }],
      depth_history: [{ id: 'd', depth: 'none', on: '2026-01-02' }],
    }),
  )
  expect(partner).toMatchObject({
    funding: [{ status: 'sought' }],
    handoffs: [{ accepted: 'asked' }],
    depth_history: [{ depth: 'none' }],
  })
  const { columns, rows } = partnersTable(asFile({ partners: [partner] }), false)
  expect(rows[0]?.[columns.indexOf('funding')]).toBe('City | 10 | sought')
})
