import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { inProject } from '../../scripts/project.ts'
import { partnersWorkbook } from '../../server/http/files/xlsx.ts'
import { toCsv } from '../../shared/files/csv.ts'
import { guardCell, unguardCell } from '../../shared/files/formula-guard.ts'
import type { ReadTable } from '../../shared/files/import-problem.ts'
import { partnerColumns } from '../../shared/files/partner-columns.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'
import { fromWorkbookText } from '../../shared/files/workbook-text.ts'
import { type PartnerJson, partnerFromJson, partnerToJson } from '../../shared/model/partner-json.ts'
import { anyPartners, asFile } from '../support/file-boards.ts'
import { FILE_PATIENCE, FILE_RUNS, SLOW_FILE_RUNS } from '../support/file-runs.ts'

/** The records as they read, without what a table does not hold. */
const held = (partners: readonly PartnerJson[], machine: boolean): PartnerJson[] => {
  const columns = new Set(partnerColumns(asFile({}).may, machine))
  return partners.map(partner => {
    const whole = partnerToJson(partnerFromJson(partner))
    return Object.fromEntries(
      Object.entries(whole).filter(([field]) => columns.has(field)),
    ) as unknown as PartnerJson
  })
}

const tableOf = (rows: readonly (readonly string[])[]): ReadTable => ({
  headings: rows[0] ?? [],
  rows: rows.slice(1),
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
  return [...read.partners]
}

it(
  '[T18] partners → CSV → partners: the same records, read by another program’s reader, and no cell begins a formula',
  () => {
    fc.assert(
      fc.property(anyPartners, partners => {
        const csv = toCsv(tableText(partnersTable(asFile({ partners }), false)), true)
        const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
        expect(errors).toEqual([])
        for (const row of data)
          for (const cell of row) expect(cell).not.toMatch(/^[\s'"]*[=+\-@\t\r\0＝＋－＠](?<!^'.*)/u)
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

const text = (value: unknown): string => (value === null ? '' : fromWorkbookText(String(value)))

/** What no workbook holds: code points that are no characters, and the sign for one that was lost. */
const interchangeable = (partners: PartnerJson[]): PartnerJson[] =>
  JSON.parse(JSON.stringify(partners).replace(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, ''))

it(
  '[T18] partners → workbook → partners: the same records; every cell has a type and none is a formula',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPartners, async made => {
        const partners = interchangeable(made)
        const bytes = await partnersWorkbook(asFile({ partners }))
        for (const [name, part] of Object.entries(unzipSync(bytes)))
          if (name.includes('worksheets/')) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/)
        const rows = (await readSheet(Buffer.from(bytes), 1, { trim: false })).map(row => row.map(text))
        expect(held(readBack(rows, partners), false)).toEqual(held(partners, false))
      }),
      { ...SLOW_FILE_RUNS, endOnFailure: true },
    )
  },
  FILE_PATIENCE,
)

it(
  'any text comes back from its guarded form, and that form begins no formula',
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('', '=', "'=", ' +', '"-', '＝'),
        (a, b) => {
          const cell = guardCell(b + a)
          expect(unguardCell(cell)).toBe(b + a)
          expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/u)
        },
      ),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

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
