import fc from 'fast-check'
import ICAL from 'ical.js'
import { parseVCards } from 'vcard4-ts'
import { expect, it } from 'vitest'
import { toCalendar } from '../../shared/files/calendar.ts'
import { escapeText, foldLine } from '../../shared/files/content-line.ts'
import { toVcards } from '../../shared/files/vcard.ts'
import { hasMet, nextContact } from '../../shared/insight/schedule.ts'
import { OVER } from '../../shared/model/partner-enums.ts'
import { type PartnerJson, partnerFromJson } from '../../shared/model/partner-json.ts'
import { anyPartners, asFile } from '../support/file-boards.ts'
import { FILE_PATIENCE, FILE_RUNS } from '../support/file-runs.ts'

/** Every line at most 75 octets, ended by CRLF, and whole characters in it: decoding any line by itself loses nothing. */
function expectFolded(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true)
  for (const line of text.slice(0, -2).split('\r\n')) {
    expect(line).not.toMatch(/[\r\n]/)
    const octets = new TextEncoder().encode(line)
    expect(octets.length).toBeLessThanOrEqual(75)
    expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line)
  }
}
/** What a reader makes of a text: line ends alike, no control characters. */
const read = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, c => ('\t\n'.includes(c) ? c : ''))

it(
  'a line folds at 75 octets and never within a character; unfolded and unescaped it is what was written',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const folded = foldLine(`NOTE:${escapeText(text)}`)
        expectFolded(folded)
        const property = ICAL.Property.fromString(
          folded.replaceAll('\r\n ', '').slice(0, -2),
          ICAL.design.vcard,
        )
        expect(property.getFirstValue()).toBe(read(text))
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

it(
  'cards of any records are read by another program, in both versions',
  () => {
    fc.assert(
      fc.property(anyPartners, fc.constantFrom('3.0' as const, '4.0' as const), (partners, version) => {
        const text = toVcards(asFile({ partners }), version)
        expectFolded(text)
        const cards = [ICAL.parse(text)].flat(version.length > 0 ? 1 : 0)
        expect(JSON.stringify(cards)).not.toContain('BEGIN:VCARD')
        const people = partners.flatMap(partner => (partner.contacts ?? []).filter(contact => contact.name))
        const names = (text.match(/^FN:/gm) ?? []).length
        expect(names).toBe(partners.length + people.length)
        if (version === '4.0') {
          const parsed = parseVCards(text)
          expect(parsed.vCards).toHaveLength(names)
          expect(parsed.vCards?.[0]?.FN[0].value).toBe(read(asFile({ partners }).partners[0]?.name ?? ''))
          expect((parsed.vCards ?? []).flatMap(card => card.nags ?? []).filter(nag => nag.isError)).toEqual(
            [],
          )
        }
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

const calendarOf = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text))
/** Dates of a record that a calendar shows: of one that asked for peace, or with which it is over, only what is done or no call. */
function datesOf(partner: PartnerJson): string[] {
  const quiet = partner.do_not_contact === true || OVER.has(partner.stage ?? null)
  return [
    quiet && !hasMet(partner.stage ?? null, partner.meetings ?? []) ? null : partner.first_meeting,
    nextContact(partnerFromJson(partner)),
    ...(partner.milestones ?? []).map(row => row.on),
    ...(partner.activities ?? []).map(row => (quiet && !row.done ? null : row.on)),
    ...(partner.meetings ?? []).map(row => row.on),
    ...(partner.first_steps ?? []).map(row => (quiet && row.state !== 'done' ? null : row.on)),
  ].flatMap(date => date ?? [])
}

it(
  'the calendar of any records is read by another program: every date once, whole days, an id of its own, no one invited',
  () => {
    fc.assert(
      fc.property(anyPartners, fc.constantFrom('todo' as const, 'events' as const), (partners, tasks) => {
        const text = toCalendar(asFile({ partners }), { tasks, bare: false })
        expectFolded(text)
        const calendar = calendarOf(text)
        expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
        const [events, todos] = [
          calendar.getAllSubcomponents('vevent'),
          calendar.getAllSubcomponents('vtodo'),
        ]
        expect(events.length + todos.length).toBe(partners.flatMap(datesOf).length)
        if (tasks === 'events') expect(todos).toEqual([])
        const uids = [...events, ...todos].map(item => item.getFirstPropertyValue('uid'))
        expect(new Set(uids).size).toBe(uids.length)
        for (const event of events) {
          const [start, end] = [
            event.getFirstPropertyValue('dtstart'),
            event.getFirstPropertyValue('dtend'),
          ] as ICAL.Time[]
          expect(start?.isDate).toBe(true)
          expect(end?.subtractDate(start as ICAL.Time).toSeconds()).toBe(86_400)
          expect(event.getFirstPropertyValue('sequence')).toBe(7)
          expect(event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-05-01T12:00:00Z')
        }
        expect(text).not.toMatch(/ATTENDEE|ORGANIZER/)
      }),
      FILE_RUNS,
    )
  },
  FILE_PATIENCE,
)

it('a task says when it is due and whether it is done; dropped ones are left out', () => {
  const tasks = [
    { id: 't1', text: 'Book the hall', due: '2026-05-31', owner: 'Ana', state: 'done' as const },
    { id: 't2', text: 'Print, fold; send', due: '2026-06-01' },
    { id: 't3', text: 'Never mind', due: '2026-06-02', state: 'dropped' as const },
    { id: 't4', text: 'Some day' },
  ]
  const todos = calendarOf(toCalendar(asFile({ tasks }), { tasks: 'todo', bare: false })).getAllSubcomponents(
    'vtodo',
  )
  expect(
    todos.map(todo => [todo.getFirstPropertyValue('summary'), todo.getFirstPropertyValue('due')?.toString()]),
  ).toEqual([
    ['Book the hall', '2026-05-31'],
    ['Print, fold; send', '2026-06-01'],
  ])
  expect(todos[0]?.getFirstPropertyValue('status')).toBe('COMPLETED')
  expect(todos[0]?.getFirstPropertyValue('percent-complete')).toBe(100)
  const bare = toCalendar(asFile({ tasks }), { tasks: 'events', bare: true })
  expect(calendarOf(bare).getAllSubcomponents('vevent')).toHaveLength(2)
  expect(bare).not.toMatch(/Ana|DESCRIPTION|LOCATION/)
})
