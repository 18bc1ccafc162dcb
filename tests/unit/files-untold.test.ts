import { describe, expect, it } from 'vitest'
import { must } from '../../shared/assert.ts'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import { readBoard } from '../../shared/doc/read-board.ts'
import { importBoard } from '../../shared/edits/import-board.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { exportBoard } from '../../shared/exchange/export-board.ts'
import { boardDates } from '../../shared/files/board-dates.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { partnersTable } from '../../shared/files/partners-table.ts'
import { reportOf } from '../../shared/files/report.ts'
import { tablesOf } from '../../shared/files/tables-of.ts'
import { toVcards } from '../../shared/files/vcard.ts'
import { reportInsight } from '../../shared/insight/report-insight.ts'
import type { Privacy } from '../../shared/model/partner-fields.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const BOARD: BoardJson = {
  schema: 'allymap.board/1',
  notes: [
    { id: 'n1', map: 'asset', text: 'A donor CANARY', tags: ['Money'] },
    { id: 'n2', map: 'asset', text: 'Una herencia CANARY', tags: ['dinero'] },
    { id: 'n3', map: 'asset', text: 'A van', tags: ['Vehicle'] },
  ],
  partners: [{ id: 'p1', name: 'Radio Norte' }],
  lists: { resources: [{ id: 'r', made: 1, what: 'Pump', holder: 'p1' }] },
}
const made = (locale: 'en' | 'es', ...may: Privacy[]) =>
  fileBoard({
    board: BOARD,
    workshop: 'w',
    locale,
    may: new Set(may),
    now: 0,
    offset: 0,
    by: 'Ana',
    version: 1,
  })

describe('files in which money was not ticked', () => {
  it('name notes about money, and notes that are no more, as no source of a record unless money was ticked', () => {
    const from = (note: string, text: string) => ({ note, text, map: 'asset', when: 1, by: 'ana-id' })
    const board: BoardJson = {
      ...BOARD,
      notes: [...(BOARD.notes ?? []), { id: 'n4', text: 'A bus', merged: [{ id: 'n5', text: 'The bus' }] }],
      partners: [
        {
          id: 'p1',
          name: 'Radio Norte',
          from: [
            from('n1', 'A donor CANARY'),
            from('n3', 'A van'),
            from('n5', 'The bus'),
            from('n9', 'A legacy CANARY'),
          ],
        },
      ],
    }
    const sources = (...may: Privacy[]) =>
      fileBoard({
        board,
        workshop: 'w',
        locale: 'en',
        may: new Set(may),
        now: 0,
        offset: 0,
        by: 'Ana',
        version: 1,
      })
    const cells = (...may: Privacy[]) => JSON.stringify(partnersTable(sources(...may), false).rows)
    expect(cells('stance', 'contacts', 'remarks')).not.toContain('CANARY')
    expect(cells()).toContain('A van; The bus')
    expect(cells('money')).toContain('A donor CANARY; A van; The bus; A legacy CANARY')
  })

  it('give no record the name of a note about money unless money was ticked: it is called as its next note, or not at all', () => {
    const from = (note: string, text: string, ended = false) => ({
      note,
      text,
      map: 'asset',
      when: 1,
      by: 'ana-id',
      ended,
    })
    const notes: BoardJson['notes'] = [
      ...(BOARD.notes ?? []),
      {
        id: 'n4',
        text: 'Now a CANARY of money',
        tags: ['MONEY'],
        merged: [{ id: 'n5', text: 'Merged CANARY' }],
      },
    ]
    const file = (partners: BoardJson['partners'], locale: 'en' | 'es', ...may: Privacy[]) =>
      fileBoard({
        board: {
          ...BOARD,
          notes,
          partners,
          tasks: [{ id: 't', text: 'Ask', partner: 'p1', due: '2030-01-01' }],
        },
        workshop: 'w',
        locale,
        may: new Set(may),
        now: 0,
        offset: 0,
        by: 'Ana',
        version: 1,
      })
    const names = (partner: NonNullable<BoardJson['partners']>[number], ...may: Privacy[]) =>
      file([partner], 'en', ...may).partners.map(({ name }) => name)
    const donor = { id: 'p1', name: 'A donor CANARY', from: [from('n1', 'A donor CANARY')] }
    expect(names(donor, 'stance', 'contacts', 'remarks')).toEqual([''])
    expect(names(donor, 'money')).toEqual(['A donor CANARY'])
    // by the next of its notes that may be told; one that left it gives no name
    expect(
      names({
        ...donor,
        from: [...donor.from, from('n5x', 'Gone'), from('n3', 'A van', true), from('n3', ' \n A bus')],
      }),
    ).toEqual([' A bus'])
    // as the note read when it was promoted, as it reads now, and as one read that was merged into it
    for (const name of ['Then a CANARY', 'Now a CANARY of money', 'Merged CANARY'])
      expect(names({ id: 'p1', name, from: [from('n5', 'Then a CANARY\nand more')] })).toEqual([''])
    // a name that somebody gave it is the record's own
    expect(names({ ...donor, name: 'The Miller family' })).toEqual(['The Miller family'])
    const written = file(
      [{ ...donor, first_meeting: '2030-01-01', thanks: [{ id: 'h', text: 'Thanks' }] }],
      'es',
    )
    const words = JSON.stringify([
      reportOf(written, { paths: [], unusedAssets: [] }, true),
      boardDates(written),
      toVcards(written, '4.0'),
      tablesOf(written),
    ])
    expect(words).not.toContain('CANARY')
    expect(words.match(/Aliado sin nombre/g)).toHaveLength(7)
  })

  it('stand beside ways that tell nobody’s stance, and go over no note about money, unless those were ticked', () => {
    const report = (places: readonly [number, number][], ...may: Privacy[]) => {
      const doc = newBoardDoc()
      const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
      const [x = 0, y = 0] = places.flat()
      importBoard(doc, { by: 'a', now: 1, newId: () => 'x' }, stage, {
        schema: 'allymap.board/1',
        notes: [
          { id: 'us', map: 'asset', zone: 'skills', text: 'A nurse' },
          { id: 'fund', map: 'asset', zone: 'physical', text: 'CANARY', tags: ['money'] },
          { id: 'a', map: 'power', stance: x, influence: y, text: 'The chamber' },
          { id: 'b', map: 'power', stance: -x, influence: 1 - y, text: 'The press' },
          { id: 'c', map: 'power', stance: 1, influence: 1, text: 'The mayor', target: true },
        ],
        connections: [
          { from: 'us', to: 'a', strength: 3 },
          { from: 'a', to: 'c', strength: 3 },
          { from: 'us', to: 'b', strength: 1 },
          { from: 'b', to: 'c', strength: 1 },
          { from: 'fund', to: 'c', strength: 3 },
        ],
      })
      const board = readBoard(doc)
      const file = fileBoard({
        board: exportBoard(board, stage),
        workshop: 'w',
        locale: 'en',
        may: new Set(may),
        now: 0,
        offset: 0,
        by: 'A',
        version: 1,
      })
      return reportOf(file, reportInsight(board, stage.maps), false)
    }
    const lowly = report([[-1, 0]])
    expect(report([[1, 1]])).toEqual(lowly)
    expect(report([[0.5, 0.3]])).toEqual(lowly)
    expect(lowly.inside?.maps).toEqual(['asset', 'feedback'])
    expect(lowly.inside?.paths).toEqual([
      {
        target: 'The mayor',
        ways: [
          ['A nurse', 'The chamber', 'The mayor'],
          ['A nurse', 'The press', 'The mayor'],
        ],
      },
    ])
    expect(report([[0, 0]], 'money').inside?.paths[0]?.ways[0]).toEqual(['CANARY', 'The mayor'])
    const file = made('en')
    const paths = (steps: string[]) =>
      reportOf(file, { paths: [{ target: 'n3', cost: 1, steps }], unusedAssets: [] }, false).inside?.paths
    expect(paths([])).toEqual([{ target: 'A van', ways: [] }])
    // there is a way: that there is none would not be true
    expect(paths(['n1', 'n3'])).toEqual([])
  })
})
