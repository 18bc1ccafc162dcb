import { expect, it } from 'vitest'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { partnersTable, tableText } from '../../shared/files/partners-table.ts'
import { guessPartnerMapping } from '../../shared/files/read-partners.ts'

const COLUMN = 'ratings_median_iqr_n'
const said = (by: string, dimension: string, value: number | null) => ({
  id: `${by}-${dimension}`,
  made: 1,
  by,
  dimension,
  value,
})
const BOARD: BoardJson = {
  schema: 'allymap.board/1',
  partners: [
    {
      id: 'p1',
      name: 'Radio Norte',
      ratings: [
        ...[5, 4, 4].map((value, i) => said(`person${i}`, 'alignment', value)),
        ...[2, 3].map((value, i) => said(`person${i}`, 'reach', value)),
        said('person2', 'reach', null),
      ],
    },
    { id: 'p2', name: 'Nobody rated' },
  ],
  dimensions: [{ id: 'reach', made: 1, title: 'Reach', weight: 1 }],
}
const table = (machine: boolean) =>
  partnersTable(
    fileBoard({
      board: BOARD,
      workshop: 'w',
      locale: 'en',
      may: new Set(['remarks']),
      now: 0,
      offset: 0,
      by: 'Ana',
      version: 1,
    }),
    machine,
  )

it('of ratings a table has median, distance of the quartiles and how many, and no single one', () => {
  const { columns, rows } = table(false)
  expect(columns).not.toContain('ratings')
  const of = (name: string) => rows.find(row => row.includes(name))?.[columns.indexOf(COLUMN)]
  expect(of('Radio Norte')).toBe('alignment | 4 | 0.5 | 3; Reach | 2.5 | 0.5 | 2')
  expect(of('Nobody rated')).toBeNull()
  expect(tableText({ columns, rows }).flat().join()).not.toContain('person0')
})

it('what is reckoned is not read back, and a table for programs has the ratings themselves', () => {
  const { columns } = table(false)
  expect(guessPartnerMapping(columns)[columns.indexOf(COLUMN)]).toBeNull()
  expect(table(true).columns).toContain('ratings')
  expect(table(true).columns).not.toContain(COLUMN)
})
