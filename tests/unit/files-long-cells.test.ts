import { expect, it } from 'vitest'
import { readTable } from '../../client/files/read-table.ts'
import { partnersWorkbook } from '../../server/http/files/xlsx.ts'
import { toCsv } from '../../shared/files/csv.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'
import type { PartnerJson } from '../../shared/model/partner-json.ts'
import { asFile } from '../support/file-boards.ts'

/** Two years of meetings, and one long text. */
const LIVELY: PartnerJson = {
  id: 'p',
  name: 'Library',
  description: '😀'.repeat(20_000),
  meetings: Array.from({ length: 60 }, (_, i) => ({
    id: `m${i}`,
    on: '2026-01-01',
    learned: `${i} ${'x'.repeat(900)}`,
    next: 'y'.repeat(400),
  })),
}
const SHORT: PartnerJson = { id: 'q', name: 'Radio', description: 'Two hours a week' }
const known = [LIVELY, SHORT]

async function broughtBack(bytes: Uint8Array) {
  const table = await readTable(bytes)
  if (!table.ok) throw new Error(table.error.kind)
  const context = { known, names: peopleNames([]), newId: () => 'new' }
  return readPartners(table.value, guessPartnerMapping(table.value.headings), context)
}

it.each([true, false])(
  'a table of ours comes back however much one record holds (for programs: %s)',
  async machine => {
    const csv = toCsv(tableText(partnersTable(asFile({ partners: known }), machine)), !machine)
    const { partners, problems } = await broughtBack(new TextEncoder().encode(csv))
    expect(problems).toEqual([])
    expect(partners.find(partner => partner.id === 'p')?.description).toBe(LIVELY.description)
    expect(partners.find(partner => partner.id === 'p')?.meetings?.map(row => row.id)).toEqual(
      LIVELY.meetings?.map(row => row.id),
    )
  },
)

it('what a cell of a workbook cannot hold is seen to go on, and its row is not taken in by halves', async () => {
  const { partners, problems } = await broughtBack(await partnersWorkbook(asFile({ partners: known })))
  expect(partners.map(partner => partner.id)).toEqual(['q'])
  expect(problems.map(({ column, kind }) => [column, kind])).toEqual([
    ['Description', 'too-long'],
    ['Meetings', 'too-long'],
  ])
})

it('a cell with more rows than a record may hold is no list', async () => {
  const cell = Array.from({ length: 2_001 }, () => 'thanks').join('; ')
  const { problems } = await broughtBack(new TextEncoder().encode(`name,thanks\nClub,${cell}`))
  expect(problems.map(({ kind }) => kind)).toEqual(['not-a-list'])
})
