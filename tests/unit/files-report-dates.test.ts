import { expect, it } from 'vitest'
import { paperOf } from '../../client/platform/paper.ts'
import { columnWidths } from '../../server/http/files/column-widths.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { readableDate } from '../../shared/files/readable-date.ts'
import { footOf, reportOf } from '../../shared/files/report.ts'
import { asFile } from '../support/file-boards.ts'

const spaces = (text: string): string => text.replace(/\u00A0/g, ' ')

it('a day is written as its reader writes it; anything else stays', () => {
  expect(spaces(readableDate('2026-12-04', 'en'))).toBe('Dec 4, 2026')
  expect(spaces(readableDate('2026-12-04', 'es'))).toBe('4 dic 2026')
  for (const text of ['', 'soon', '2026-13-45', 'on 2026-12-04']) expect(readableDate(text, 'en')).toBe(text)
})

it('a report has neither ISO days nor foreign words in it', () => {
  const file = fileBoard({
    board: {
      schema: 'allymap.board/1',
      partners: [{ id: 'p', name: 'Radio Norte', first_meeting: '2026-12-02' }],
      tasks: [{ id: 't', text: 'Llamar', due: '2026-12-03' }],
      lists: {
        resources: [{ id: 'r', what: 'Sala', new_to_us: true }],
        events: [{ id: 'e', what: 'Feria', on: '2026-12-05' }],
      },
    },
    workshop: 'w',
    locale: 'es',
    may: new Set(),
    now: Date.UTC(2026, 10, 22),
    offset: 0,
    by: 'Ana',
    version: 1,
  })
  const said = spaces(JSON.stringify(reportOf(file, { paths: [], unusedAssets: [] }, false)))
  expect(said).not.toMatch(/\d{4}-\d\d-\d\d|"yes"/)
  for (const text of ['22 nov 2026', '2 dic 2026', '3 dic 2026', '5 dic 2026', '"sí"'])
    expect(said).toContain(text)
})

it('a report says the day on which it was made where that was', () => {
  const now = Date.parse('2026-11-23T02:30:00Z')
  const footAt = (offset: number): string => spaces(footOf({ ...asFile({ partners: [] }, []), now, offset }))
  expect(footAt(-8 * 60)).toBe('Made on Nov 22, 2026 by Ana')
  expect(footAt(0)).toBe('Made on Nov 23, 2026 by Ana')
  expect(footAt(12 * 60)).toBe('Made on Nov 23, 2026 by Ana')
  expect(spaces(footOf({ ...asFile({}, []), now: now + 12 * 3_600_000, offset: 10 * 60 }))).toContain(
    'Nov 24',
  )
})

it('a report has no table in which nobody wrote anything yet', () => {
  const file = fileBoard({
    board: {
      schema: 'allymap.board/1',
      lists: { populations: [{ id: 'p' }], resources: [{ id: 'r', what: 'Room' }, { id: 's' }] },
    },
    workshop: 'w',
    locale: 'en',
    may: new Set(),
    now: 0,
    offset: 0,
    by: 'Ana',
    version: 1,
  })
  expect(reportOf(file, { paths: [], unusedAssets: [] }, false).inside?.tables).toEqual([
    { title: 'What we could bring', columns: ['What'], rows: [['Room'], ['']] },
  ])
})

it('the columns of a table fill its width and break no word', () => {
  const widths = columnWidths(
    [
      ['Aliado', 'Responsable', 'Primer paso'],
      ['Emergencias', 'Ana', 'Un almuerzo con el servicio social del colegio'],
    ],
    9_026,
  )
  expect(widths.reduce((all, one) => all + one, 0)).toBeGreaterThan(9_020)
  expect(widths[1]).toBeGreaterThanOrEqual('Responsable'.length * 115)
  expect(widths[2]).toBeGreaterThan(widths[1] ?? 0)
  const many = columnWidths([Array.from({ length: 9 }, () => 'Responsabilidades')], 9_026)
  expect(many).toEqual(Array.from({ length: 9 }, () => 1_002))
})

it('the paper is the one that printers hold where the reader is', () => {
  for (const tag of ['en-US', 'es-MX', 'fr-CA', 'en-us', 'es-Latn-CO', 'en-US-u-ca-gregory'])
    expect(paperOf(tag), tag).toBe('letter')
  for (const tag of ['en', 'es', 'es-ES', 'en-GB', 'es-419', 'es-AR', 'de-DE', ''])
    expect(paperOf(tag), tag).toBe('a4')
})
