import { describe, expect, it } from 'vitest'
import { readTable } from '../../client/files/read-table.ts'
import { peopleNames } from '../../shared/files/people-names.ts'
import { guessPartnerMapping, readPartners } from '../../shared/files/read-partners.ts'

/** Rows of a CSV with one partner each: what its days read as, and what is wrong. */
async function daysOf(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const lines = [['name', ...columns], ...rows.map((row, i) => [`Partner ${i}`, ...row])]
  const table = await readTable(new TextEncoder().encode(lines.map(line => line.join(',')).join('\r\n')))
  if (!table.ok) throw new Error(table.error.kind)
  const { partners, problems } = readPartners(table.value, guessPartnerMapping(table.value.headings), {
    known: [],
    names: peopleNames([]),
    newId: () => `p${serial++}`,
  })
  return {
    days: partners.map(partner => partner.next_contact ?? partner.first_meeting),
    problems: problems.map(({ row, kind, cell }) => [row, kind, cell]),
  }
}
let serial = 0

describe('days of a table that a spreadsheet saved', () => {
  it.each([
    ['ISO', ['2026-12-01', '2027-01-31']],
    ['month first', ['12/1/2026', '1/31/2027']],
    ['month first, short', ['12/1/26', '1/31/27']],
    ['day first', ['01/12/2026', '31/01/2027']],
    ['day first, with dashes', ['01-12-2026', '31-01-2027']],
    ['points: day first, whatever the numbers', ['1.12.2026', '31.1.27']],
    ['year first', ['2026/12/01', '2027.1.31']],
  ])('%s', async (_how, cells) => {
    const { days, problems } = await daysOf(
      ['next_contact'],
      cells.map(cell => [cell]),
    )
    expect(problems).toEqual([])
    expect(days).toEqual(['2026-12-01', '2027-01-31'])
  })

  it('one column says how the others are to be read', async () => {
    const { days } = await daysOf(
      ['next_contact', 'first_meeting'],
      [
        ['', '01/12/2026'],
        ['31/01/2027', ''],
      ],
    )
    expect(days).toEqual(['2026-12-01', '2027-01-31'])
  })

  it('what may be two days, or is none, is not guessed', async () => {
    expect((await daysOf(['next_contact'], [['01/12/2026']])).problems).toEqual([
      [2, 'not-a-value', '01/12/2026'],
    ])
    const both = await daysOf(['next_contact'], [['31/01/2027'], ['1/31/2027'], ['32.1.2027'], ['soon']])
    expect(both.problems.map(([row]) => row)).toEqual([2, 3, 4, 5])
  })
})
