import { describe, expect, it } from 'vitest'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { reportOf } from '../../shared/files/report.ts'
import { tablesOf } from '../../shared/files/tables-of.ts'
import type { Privacy } from '../../shared/model/partner-fields.ts'

const BOARD: BoardJson = {
  schema: 'allymap.board/1',
  people: [{ id: 'ana-id', name: 'Ana', color: '#123456' }],
  maps: [],
  notes: [
    { id: 'n1', map: 'asset', text: 'A donor CANARY', tags: ['Money'] },
    { id: 'n2', map: 'asset', text: 'Una herencia CANARY', tags: ['dinero'] },
    { id: 'n3', map: 'asset', text: 'A van', tags: ['Vehicle'] },
  ],
  connections: [
    { from: 'n1', to: 'n3' },
    { from: 'n3', to: 'n3b' },
  ],
  partners: [{ id: 'p1', name: 'Radio Norte' }],
  lists: {
    invitations: [
      { id: 'b', made: 2, name: 'Sheriff', asks: 'ana-id', state: 'asked', note: 'CANARY' },
      { id: 'a', made: 1, name: '=HYPERLINK()', side: 'public' },
    ],
    funding: [{ id: 'f', made: 1, source: 'CANARY', amount: '9' }],
    training: [],
    resources: [{ id: 'r', made: 1, what: 'Pump', holder: 'p1' }],
  },
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

describe('small tables in files', () => {
  it('have rows in the order in which they were added, in the words of the reader, with names for ids', () => {
    expect(tablesOf(made('es'))).toEqual([
      {
        id: 'invitations',
        title: 'Invitaciones',
        columns: ['A quién', 'Organización', 'Parte', 'Quién invita', 'Estado', 'Fecha'],
        rows: [
          ['=HYPERLINK()', null, 'Pública', null, 'Por invitar', null],
          ['Sheriff', null, null, 'Ana', 'Invitado', null],
        ],
      },
      expect.objectContaining({
        id: 'resources',
        // a record that is named by its id is called by its name
        rows: [['Pump', null, null, 'Radio Norte', null, null]],
      }),
    ])
  })

  it('have money and remarks only where they were ticked; notes about money are in no file before', () => {
    const text = (...may: Privacy[]) => {
      const file = made('en', ...may)
      return JSON.stringify([tablesOf(file), file.board])
    }
    expect(text()).not.toContain('CANARY')
    expect(text('stance', 'contacts')).not.toContain('CANARY')
    expect(text('money').match(/CANARY/g)).toHaveLength(4)
    expect(text('remarks').match(/CANARY/g)).toHaveLength(2)
    expect(made('en').board.notes?.map(note => note.id)).toEqual(['n3'])
    expect(made('en').board.connections).toEqual([{ from: 'n3', to: 'n3b' }])
  })

  it('stand in the report with the tree of needs, goals and tasks; not in the one for everybody', () => {
    const board: BoardJson = {
      ...BOARD,
      workshop: { vision: 'Everybody reads', review_on: '2030-05-01' },
      needs: [{ id: 'n', text: 'Rooms' }],
      goals: [
        { id: 'g', text: 'Three rooms', need: 'n' },
        { id: 'h', text: 'Adrift' },
      ],
      tasks: [
        { id: 't', text: 'Ask', goal: 'g' },
        { id: 'u', text: 'Gave up', goal: 'g', state: 'dropped' },
      ],
    }
    const file = fileBoard({
      board,
      workshop: 'w',
      locale: 'en',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    const report = reportOf(file, { paths: [], unusedAssets: [] }, false)
    expect(report.vision).toBe('Everybody reads')
    expect(report.inside?.tree).toEqual([
      { need: 'Rooms', goals: [{ text: 'Three rooms', tasks: ['Ask'] }] },
      { need: '', goals: [{ text: 'Adrift', tasks: [] }] },
    ])
    expect(report.inside?.tables.map(table => [table.title, table.rows.length])).toEqual([
      ['Invitations', 2],
      ['What we could bring', 1],
    ])
    // columns in which nobody wrote are left out
    expect(report.inside?.tables[1]?.columns).toEqual(['What', 'Who has it'])
    expect(reportOf(file, { paths: [], unusedAssets: [] }, true).inside).toBeNull()
  })

  it('say in the report how many rows it leaves out', () => {
    const rows = (count: number) =>
      reportOf(
        fileBoard({
          board: {
            schema: 'allymap.board/1',
            lists: {
              resources: Array.from({ length: count }, (_, i) => ({
                id: `r${i}`,
                made: i,
                what: `Pump ${i}`,
              })),
            },
          },
          workshop: 'w',
          locale: 'es',
          may: new Set(),
          now: 0,
          offset: 0,
          by: 'A',
          version: 1,
        }),
        { paths: [], unusedAssets: [] },
        false,
      ).inside?.tables[0]?.rows
    expect(rows(60)?.at(-1)).toEqual(['Pump 59'])
    expect(rows(75)).toHaveLength(61)
    expect(rows(75)?.at(-1)).toEqual(['… y 15 más.'])
  })

  it('stand beside partners in the order in which they are reached out to, then by name as the language sorts, and tasks by their day', () => {
    const names = ['Zeta', 'Ñandú', 'Águila', 'Nube', 'Grupo 10', 'Grupo 9']
    const file = fileBoard({
      board: {
        schema: 'allymap.board/1',
        partners: [
          ...names.map((name, i) => ({ id: `p${i}`, name })),
          { id: 'x', name: 'Segundo', outreach_order: 2 },
          { id: 'y', name: 'Primero', outreach_order: 0.5 },
        ],
        tasks: [
          { id: 'a', text: 'Some day' },
          { id: 'b', text: 'Later', due: '2030-05-01' },
          { id: 'c', text: 'Soon', due: '2030-04-01' },
        ],
      },
      workshop: 'w',
      locale: 'es',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    const sorted = ['Águila', 'Grupo 9', 'Grupo 10', 'Nube', 'Ñandú', 'Zeta']
    expect(file.partners.map(({ name }) => name)).toEqual(['Primero', 'Segundo', ...sorted])
    const { tasks } = reportOf(file, { paths: [], unusedAssets: [] }, false)
    expect(tasks.map(({ text }) => text)).toEqual(['Soon', 'Later', 'Some day'])
  })

  it('are read to an end, whatever a board holds, and the report says how much is left out', () => {
    const many = <T>(of: (i: number) => T): T[] => Array.from({ length: 900 }, (_, i) => of(i))
    const file = fileBoard({
      board: {
        schema: 'allymap.board/1',
        partners: many(i => ({ id: `p${i}`, name: `Partner ${i}`, thanks: [{ id: 'r', text: 'Thanks' }] })),
        needs: [{ id: 'n', text: 'Rooms' }],
        goals: many(i => ({ id: `g${i}`, text: `Goal ${i}`, need: 'n' })),
        tasks: many(i => ({ id: `t${i}`, text: `Task ${i}`, goal: 'g0' })),
      },
      workshop: 'w',
      locale: 'en',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    const report = reportOf(file, { paths: [], unusedAssets: [] }, false)
    expect(report.tiers[0]?.partners.at(-1)?.name).toBe('… and 700 more.')
    expect([report.tasks.length, report.tasks.at(-1)?.text]).toEqual([201, '… and 700 more.'])
    expect(report.thanks.at(-1)?.text).toBe('… and 700 more.')
    const goals = report.inside?.tree[0]?.goals ?? []
    expect(goals[0]?.tasks).toHaveLength(299)
    expect(goals.at(-1)).toEqual({ text: '… and 1500 more.', tasks: [] })
  })

  it('[F34] the report for everybody tells of nobody how much they matter; neither tells what was to be done with whoever asked for peace', () => {
    const step = (state: 'agreed' | 'done') => ({
      id: state,
      text: `CANARY ${state}`,
      on: '2030-02-03',
      state,
    })
    const file = fileBoard({
      board: {
        schema: 'allymap.board/1',
        partners: [
          { id: 'a', name: 'Ally', tier_override: 'tertiary', tier_reason: 'Small' },
          {
            id: 'b',
            name: 'Quiet',
            do_not_contact: true,
            first_steps: [step('agreed')],
            first_meeting: '2030-02-04',
          },
          { id: 'c', name: 'Past', stage: 'ended', first_steps: [step('agreed'), step('done')] },
        ],
      },
      workshop: 'w',
      locale: 'en',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    const tiers = (forAll: boolean) => reportOf(file, { paths: [], unusedAssets: [] }, forAll).tiers
    expect(tiers(true).map(({ title, partners }) => [title, partners.map(p => p.name)])).toEqual([
      ['', ['Ally', 'Past', 'Quiet']],
    ])
    for (const forAll of [true, false]) {
      const all = tiers(forAll).flatMap(({ partners }) => partners)
      expect(all.find(p => p.name === 'Quiet')).toMatchObject({ firstStep: '', date: '' })
      expect(all.find(p => p.name === 'Past')?.firstStep).toBe('CANARY done')
    }
  })
})
