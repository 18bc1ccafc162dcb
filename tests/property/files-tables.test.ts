import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { inProject } from '../../scripts/project.ts'
import { partnersWorkbook } from '../../server/http/files/xlsx.ts'
import { choiceIn, choiceWord } from '../../shared/files/choice-words.ts'
import { headingIn } from '../../shared/files/column-words.ts'
import { toCsv } from '../../shared/files/csv.ts'
import { TICKS } from '../../shared/files/file-request.ts'
import { guardCell, unguardCell } from '../../shared/files/formula-guard.ts'
import type { ReadTable } from '../../shared/files/import-problem.ts'
import { outreachRanks } from '../../shared/files/outreach-ranks.ts'
import { COMPUTED, partnerColumns } from '../../shared/files/partner-columns.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'
import { workbookDay } from '../../shared/files/readable-date.ts'
import { fromWorkbookText } from '../../shared/files/workbook-text.ts'
import { LISTS, SCALARS, SETS } from '../../shared/model/partner-fields.ts'
import { type PartnerJson, partnerFromJson, partnerToJson } from '../../shared/model/partner-json.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import { anyPartners, asFile } from '../support/file-boards.ts'
import { FILE_PATIENCE, FILE_RUNS, SLOW_FILE_RUNS } from '../support/file-runs.ts'

/** In one order: a table has another one than the board. */
const byId = (partners: readonly PartnerJson[]): PartnerJson[] =>
  partners.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The records as they read, without what a table does not hold. */
const held = (partners: readonly PartnerJson[], machine: boolean): PartnerJson[] => {
  const columns = new Set(partnerColumns(asFile({}).may, machine))
  return byId(partners).map(partner => {
    const whole = partnerToJson(partnerFromJson(partner))
    return Object.fromEntries(
      Object.entries(whole).filter(([field]) => columns.has(field)),
    ) as unknown as PartnerJson
  })
}

const tableOf = (rows: readonly (readonly string[])[]): ReadTable => ({
  headings: rows[0] ?? [],
  rows: rows.slice(1),
  start: 2,
})
let serial = 0
const readBack = (rows: readonly (readonly string[])[], known: readonly PartnerJson[]): PartnerJson[] => {
  const table = tableOf(rows)
  const read = readPartners(table, guessPartnerMapping(table.headings), {
    known,
    names: peopleNames([]),
    newId: () => `new${serial++}`,
  })
  expect(read.problems).toEqual([])
  // what a file leaves out stays
  const here = new Map(known.map(partner => [partner.id, partner]))
  return read.partners.map(partner => ({ ...here.get(partner.id), ...partner }))
}

it(
  '[T18] partners → CSV → partners: the same records, read by another program’s reader, and no cell begins a formula',
  () => {
    fc.assert(
      fc.property(anyPartners, partners => {
        const csv = toCsv(tableText(partnersTable(asFile({ partners }), false)), true)
        const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
        expect(errors).toEqual([])
        // a number below zero is one
        for (const row of data)
          for (const cell of row)
            if (!/^-\d+(\.\d+)?$/.test(cell))
              expect(cell).not.toMatch(/^[\s'"]*[=+\-@\t\r\0＝＋－＠](?<!^'.*)/u)
        expect(held(readBack(data, partners), false)).toEqual(held(partners, false))
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

it(
  'partners → CSV for programs → partners: the same records with the ids of their rows, without the board at hand',
  () => {
    fc.assert(
      fc.property(anyPartners, partners => {
        const csv = toCsv(tableText(partnersTable(asFile({ partners }), true)), false)
        const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
        expect(held(readBack(data, []), true)).toEqual(held(partners, true))
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

const text = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null ? '' : fromWorkbookText(String(value))
}

/** What no workbook holds: code points that are no characters, and the sign for one that was lost. */
const interchangeable = (partners: PartnerJson[]): PartnerJson[] =>
  JSON.parse(JSON.stringify(partners).replace(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, ''))

it(
  '[T18] partners → workbook → partners: the same records in either language; every cell has a type and none is a formula',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPartners, fc.constantFrom('en', 'es'), async (made, locale) => {
        const partners = interchangeable(made)
        const bytes = await partnersWorkbook(asFile({ partners }, TICKS, locale))
        for (const [name, part] of Object.entries(unzipSync(bytes)))
          if (name.includes('worksheets/')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/)
        const sheet = await readSheet(Buffer.from(bytes), 1, { trim: false })
        // a day is one, which spreadsheets sort and filter
        expect(sheet.flat().filter(cell => typeof cell === 'string' && workbookDay(cell))).toEqual([])
        const rows = sheet.map(row => row.map(text))
        expect(held(readBack(rows, partners), false)).toEqual(held(partners, false))
      }),
      { ...SLOW_FILE_RUNS, endOnFailure: true },
    )
  },
  FILE_PATIENCE,
)

it(
  '[T18] any text comes back from its guarded form, and that form begins no formula, also where a spreadsheet splits it at semicolons, tabs or lines',
  () => {
    const part = fc.oneof(
      fc.constantFrom(';', '\t', '\r\n', '=', "'", ' ', '"', '-', '＝', 'x'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const text = fc.array(part, { maxLength: 12 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('', '=', "'=", ' +', '"-', '＝', 'x;=', 'x;\' "@'), (a, b) => {
        const cell = guardCell(b + a)
        expect(unguardCell(cell)).toBe(b + a)
        expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/u)
        for (const piece of cell.split(/[;\t\r\n]/).slice(1))
          expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u)
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

it('a number below zero stays one for whoever counts; what only begins like one does not', () => {
  for (const number of ['-1', '-0.211', '-12.5']) expect(guardCell(number)).toBe(number)
  for (const text of ['-1+1', '-1e3', '-.5', '- 1', '-1 ', '+1', '-1;=2', '-A1'])
    expect(guardCell(text)).toMatch(/^'/)
  expect(['-1', "'-1", "'-0.2"].map(unguardCell)).toEqual(['-1', '-1', '-0.2'])
})

it(
  'partners → a table in words of either language → partners: the same records, without the board at hand but for the ids of rows',
  () => {
    fc.assert(
      fc.property(anyPartners, fc.constantFrom('en', 'es'), (partners, locale) => {
        const file = asFile({ partners }, TICKS, locale)
        const { columns, rows } = partnersTable(file, false, locale)
        const table = tableText({ columns: columns.map(column => headingIn(column, locale)), rows })
        expect(held(readBack(table, partners), false)).toEqual(held(partners, false))
        const without = (all: readonly PartnerJson[]): unknown =>
          JSON.parse(
            JSON.stringify(held(all, false), (key, value) => (key === 'made' ? undefined : value))
              .replace(/"id":"new\d+"/g, '"id":"r"')
              .replace(/"id":"r\d+"/g, '"id":"r"'),
          )
        // elsewhere they come in the order that is read
        const ranks = outreachRanks(partners)
        const inOrder = partners.map(partner => {
          const { outreach_order: _stored, ...rest } = partner
          const rank = ranks.get(partner.id)
          return rank === undefined ? rest : { ...rest, outreach_order: rank }
        })
        expect(without(readBack(table, []))).toEqual(without(inOrder))
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

it('no two columns are called alike, nor two values of one list, in either language or as they are', () => {
  const columns = partnerColumns(new Set(TICKS), false)
  const headings = columns.flatMap(column =>
    [...new Set([column, headingIn(column, 'en'), headingIn(column, 'es')])].map(h => [h, column] as const),
  )
  for (const [heading, column] of headings)
    expect(guessPartnerMapping([heading]), heading).toEqual([
      COMPUTED.some(c => c === column) ? null : column,
    ])
  // said in Spanish by a word that is not the column's
  expect(columns.filter(column => headingIn(column, 'es') === headingIn(column, 'en'))).toEqual([
    'id',
    'sector',
  ])
  const lists: [string, readonly string[]][] = [
    ...Object.entries<ValueSpec>(SCALARS).flatMap(([field, spec]): [string, readonly string[]][] =>
      spec.kind === 'one' ? [[field, spec.of]] : [],
    ),
    ...Object.entries<{ of: readonly string[] | null }>(SETS).flatMap(
      ([set, { of }]): [string, readonly string[]][] => (of ? [[set, of]] : []),
    ),
    ...Object.entries<{ row: Readonly<Record<string, ValueSpec>> }>(LISTS).flatMap(([list, { row }]) =>
      Object.entries(row).flatMap(([cell, spec]): [string, readonly string[]][] =>
        spec.kind === 'one' ? [[`${list}.${cell}`, spec.of]] : [],
      ),
    ),
  ]
  expect(lists.length).toBeGreaterThan(20)
  for (const [where, of] of lists)
    for (const value of of)
      for (const locale of ['en', 'es'] as const) {
        const word = choiceWord(where, value, locale)
        expect(word, `${where} ${value}`).toMatch(/^\p{Lu}/u)
        expect([choiceIn(where, of, word), choiceIn(where, of, value)], `${where} ${word}`).toEqual([
          value,
          value,
        ])
      }
  expect(choiceIn('sector', ['local'], 'nobody')).toBeUndefined()
  // a word of another list is none of this one
  expect(choiceIn('level', ['local', 'state'], 'Fusión')).toBeUndefined()
})

it('real records: committees of a legislature go out and come back', async () => {
  const rows = Papa.parse<string[]>(await readFile(inProject('tests/fixtures/ky_committees.csv'), 'utf8'), {
    skipEmptyLines: true,
  }).data.slice(1)
  const partners = rows.map(([id = '', name = '']): PartnerJson => ({ id, name, sector: 'state' }))
  expect(partners.length).toBeGreaterThan(10)
  const csv = toCsv(tableText(partnersTable(asFile({ partners }), false)), true)
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  expect(held(readBack(data, []), false)).toEqual(held(partners, false))
})
