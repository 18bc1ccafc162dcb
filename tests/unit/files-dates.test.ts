import { describe, expect, it } from 'vitest'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { boardDates } from '../../shared/files/board-dates.ts'
import { fileBoard } from '../../shared/files/board-of-file.ts'
import { toCalendar } from '../../shared/files/calendar.ts'
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

describe('small tables in files', () => {
  it('have their dates in the calendar, and the day to look at the map again', () => {
    const board: BoardJson = {
      ...BOARD,
      workshop: { review_on: '2030-05-01' },
      lists: {
        events: [
          { id: 'e', what: 'Block party', on: '2030-01-02', where: 'Elm Street', goes: 'ana-id' },
          { id: 'f', what: 'Some day' },
        ],
        training: [{ id: 't', need: '', on: '2030-02-02' }],
      },
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
    expect(boardDates(file).map(({ title, on, where, owner }) => [title, on, where, owner])).toEqual([
      ['Block party', '2030-01-02', 'Elm Street', 'Ana'],
      ['Training', '2030-02-02', '', ''],
      ['Look at the map again', '2030-05-01', '', ''],
    ])
  })

  it('have no day in the calendar that is none', () => {
    for (const [again, days] of [
      ['2030-05-01', 1],
      ['2026-02-31', 0],
      ['2026-13-45', 0],
      ['soon', 0],
    ] as const) {
      const board: BoardJson = { ...BOARD, workshop: { review_on: again } }
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
      expect(toCalendar(file, { tasks: 'events', bare: false }).match(/BEGIN:VEVENT/g) ?? []).toHaveLength(
        days,
      )
    }
  })

  it('on the last day of all have no end, which would have a year of five digits', () => {
    const file = fileBoard({
      board: { ...BOARD, workshop: { review_on: '9999-12-31' } },
      workshop: 'w',
      locale: 'en',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    const lines = toCalendar(file, { tasks: 'events', bare: false }).split('\r\n')
    expect(lines).toContain('DTSTART;VALUE=DATE:99991231')
    expect(lines.filter(line => line.startsWith('DTEND') && !/^DTEND;VALUE=DATE:\d{8}$/.test(line))).toEqual(
      [],
    )
  })

  it('are asked after by the calendar as by the board: when to get in touch, and with whom', () => {
    const partners: BoardJson['partners'] = [
      { id: 'a', name: 'Asked us not to', next_contact: '2030-03-01', do_not_contact: true },
      { id: 'b', name: 'It is over', next_contact: '2030-03-01', stage: 'ended' },
      { id: 'c', name: 'Every month', last_contact: '2030-02-01', cadence: 4 },
      { id: 'z', name: 'After all days', last_contact: '9999-12-30', cadence: 4 },
      { id: 'd', name: 'On that day', next_contact: '2030-03-02', last_contact: '2030-01-01' },
    ]
    const file = fileBoard({
      board: { ...BOARD, partners, lists: {} },
      workshop: 'w',
      locale: 'en',
      may: new Set(),
      now: 0,
      offset: 0,
      by: 'A',
      version: 1,
    })
    expect(boardDates(file).map(({ title, on }) => [title, on])).toEqual([
      ['Every month: Get in touch', '2030-03-01'],
      ['On that day: Get in touch', '2030-03-02'],
    ])
  })
})

describe('partners in dates', () => {
  const dates = (partner: Partial<NonNullable<BoardJson['partners']>[number]>, ...may: Privacy[]) =>
    boardDates(
      fileBoard({
        board: {
          schema: 'allymap.board/1',
          partners: [
            {
              id: 'p1',
              name: 'Radio Norte',
              first_meeting: '2026-12-02',
              activities: [
                { id: 'a1', text: 'Visit', on: '2026-12-03' },
                { id: 'a2', text: 'Fair', on: '2026-11-03', done: true },
              ],
              first_steps: [{ id: 's1', text: 'Phone them', on: '2026-12-04' }],
              ...partner,
            },
          ],
          tasks: [{ id: 't', text: 'Write', due: '2026-12-05', partner: 'p0' }],
        },
        workshop: 'w',
        locale: 'en',
        may: new Set(may),
        now: 0,
        offset: 0,
        by: 'Ana',
        version: 1,
      }),
    ).map(({ title }) => title)

  it('[R50] nobody is reminded of what was to be done with those who asked not to be contacted, whoever reads it', () => {
    expect(dates({})).toHaveLength(5)
    const left = ['Radio Norte: Fair', 'Write']
    expect(dates({ do_not_contact: true })).toEqual(left)
    expect(dates({ do_not_contact: true }, 'remarks')).toEqual(left)
    expect(dates({ stage: 'ended' })).toEqual(left)
    // what has been is no reminder
    const met = ['Radio Norte: First meeting', ...left]
    expect(dates({ do_not_contact: true, stage: 'active' })).toEqual(met)
    expect(dates({ stage: 'ended', meetings: [{ id: 'm1', learned: 'Much' }] })).toEqual(met)
  })

  it('a task names a record that was joined into another by what that is called', () => {
    expect(dates({ ids: ['p0'] })).toContain('Write (Radio Norte)')
  })
})
