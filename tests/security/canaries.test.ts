import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROUTES } from '../../server/http/route-table.ts'
import { createLog } from '../../server/observe/log.ts'
import { FILE_NAMES, TICKS } from '../../shared/files/file-request.ts'
import { META_FIELDS, OPEN_META } from '../../shared/model/board.ts'
import { LISTS, type Privacy, SCALARS, TEXTS } from '../../shared/model/partner-fields.ts'
import { type Column, TABLES } from '../../shared/model/tables.ts'
import type { ValueSpec } from '../../shared/model/value-kinds.ts'
import { RawSocket } from '../integration/raw-socket.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

/** A word of its own in every place of the tables of fields that is not open to all; new fields come along by themselves. */
const places: string[] = []
const canary = (privacy: Privacy, place: string): string => {
  places.push(`canary-${privacy}-${place}`)
  return `canary-${privacy}-${place}`
}
const each = <T>(table: Readonly<Record<string, T>>, cell: (spec: T, name: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, spec]) => {
      const value = cell(spec, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
const typed = (spec: ValueSpec): boolean => spec.kind === 'words'

const PARTNER = {
  id: 'p1',
  name: 'Radio Norte',
  ...each(SCALARS as Record<string, ValueSpec & { privacy: Privacy }>, (spec, name) =>
    spec.privacy !== 'open' && typed(spec) ? canary(spec.privacy, name) : undefined,
  ),
  ...each(TEXTS as Record<string, { privacy: Privacy }>, ({ privacy }, name) =>
    privacy === 'open' ? undefined : canary(privacy, name),
  ),
  ...each(
    LISTS as Record<string, { privacy: Privacy; row: Record<string, ValueSpec> }>,
    ({ privacy, row }, name) => {
      if (privacy === 'open') return undefined
      const cells = each(row, (spec, cell) =>
        typed(spec) && spec.kind === 'words' && spec.max > 64
          ? canary(privacy, `${name}-${cell}`)
          : undefined,
      )
      return [{ id: 'r1', ...cells }]
    },
  ),
}
const TABLE_ROWS = each(TABLES as Record<string, Record<string, Column>>, (columns, table) => {
  const cells = each(columns, (spec, column) =>
    spec.privacy && spec.privacy !== 'open' && typed(spec)
      ? canary(spec.privacy, `${table}-${column}`)
      : undefined,
  )
  return Object.keys(cells).length > 0 ? [{ id: 'r1', ...cells }] : undefined
})
const open: readonly string[] = OPEN_META
const META = Object.fromEntries(
  META_FIELDS.filter(f => !open.includes(f)).map(f => [f, canary('remarks', `meta-${f}`)]),
)
const BOARD = {
  workshop: META,
  notes: [
    { id: 'n1', map: 'power', text: 'The mayor', at: [432, 124], target: true, partner: 'p1' },
    { id: 'n2', map: 'asset', text: 'A hall', zone: 'skills' },
  ],
  connections: [
    { from: 'n2', to: 'n1', evidence: canary('stance', 'line-evidence'), via: canary('stance', 'line-via') },
  ],
  comments: [{ id: 'k1', note: 'n1', text: canary('remarks', 'comment') }],
  checklist: [{ list: 'questions', line: 'q1', note: canary('remarks', 'check-note') }],
  partners: [PARTNER],
  lists: TABLE_ROWS,
}

let server: TestServer
let w: NewWorkshop
const lines: string[] = []
beforeAll(async () => {
  server = await startTestServer({}, { log: createLog('trace', { write: line => void lines.push(line) }) })
  w = await createWorkshop(server.url, { title: 'A town' })
  await putBoard(w, BOARD as unknown as Parameters<typeof putBoard>[1])
})
afterAll(() => server.close())

const found = (text: string, which = places): string[] => which.filter(place => text.includes(place))

async function wordsOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const plain = new TextDecoder()
  // calendars and cards fold long lines
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return plain.decode(bytes).replaceAll(/\r\n[ \t]/g, '')
  return Object.values(unzipSync(bytes))
    .map(part => plain.decode(part).replaceAll(/<[^>]*>/g, ''))
    .join('\n')
}

it('the facilitator reads every one of them, so each can be missed elsewhere', async () => {
  const board = await ask(server.url, `/api/workshops/${w.id}/board`, w.keys.facilitator)
  const text = await board.text()
  expect(places.filter(place => !text.includes(place))).toEqual([])
  expect(places.length).toBeGreaterThan(50)
})

it('[T17] no viewer’s page, file, snapshot or socket, no error, log or metric holds one of them, whatever is asked for', async () => {
  const saved = await ask(server.url, `/api/workshops/${w.id}/snapshots`, w.keys.facilitator, {
    body: { name: 'S' },
  })
  const { id: sid } = (await saved.json()) as { id: string }
  const viewer = await new RawSocket(server.url, w.id, ['allymap.v1', `key.${w.keys.viewer}`]).settled()
  await eventually('the view', () => viewer.messages().some(m => m.t === 'view'))
  const all = `?include=${TICKS.join(',')}`
  const shown: string[] = []
  const paths = [
    ...ROUTES.filter(route => route.method === 'GET').map(route => route.path),
    ...FILE_NAMES.map(name => `/api/workshops/:id/${name}`),
  ].map(path => path.replace(':id', w.id).replace(':sid', sid).replace(':token', 'x'))
  for (const path of new Set(paths))
    for (const key of [w.keys.viewer, 'B'.repeat(43), null])
      for (const query of ['', all]) {
        const text = await wordsOf(await ask(server.url, `${path}${query}`, key))
        shown.push(text)
        expect(found(text), `${path}${query}`).toEqual([])
      }
  expect(shown.join()).toContain('The mayor')
  expect(found(viewer.sniff())).toEqual([])
  expect(found(lines.join('\n'))).toEqual([])
  const keys = Object.values(w.keys).filter(key => [...shown, viewer.sniff(), ...lines].join().includes(key))
  expect(keys).toEqual([])
  viewer.close()
})

it('[T34] a file has of them what was ticked, and nothing of the rest', async () => {
  for (const name of FILE_NAMES)
    for (const tick of [null, ...TICKS]) {
      const query = tick ? `?include=${tick}` : ''
      const text = await wordsOf(
        await ask(server.url, `/api/workshops/${w.id}/${name}${query}`, w.keys.participant),
      )
      const others = places.filter(place => tick === null || !place.startsWith(`canary-${tick}-`))
      expect(found(text, others), `${name}${query}`).toEqual([])
    }
})
