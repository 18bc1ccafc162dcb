import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { type Store, StoreUnavailable } from '../../server/store/store.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import type { Insight } from '../../shared/insight/insight.ts'
import { TEMPLATE_ABOUTS } from '../../shared/templates/abouts.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, type NewWorkshop } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const make = (body: object): Promise<Response> =>
  ask(server.url, '/api/workshops', null, { body: { title: 'A look around', ...body } })
const ids = TEMPLATE_ABOUTS.map(a => a.id).filter(id => id !== 'blank')

it.each(ids)('%s: an example is made with its notes, records and results, and read by Insight', async id => {
  const made = (await (await make({ template: id, sample: true, locale: 'es' })).json()) as NewWorkshop
  const read = async <T>(path: string, role: 'facilitator' | 'viewer' = 'facilitator'): Promise<T> =>
    (await (await ask(server.url, `/api/workshops/${made.id}${path}`, made.keys[role])).json()) as T
  const board = await read<BoardJson>('/board')
  expect(board.workshop).toMatchObject({ title: 'A look around', template: id, locale: 'es' })
  expect(board.notes?.length).toBeGreaterThanOrEqual(25)
  expect(board.partners?.length).toBeGreaterThanOrEqual(3)
  expect(board.results?.length).toBeGreaterThanOrEqual(1)
  expect(board.people?.length).toBeGreaterThanOrEqual(3)
  const insight = await read<Insight>('/insight')
  expect(insight.paths[0]?.cost).toBeGreaterThan(0)
  expect((await read<BoardJson>('/board', 'viewer')).notes).toHaveLength(board.notes?.length ?? 0)
})

it('a template without an example, and one’s own, are refused by name', async () => {
  for (const template of ['blank', { schema: 'allymap.template/1', title: 'T', locale: 'en', maps: [] }]) {
    const refused = await make({ template, sample: true })
    expect(refused.status).toBe(422)
  }
  const said = await (await make({ template: 'blank', sample: true })).text()
  expect(said).toContain('sample')
})

it('an example is there with its workshop, or neither: a disk that fills up in between leaves no empty workshop', async () => {
  const sqlite = openSqliteStore(':memory:')
  const full: Store = { ...sqlite, append: () => Promise.reject(new StoreUnavailable('no space left')) }
  const own = await startTestServer({ LOG_LEVEL: 'silent' }, { store: full })
  const made = await ask(own.url, '/api/workshops', null, {
    body: { title: 'Whole', template: ids[0], sample: true },
  })
  const kept = await full.listWorkshops()
  const boards = await Promise.all(kept.map(async ({ id }) => (await full.load(id)).state !== null))
  expect([made.status, boards]).toEqual([201, [true]])
  await own.close()
})
