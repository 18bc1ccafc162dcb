import type { z } from 'zod'
import { strictObject } from 'zod/mini'
import { boardJson } from '../../../shared/exchange/board-json.ts'
import { templateFile } from '../../../shared/exchange/template-file.ts'
import { FILE_NAMES, type FileName, type FileQuery, fileQuery } from '../../../shared/files/file-request.ts'
import { toErase } from '../erase.ts'
import type { ProblemKind } from '../problem.ts'
import { newSnapshot } from '../snapshots.ts'
import { newWorkshop } from '../workshops.ts'
import * as shapes from './answer-shapes.ts'

/** What one route does, for people who write programs. */
export interface Described {
  readonly tag: Tag
  readonly summary: string
  readonly more?: string
  readonly query?: z.core.$ZodType
  readonly body?: z.core.$ZodType
  /** headers that may be sent, and what for */
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  readonly says: string
  /** the shape of a JSON answer, or the media type of another; neither: no content */
  readonly answer?: z.core.$ZodType
  readonly media?: string
  /** beside those that every route of its kind may answer with */
  readonly problems?: readonly ProblemKind[]
}

/** Groups in the order in which they are shown. */
export const TAGS = {
  Workshops: 'Make one, look at it, delete it.',
  Board: 'Everything on the board, as one JSON document.',
  Insight: 'What the board says that nobody typed.',
  Files:
    'Tables, contact cards, dates and the report. What is private stays out unless `include` names it, and always for viewers.',
  Calendar: 'An address to which calendars subscribe: dates and titles only.',
  Snapshots: 'Kept states of the board.',
  Links: 'The three keys of a workshop.',
  Erasing: 'What must be gone, snapshots included.',
  Server: 'For whoever runs it.',
} as const
type Tag = keyof typeof TAGS

const FILES: Readonly<Record<FileName, string>> = {
  'partners.csv': 'Partner records as a table',
  'partners.xlsx': 'Partner records as a workbook',
  'partners.vcf': 'Partners and their contacts as vCards',
  'contacts.csv': 'Contacts as a table; empty unless `include` names contacts',
  'meetings.csv': 'Meetings as a table',
  'notes.csv': 'Notes as a table',
  'resources.csv': 'What could be brought in an emergency, as one register',
  'tables.xlsx': 'The small tables beside the maps as a workbook, a sheet each',
  'calendar.ics': 'Dates and tasks for calendars',
  'report.docx': 'The report for Word',
}

/** What may be asked of one kind of file only, by how the names end. */
const SPECIAL: ReadonlyMap<string, RegExp> = new Map<keyof FileQuery, RegExp>([
  ['preset', /^partners\.csv$/],
  ['machine', /csv$/],
  ['version', /vcf$/],
  ['tasks', /ics$/],
  ['public', /docx$/],
  ['paper', /docx$/],
])

/** What the address of one file may ask for. Others' wishes are passed over there: one address is made for all. */
const queryFor = (name: FileName): z.core.$ZodType =>
  strictObject(
    Object.fromEntries(
      Object.entries(fileQuery.shape).filter(([key]) => SPECIAL.get(key)?.test(name) ?? true),
    ),
  )

const files = Object.fromEntries(
  FILE_NAMES.map((name): [string, Described] => [
    `GET /api/workshops/:id/${name}`,
    {
      tag: 'Files',
      summary: FILES[name],
      query: queryFor(name),
      status: 200,
      says: 'The file, as an attachment',
      media: shapes.mediaOf(name),
      problems: ['invalid', 'too-many-requests', 'file-too-slow'],
    },
  ]),
)

/** Every route of the table, by method and path. A test sees to it that none is missing. */
export const DESCRIBED: Readonly<Record<string, Described>> = {
  'POST /api/workshops': {
    tag: 'Workshops',
    summary: 'Make a workshop',
    more: 'Where the server has a CREATE_KEY, that is the key to send. `template` is an id, or a template file.',
    body: newWorkshop,
    status: 201,
    says: 'Its id, its three keys, and the links to share',
    answer: shapes.madeWorkshop,
    problems: [
      'create-key-needed',
      'wrong-create-key',
      'too-many-requests',
      'storage-unavailable',
      'shutting-down',
    ],
  },
  'GET /api/workshops/:id': {
    tag: 'Workshops',
    summary: 'Title, role of the key, dates and counts',
    status: 200,
    says: 'The workshop in a few words',
    answer: shapes.workshopFacts,
  },
  'DELETE /api/workshops/:id': {
    tag: 'Workshops',
    summary: 'Delete the workshop',
    more: 'Everybody in it is sent away. For 90 days holders of its keys are told that it was deleted.',
    status: 204,
    says: 'It is gone',
  },
  'GET /api/workshops/:id/template.json': {
    tag: 'Workshops',
    summary: 'Save it as a template',
    more: 'Maps and agenda without anything that was written: to be sent as `template` of a new workshop.',
    status: 200,
    says: 'A template file',
    answer: templateFile,
  },
  'GET /api/workshops/:id/board': {
    tag: 'Board',
    summary: 'Read the board',
    more: 'Viewers get what they may see: no contacts, no private remarks, and no stance unless the facilitator shows it.',
    status: 200,
    says: 'The board',
    answer: boardJson,
  },
  'POST /api/workshops/:id/board': {
    tag: 'Board',
    summary: 'Merge a board in',
    more: 'Ids that exist are updated field by field, others are made. `maps`, `agenda`, `people`, `results` and the title need the facilitator’s key.',
    body: boardJson,
    status: 200,
    says: 'How much of each kind the file named',
    answer: shapes.mergedCounts,
    problems: ['facilitator-parts', 'locked', 'not-a-board', 'newer-board'],
  },
  'GET /api/workshops/:id/insight': {
    tag: 'Insight',
    summary: 'Paths, gaps, agreement, duplicates',
    more: 'All lists hold ids of notes or records. Viewers get no answer that rests on stance unless it is shown to them. While people write, whoever asks again and again waits longer for the answer; it is never of before the question.',
    status: 200,
    says: 'The answers',
    answer: shapes.insightAnswer,
  },
  ...files,
  'GET /api/workshops/:id/calendar-link': {
    tag: 'Calendar',
    summary: 'Whether there is an address',
    status: 200,
    says: 'When it was made, never the address itself',
    answer: shapes.calendarLinkFacts,
  },
  'POST /api/workshops/:id/calendar-link': {
    tag: 'Calendar',
    summary: 'Make a new address',
    more: 'One that was there before ends.',
    status: 201,
    says: 'The address, told this once',
    answer: shapes.madeCalendarLink,
  },
  'DELETE /api/workshops/:id/calendar-link': {
    tag: 'Calendar',
    summary: 'End the address',
    status: 204,
    says: 'It no longer answers',
  },
  'GET /cal/:token': {
    tag: 'Calendar',
    summary: 'Read the calendar',
    more: 'The secret is in the path, as calendars know no other way; it is in no log.',
    status: 200,
    says: 'Dates and titles',
    media: shapes.mediaOf('calendar.ics'),
    problems: ['no-such-page', 'workshop-damaged', 'storage-unavailable', 'shutting-down'],
  },
  'GET /api/workshops/:id/snapshots': {
    tag: 'Snapshots',
    summary: 'List them, newest first',
    status: 200,
    says: 'Snapshots without their boards',
    answer: shapes.snapshotList,
  },
  'POST /api/workshops/:id/snapshots': {
    tag: 'Snapshots',
    summary: 'Keep the present state',
    body: newSnapshot,
    status: 201,
    says: 'The snapshot',
    answer: shapes.snapshotRow,
    problems: ['full'],
  },
  'GET /api/workshops/:id/snapshots/:sid': {
    tag: 'Snapshots',
    summary: 'Read one',
    status: 200,
    says: 'The snapshot with its board and stage, as the key may read them today',
    answer: shapes.wholeSnapshot,
    problems: ['no-such-snapshot'],
  },
  'DELETE /api/workshops/:id/snapshots/:sid': {
    tag: 'Snapshots',
    summary: 'Delete one',
    status: 204,
    says: 'It is gone',
    problems: ['no-such-snapshot'],
  },
  'POST /api/workshops/:id/snapshots/:sid/restore': {
    tag: 'Snapshots',
    summary: 'Go back to it',
    more: 'The present state is kept as an automatic snapshot first.',
    status: 200,
    says: 'The snapshot of what was there before',
    answer: shapes.restored,
    problems: ['no-such-snapshot'],
  },
  'GET /api/workshops/:id/links': {
    tag: 'Links',
    summary: 'All three keys and links',
    status: 200,
    says: 'Keys and links',
    answer: shapes.shareLinksAnswer,
  },
  'POST /api/workshops/:id/keys/:role/rotate': {
    tag: 'Links',
    summary: 'A new key for one role',
    more: 'Whoever is connected by the old one is closed. A new facilitator’s key replaces all three.',
    headers: {
      'Idempotency-Key':
        '43 random characters of base64url, drawn for this one request and kept secret. If the answer is lost after a new facilitator’s key was asked for, ask again with the same ones and the old key: the new keys are told again, and nothing is replaced again.',
    },
    status: 200,
    says: 'Keys and links as they are now',
    answer: shapes.shareLinksAnswer,
    problems: ['no-such-page', 'bad-request'],
  },
  'POST /api/workshops/:id/erase': {
    tag: 'Erasing',
    summary: 'Erase a person or a record everywhere',
    more: 'From the board, the log and all snapshots. Everybody is sent away for a moment and comes back to a new document. An id that is nowhere in the workshop is a 422, and nothing happens.',
    body: toErase,
    status: 200,
    says: 'The number of the new epoch',
    answer: shapes.newEpoch,
  },
  'GET /api/openapi.json': {
    tag: 'Server',
    summary: 'This description',
    status: 200,
    says: 'An OpenAPI 3.1 document',
    media: 'application/json',
  },
  'GET /healthz': {
    tag: 'Server',
    summary: 'The process answers',
    status: 200,
    says: 'It does',
    answer: shapes.status,
  },
  'GET /readyz': {
    tag: 'Server',
    summary: 'Work can be done',
    status: 200,
    says: 'The store takes writes',
    answer: shapes.status,
    problems: ['storage-unavailable'],
  },
  'GET /metrics': {
    tag: 'Server',
    summary: 'Figures for Prometheus',
    more: 'To programs on this machine, or with METRICS_TOKEN as the key. Others find nothing here.',
    status: 200,
    says: 'Prometheus text',
    media: 'text/plain',
    problems: ['no-such-page'],
  },
}
