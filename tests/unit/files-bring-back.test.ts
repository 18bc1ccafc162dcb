import { expect, it } from 'vitest'
import { noteChoice } from '../../client/files/note-choice.ts'
import { readTable } from '../../client/files/read-table.ts'
import { guessMapping, hasHeadings, landingOn, withoutHeadings } from '../../client/files/take-in.ts'
import { must } from '../../shared/assert.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessNoteMapping, readNotes } from '../../shared/files/read-notes.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import { templateStage } from '../../shared/templates/templates.ts'

let serial = 0
const context = (known: readonly PartnerJson[] = []) => ({
  known,
  names: peopleNames([]),
  newId: () => `new${serial++}`,
})
const bring = (headings: string[], row: string[], known: readonly PartnerJson[] = []) =>
  readPartners({ headings, rows: [row], start: 2 }, guessPartnerMapping(headings), context(known))

const CLUB: PartnerJson = {
  id: 'p1',
  name: 'Club',
  contacts: [
    { id: 'k1', name: 'Ana', email: 'old@x.org', tie: 'close' },
    { id: 'k2', name: 'Ben', phone: '555' },
  ],
}
/** The partner's row as a file has it. */
function taken(): { headings: string[]; row: string[]; at: (column: string) => number } {
  const file = fileBoard({
    board: { schema: 'allymap.board/1', partners: [CLUB] },
    workshop: 'w',
    locale: 'en',
    may: new Set(['contacts']),
    now: 0,
    offset: 0,
    by: 'Ana',
    version: 1,
  })
  const [headings = [], row = []] = tableText(partnersTable(file, false))
  return { headings, row, at: column => headings.indexOf(column) }
}

it('a contact that was corrected in its own cell is corrected, and stays the same contact', () => {
  const { headings, row, at } = taken()
  expect(bring(headings, row, [CLUB]).partners[0]?.contacts).toEqual(CLUB.contacts)
  row[at('contact_1_email')] = 'new@x.org'
  expect(bring(headings, row, [CLUB]).partners[0]?.contacts).toEqual([
    { id: 'k1', name: 'Ana', email: 'new@x.org', tie: 'close' },
    CLUB.contacts?.[1],
  ])
})

it('a contact that was corrected in the list of all is not put back by cells that nobody touched', () => {
  const { headings, row, at } = taken()
  row[at('contacts')] = row[at('contacts')]?.replace('old@', 'new@') ?? ''
  expect(bring(headings, row, [CLUB]).partners[0]?.contacts?.map(contact => contact.email)).toEqual([
    'new@x.org',
    undefined,
  ])
})

it('contacts in columns of their own alone are those that are there: by name, address or number, or else by place', () => {
  const contacts = (cells: Readonly<Record<string, string>>, known: readonly PartnerJson[] = [CLUB]) =>
    bring(['name', ...Object.keys(cells)], ['Club', ...Object.values(cells)], known).partners[0]?.contacts
  const [ana, ben] = CLUB.contacts ?? []
  // as it was taken away
  const all = { contact_1_name: 'Ana', contact_1_email: 'old@x.org', contact_2_name: 'Ben' }
  expect(contacts(all)).toEqual([ana, ben])
  // the same two the other way round, one with a new number
  expect(contacts({ contact_1_name: 'BEN', contact_1_phone: '556', contact_2_name: 'Ana' })).toEqual([
    { ...ben, name: 'BEN', phone: '556' },
    ana,
  ])
  // a name that was corrected
  expect(contacts({ contact_1_name: 'Anna', contact_1_email: 'OLD@x.org' })).toEqual([
    { ...ana, name: 'Anna', email: 'OLD@x.org' },
  ])
  expect(contacts({ contact_2_title: 'Treasurer' })).toEqual([{ ...ben, title: 'Treasurer' }])
  // somebody new is nobody who is there; nobody is two people
  expect(contacts({ contact_1_name: 'Eva', contact_2_name: 'Ana' })).toEqual([
    { id: expect.stringMatching(/^new/), name: 'Eva' },
    ana,
  ])
  expect(contacts({ contact_1_name: 'Ana', contact_2_name: 'Ana' })?.[1]?.id).toMatch(/^new/)
  expect(contacts(all, [])?.map(contact => contact.name)).toEqual(['Ana', 'Ben'])
})

it('a record without a name, or with one of blanks alone, is listed and left out, also where it has an id', () => {
  for (const name of ['', ' ', '\t \u00A0'])
    expect(bring(['id', 'name', 'sector'], ['p9', name, 'local'])).toMatchObject({
      partners: [],
      problems: [{ row: 2, column: '', kind: 'no-name' }],
    })
  // one that is there keeps its name
  expect(bring(['id', 'name', 'sector'], ['p1', ' ', 'local'], [CLUB]).problems).toEqual([])
})

it('a row without an id changes no record that has no name, and none of two that are called alike', () => {
  const nameless: PartnerJson = { id: 'p2', sector: 'state' }
  expect(bring(['name', 'sector'], ['', 'local'], [CLUB, nameless])).toMatchObject({
    partners: [],
    problems: [{ row: 2, column: '', kind: 'no-name' }],
  })
  const twin: PartnerJson = { id: 'p3', name: ' CLUB' }
  expect(bring(['name', 'sector'], ['Club', 'local'], [CLUB, twin])).toMatchObject({
    partners: [],
    problems: [{ row: 2, column: '', kind: 'two-called-so', cell: 'Club' }],
  })
  expect(bring(['id', 'name', 'sector'], ['p3', 'Club', 'local'], [CLUB, twin]).problems).toEqual([])
})

it('a row without an id changes the record of that name, whatever its capitals, blanks and wide letters', () => {
  const known: PartnerJson = { id: 'p2', name: 'Café Club' }
  for (const name of ['CAFE\u0301  club ', 'Café Ｃｌｕｂ', 'café\u00A0club'])
    expect(bring(['name', 'sector'], [name, 'local'], [known])).toMatchObject({
      problems: [],
      partners: [{ id: 'p2' }],
    })
})

it('a cell that holds a blank says nothing', () => {
  for (const column of ['next_contact', 'cadence', 'outreach_order', 'sector', 'first_steps'])
    expect(bring(['name', column], ['Club', ' '])).toMatchObject({
      problems: [],
      partners: [{ id: expect.any(String), name: 'Club' }],
    })
  expect(bring(['name', 'outreach_order'], ['Club', ' ']).partners[0]).not.toHaveProperty('outreach_order')
})

it('a heading that is a word of the language the program is written in is a heading like any other', () => {
  expect(guessPartnerMapping(['Nombre', 'Constructor', 'toString'])).toEqual(['name', null, null])
  expect(guessNoteMapping(['Texto', 'Constructor'])).toEqual(['text', null])
})

it('decimals may be written with a comma', () => {
  const maps = [
    {
      id: 'power',
      kind: 'axes' as const,
      title: 'Power',
      axes: { left: '', right: '', bottom: '', top: '' },
    },
  ]
  const place = (stance: string) =>
    readNotes(
      { headings: ['text', 'stance', 'influence'], rows: [['Mayor', stance, '0.75']], start: 2 },
      ['text', 'stance', 'influence'],
      { maps, map: 'power', zone: null, newId: () => 'n' },
    )
  expect(place('-0,5').notes).toMatchObject([{ stance: -0.5, influence: 0.75 }])
  for (const none of ['0,5,1', '0,5.1', ',', '1,5'])
    expect(place(none).problems.map(p => p.kind)).toEqual(['not-a-value'])
})

const { maps } = must(templateStage('two-maps', '', 'en'), 'template')
const notesOf = async (file: string, map = 'power') => {
  const read = await readTable(new TextEncoder().encode(file))
  if (!read.ok) throw new Error(read.error.kind)
  const table = hasHeadings(read.value) ? read.value : withoutHeadings(read.value)
  const context = { maps, map, zone: null, newId: () => `n${serial++}`, choice: noteChoice }
  return readNotes(table, guessMapping('notes', table.headings), context)
}
const textsOf = async (file: string) => (await notesOf(file)).notes.map(note => note.text)

it('[F33] of a list without headings no line is lost, and no part of a line', async () => {
  expect(await textsOf('Tenants union\nLibrary board\n\nFire chief\n')).toEqual([
    'Tenants union',
    'Library board',
    'Fire chief',
  ])
  expect(await textsOf('Note\nFirst, and its comma\nSecond; two')).toEqual([
    'First, and its comma',
    'Second; two',
  ])
  // what stands beyond the last heading is a column too
  const wide = await readTable(new TextEncoder().encode('Note,Color\n"One",lemon,more,,\n'))
  expect(wide).toMatchObject({ value: { headings: ['Note', 'Color', ''] } })
  expect(guessMapping('partners', ['', ''])).toEqual(['name', null])
})

it('[F33] a row is named by its place in the file, whatever is empty before it', async () => {
  const rows = async (file: string) => (await notesOf(file)).problems.map(p => p.row)
  expect(await rows('Note,Color\nOne,lemon\n\n,\nTwo,pinkish\n')).toEqual([5])
  expect(await rows('\n\nNote,Color\nOne,lemon\nTwo,pinkish\n')).toEqual([5])
})

it('[F33] values are read as Allymap shows them, in both languages', async () => {
  const { notes, problems } = await notesOf(
    'Text,Stance,Influence\nMayor,+40,75\nUnion,−100 %,0\nClerk,1,100\n',
  )
  expect(problems).toEqual([])
  expect(notes).toMatchObject([
    { stance: 0.4, influence: 0.75 },
    { stance: -1, influence: 0 },
    { stance: 0.01, influence: 1 },
  ])
  expect((await notesOf('Text,Stance,Influence\nMayor,140,75\n')).problems).toHaveLength(1)
  // both ways in one column: nothing shrinks to nothing
  const mixed = await notesOf('Text,Stance,Influence\nMayor,+40,75\nUnion,"+0,4",0.5\nClerk,0.5 %,12.5\n')
  expect(mixed.notes).toMatchObject([
    { stance: 0.4, influence: 0.75 },
    { stance: 0.4, influence: 0.5 },
    { stance: 0.005, influence: 0.125 },
  ])
  const words = await notesOf(
    'Texto,Color,Zona,evidence\nSala,Limón,Skills,Lo vimos\nVan,Sky,individuals,told\n',
    'asset',
  )
  expect(words).toMatchObject({
    problems: [],
    notes: [
      { color: 'lemon', zone: 'skills', evidence: 'observed' },
      { color: 'sky', zone: 'individuals', evidence: 'told' },
    ],
  })
})

it('a table’s notes land where they are drawn: in the first area of a map that has areas', () => {
  const { maps } = must(templateStage('two-maps', 'T', 'en'), 'template')
  const [asset, power] = maps
  const areas = asset?.kind === 'zones' ? asset.zones.map(zone => zone.id) : []
  expect(areas.length).toBeGreaterThan(1)
  expect(landingOn(asset)).toEqual({ map: 'asset', zone: areas[0] })
  expect(landingOn(power)).toEqual({ map: 'power', zone: null })
})

it('no partner is brought in under the id of our own record', () => {
  const { partners, problems } = bring(['id', 'name'], ['own', 'Theirs'])
  expect([partners, problems.map(p => [p.column, p.kind])]).toEqual([[], [['id', 'not-a-value']]])
})
