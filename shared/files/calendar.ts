import { type BoardDate, boardDates } from './board-dates.ts'
import type { FileBoard } from './board-of-file.ts'
import { escapeText, foldLine } from './content-line.ts'
import { FILE_WORDS } from './file-words.ts'
import { stampOf } from './vcard.ts'

interface CalendarLook {
  /** tasks as such, or as all-day events: many calendars show no tasks */
  readonly tasks: 'todo' | 'events'
  /** dates and titles, and nothing else: for an address that others subscribe to */
  readonly bare: boolean
}

/** `2026-05-01` → `20260501` */
const dayOf = (date: string): string => date.replaceAll('-', '')
const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
/** Years have four digits: the last day has none after it. Without an end, an event is over with its day. */
const LAST = '9999-12-31'

/**
 * The dates of a board as a calendar: published, so that no invitations go out; whole days, whose end is the day after; each
 * with an id that stays and a number that rises with every change of the board. Source: RFC 5545.
 */
export function toCalendar(file: FileBoard, look: CalendarLook): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Allymap//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(file.title)}`,
  ]
  const items = boardDates(file).flatMap(date =>
    date.kind === 'task' && look.tasks === 'todo' ? todo(file, date, look) : event(file, date, look),
  )
  return [...head, ...items, 'END:VCALENDAR'].map(foldLine).join('')
}

const common = (file: FileBoard, date: BoardDate): string[] => [
  `UID:${date.id}@${file.workshop}.allymap`,
  `DTSTAMP:${stampOf(file.now)}`,
  `SEQUENCE:${file.version}`,
  `SUMMARY:${escapeText(date.title)}`,
]

function more({ locale }: FileBoard, date: BoardDate, look: CalendarLook): string[] {
  if (look.bare) return []
  const { owner } = FILE_WORDS[locale]
  return [
    ...(date.where ? [`LOCATION:${escapeText(date.where)}`] : []),
    ...(date.owner ? [`DESCRIPTION:${escapeText(`${owner}: ${date.owner}`)}`] : []),
  ]
}

const event = (file: FileBoard, date: BoardDate, look: CalendarLook): string[] => [
  'BEGIN:VEVENT',
  ...common(file, date),
  `DTSTART;VALUE=DATE:${dayOf(date.on)}`,
  ...(date.on < LAST ? [`DTEND;VALUE=DATE:${dayOf(dayAfter(date.on))}`] : []),
  'TRANSP:TRANSPARENT',
  ...more(file, date, look),
  'END:VEVENT',
]

const todo = (file: FileBoard, date: BoardDate, look: CalendarLook): string[] => [
  'BEGIN:VTODO',
  ...common(file, date),
  `DUE;VALUE=DATE:${dayOf(date.on)}`,
  `STATUS:${date.done ? 'COMPLETED' : 'NEEDS-ACTION'}`,
  `PERCENT-COMPLETE:${date.done ? 100 : 0}`,
  ...more(file, date, look),
  'END:VTODO',
]
