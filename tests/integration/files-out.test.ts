import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { FILE_NAMES, TICKS } from '../../shared/files/file-request.ts'
import type { Role } from '../../shared/model/role.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
let clock = Date.UTC(2026, 4, 1)
let workshop: NewWorkshop

/** A word in everything that somebody must tick first, named for the tick. */
const CANARIES = {
  partners: [
    {
      id: 'n1',
      name: 'Radio Norte',
      sector: 'private' as const,
      owner: 'Ana',
      email: 'canary-contacts@x.org',
      phone: 'canary-contacts-1',
      address: 'canary-contacts street',
      notes: 'canary-remarks-1',
      conflict: 'canary-remarks-2',
      history: 'canary-remarks-3',
      tier_override: 'primary' as const,
      tier_reason: 'canary-remarks-4',
      cost_share: 'canary-money-1',
      goals: 'Be heard',
      first_meeting: '2026-12-01',
      contacts: [
        { id: 'c1', name: 'canary-contacts-2', email: 'canary-contacts-3@x.org', title: 'canary-contacts-4' },
      ],
      meetings: [{ id: 'm1', on: '2026-11-01', who: 'canary-remarks-5', learned: 'canary-remarks-6' }],
      barriers: [{ id: 'b1', kind: 'trust' as const, text: 'canary-remarks-7' }],
      ratings: [{ id: 'r1', by: 'x', dimension: 'alignment', value: 5, reason: 'canary-remarks-8' }],
      signals: [{ id: 's1', kind: 'issue' as const, text: 'canary-remarks-9' }],
      funding: [{ id: 'f1', source: 'canary-money-2', amount: 'canary-money-3' }],
      first_steps: [
        { id: 'a', kind: 'joint_letter' as const, text: '', state: 'idea' as const, on: '2026-12-05' },
      ],
    },
  ],
  notes: [
    { id: 'n1', map: 'asset', zone: 'skills', text: 'Design café', partner: 'n1' },
    { id: 'n2', map: 'power', stance: 0.432, influence: 0.876, text: 'The council', target: true },
    { id: 'n3', map: 'power', stance: -0.123, influence: 0.543, text: 'A chamber', partner: 'n1' },
    { id: 'n4', map: 'asset', zone: 'physical', text: 'canary-money-note', tags: ['Money'], partner: 'n1' },
  ],
  connections: [
    { from: 'n1', to: 'n2', strength: 3 as const, evidence: 'canary-stance-1', via: 'canary-stance-2' },
  ],
  lists: {
    funding: [{ id: 'f', source: 'canary-money-4', amount: 'canary-money-5', what: 'canary-money-6' }],
    invitations: [{ id: 'i', name: 'Hospital', note: 'canary-remarks-10' }],
    resources: [{ id: 'r', what: 'Pump', release: 'canary-contacts-5' }],
    reviews: [{ id: 'v', needed: 'no' as const, why: 'canary-remarks-11' }],
  },
  comments: [{ id: 'k1', note: 'n1', text: 'canary-remarks-comment' }],
}
/** What stance looks like in a file: the figures, or the canaries beside them. */
const STANCE = /canary-stance|0\.432|0\.876|-0\.123|0\.543/

beforeAll(async () => {
  server = await startTestServer({}, { now: () => clock })
  workshop = await createWorkshop(server.url, { title: 'A better town' })
  await putBoard(workshop, CANARIES)
})
afterAll(() => server.close())

const get = (name: string, role: Role = 'facilitator'): Promise<Response> =>
  ask(workshop.server, `/api/workshops/${workshop.id}/${name}`, workshop.keys[role])

/** All that a file says: of a packed one the text of everything in it. */
async function wordsOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const plain = new TextDecoder()
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return plain.decode(bytes).replaceAll('\r\n ', '')
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, part]) => plain.decode(part))
    .join('\n')
}

it('[T34] no file holds what was not ticked, whoever asks; viewers get none of it whatever they ask for', async () => {
  const all = `include=${TICKS.join(',')}`
  for (const name of FILE_NAMES) {
    for (const role of ['facilitator', 'participant', 'viewer'] as const) {
      for (const query of ['', 'machine=1', ...(role === 'viewer' ? [all, `${all}&machine=1`] : [])]) {
        const answer = await get(`${name}?${query}`, role)
        expect(answer.status, `${name} ${role} ${query}`).toBe(200)
        const words = await wordsOf(answer)
        expect(words, `${name} ${role} ${query}`).not.toMatch(/canary/)
        expect(words, `${name} ${role} ${query}`).not.toMatch(STANCE)
      }
    }
    for (const tick of TICKS) {
      const words = await wordsOf(await get(`${name}?include=${tick}`, 'participant'))
      for (const other of TICKS.filter(t => t !== tick))
        expect(words, `${name} ${tick}`).not.toContain(`canary-${other}`)
      if (tick !== 'stance') expect(words, `${name} ${tick}`).not.toMatch(STANCE)
    }
  }
})

it('what was ticked is there', async () => {
  const contacts = await wordsOf(await get('partners.csv?include=contacts'))
  for (const n of ['@x.org', '-1', '-2', '-3@x.org', '-4']) expect(contacts).toContain(`canary-contacts${n}`)
  const workbook = await wordsOf(await get('partners.xlsx?include=contacts,stance,money,remarks'))
  for (const tick of ['contacts', 'money', 'remarks']) expect(workbook).toContain(`canary-${tick}`)
  expect(workbook).toMatch(/Power map \| -0\.123 \| 0\.543/)
  expect(await wordsOf(await get('meetings.csv?include=remarks'))).toContain('canary-remarks-6')
  expect(await wordsOf(await get('partners.vcf?include=contacts&version=3.0'))).toContain(
    'FN:canary-contacts-2',
  )
  expect(await wordsOf(await get('notes.csv?include=stance'))).toContain('0.432')
  expect(await wordsOf(await get('partners.csv?preset=civicrm'))).toMatch(
    /^external_identifier,contact_type,/,
  )
})

it('ratings leave no file but as a tier and a score', async () => {
  const words = await wordsOf(await get('partners.csv?include=contacts,stance,money,remarks'))
  expect(words).not.toContain('canary-remarks-8')
  expect(words).toContain(',primary,')
})

it('a file says what it is, is saved rather than shown, and says when and by whom', async () => {
  const answer = await get('partners.xlsx?by=Ana%20Mar%C3%ADa&include=contacts')
  expect(answer.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="partners.xlsx"; filename*=UTF-8''A%20better%20town%20partners.xlsx`,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await wordsOf(answer)).toMatch(
    /Made on [A-Z][a-z]{2} \d{1,2}, \d{4} by Ana María · Includes: names, e-mails/,
  )
  const spanish = await wordsOf(await get('report.docx?lang=es'))
  expect(spanish).toContain('Hecho el')
  expect(spanish).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(await wordsOf(await get('report.docx?paper=letter'))).toContain('<w:pgSz w:w="12240" w:h="15840"')
})

it('a file is made on the day of whoever asks for it', async () => {
  const day = async (offset: number): Promise<number> => {
    const words = await wordsOf(await get(`partners.xlsx?offset=${offset}`))
    return Date.parse(/Made on ([A-Z][a-z]{2} \d{1,2}, \d{4})/.exec(words)?.[1] ?? '')
  }
  // 26 hours apart: never the same day
  expect(await day(14 * 60)).toBeGreaterThan(await day(-12 * 60))
  expect((await get('partners.xlsx?offset=Berlin')).status).toBe(422)
})

it('a report with a map whose title holds what no document may is one that Word opens', async () => {
  const board = (await (await get('board')).json()) as BoardJson
  const odd = 'Odd\u000B title\uFFFE\u0001'
  const maps = (board.maps ?? []).map((map, i) => (i === 0 ? { ...map, title: odd } : map))
  const put = await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.facilitator, {
    body: { schema: board.schema, maps },
  })
  expect(put.status).toBe(200)
  const words = await wordsOf(await get('report.docx'))
  expect(words).toMatch(/ descr="Odd +title +"/)
  expect(words).not.toContain('Odd\u000B')
})

it('the public-safe report has neither maps nor owners', async () => {
  const words = await wordsOf(await get('report.docx?public=1&include=stance,remarks'))
  expect(words).toContain('Radio Norte')
  expect(words).not.toMatch(/Ana|The council|Design café|canary/)
})

it('what is not known is a problem that names it; other doors stay closed', async () => {
  const wrong = await get('partners.csv?include=everything')
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
  expect(await wrong.json()).toMatchObject({ path: 'include.0' })
  expect(await (await get('partners.csv?colour=1')).json()).toMatchObject({ status: 422, path: 'colour' })
  expect((await get('partners.pdf')).status).toBe(404)
  const path = `/api/workshops/${workshop.id}/partners.csv`
  expect((await ask(workshop.server, path, null)).status).toBe(401)
  expect((await ask(workshop.server, path, 'k'.repeat(43))).status).toBe(404)
})

const datesIn = (text: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

it('a subscribed calendar has dates and titles, rises with each change, and ends when it is revoked', async () => {
  const link = `/api/workshops/${workshop.id}/calendar-link`
  expect((await ask(workshop.server, link, workshop.keys.participant, { method: 'POST' })).status).toBe(403)
  const made = await ask(workshop.server, link, workshop.keys.facilitator, { method: 'POST' })
  expect(made.status).toBe(201)
  const address = ((await made.json()) as { link: string }).link
  expect(address).toMatch(/\/cal\/[\w-]{43}\.ics$/)
  const first = await fetch(address)
  expect(first.headers.get('content-type')).toContain('text/calendar')
  const text = await first.text()
  expect(text).not.toMatch(/canary|Ana|DESCRIPTION|LOCATION|VTODO/)
  const events = datesIn(text)
  expect(events.map(event => event.getFirstPropertyValue('summary'))).toEqual([
    'Radio Norte: First meeting',
    'Radio Norte: Joint letter to an official',
  ])
  await putBoard(workshop, { partners: [{ id: 'n1', name: 'Radio Norte', first_meeting: '2026-12-02' }] })
  const later = datesIn(await (await fetch(address)).text())
  expect(later[0]?.getFirstPropertyValue('uid')).toBe(events[0]?.getFirstPropertyValue('uid'))
  expect(Number(later[0]?.getFirstPropertyValue('sequence'))).toBeGreaterThan(
    Number(events[0]?.getFirstPropertyValue('sequence')),
  )
  const again = await ask(workshop.server, link, workshop.keys.facilitator, { method: 'POST' })
  const newer = ((await again.json()) as { link: string }).link
  expect((await fetch(address)).status).toBe(404)
  expect((await fetch(newer)).status).toBe(200)
  expect((await ask(workshop.server, link, workshop.keys.facilitator, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(newer)).status).toBe(404)
  expect(await (await ask(workshop.server, link, workshop.keys.facilitator)).json()).toEqual({ link: null })
})

it('a card says when the board last changed, not when it was taken out: an older one is not taken for newer', async () => {
  const cards = async (): Promise<string> => wordsOf(await get('partners.vcf?version=4.0'))
  clock = Date.UTC(2026, 4, 2)
  await putBoard(workshop, { partners: [{ id: 'n2', name: 'Library' }] })
  clock = Date.UTC(2026, 4, 3)
  const then = await cards()
  expect(then.match(/^REV:.*$/gm)).toEqual(Array(2).fill('REV:20260502T000000Z'))
  clock = Date.UTC(2026, 4, 4)
  expect(await cards()).toBe(then)
  await putBoard(workshop, { partners: [{ id: 'n2', website: 'https://library.example' }] })
  expect(await cards()).toContain('REV:20260504T000000Z')
})
