import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ROUTES } from '../../server/http/route-table.ts'
import { FILE_NAMES } from '../../shared/files/file-request.ts'
import { ROLES, type Role } from '../../shared/model/role.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
let other: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
  other = await createWorkshop(server.url, { title: 'Another one' })
})
afterAll(() => server.close())

/** Every route that belongs to a workshop, with a body that it accepts and the status that it then gives. */
const CALLS: Record<string, { body?: unknown; status: number }> = {
  'GET /api/workshops/:id': { status: 200 },
  'DELETE /api/workshops/:id': { status: 204 },
  'GET /api/workshops/:id/template.json': { status: 200 },
  'GET /api/workshops/:id/board': { status: 200 },
  'POST /api/workshops/:id/board': {
    body: { schema: 'allymap.board/1', notes: [{ id: 'n1', map: 'asset', at: [0, 0], text: 'A note' }] },
    status: 200,
  },
  'GET /api/workshops/:id/insight': { status: 200 },
  ...Object.fromEntries(FILE_NAMES.map(name => [`GET /api/workshops/:id/${name}`, { status: 200 }])),
  'GET /api/workshops/:id/calendar-link': { status: 200 },
  'POST /api/workshops/:id/calendar-link': { body: {}, status: 201 },
  'DELETE /api/workshops/:id/calendar-link': { status: 204 },
  'GET /api/workshops/:id/snapshots': { status: 200 },
  'POST /api/workshops/:id/snapshots': { body: { name: 'Before lunch' }, status: 201 },
  'GET /api/workshops/:id/snapshots/:sid': { status: 200 },
  'DELETE /api/workshops/:id/snapshots/:sid': { status: 204 },
  'POST /api/workshops/:id/snapshots/:sid/restore': { status: 200 },
  'GET /api/workshops/:id/links': { status: 200 },
  'POST /api/workshops/:id/erase': { body: { record: 'somebody' }, status: 200 },
  'POST /api/workshops/:id/keys/:role/rotate': { status: 200 },
}

const routes = ROUTES.filter(route => route.who !== 'anyone').map(route => ({
  name: `${route.method} ${route.path}`,
  method: route.method,
  path: route.path,
  least: route.who as Role,
}))

it('every route of a workshop is in this table', () => {
  expect(routes.map(r => r.name).sort()).toEqual(Object.keys(CALLS).sort())
})

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  return text === '' ? null : JSON.parse(text)
}

describe.each(routes)('$name', ({ name, method, path, least }) => {
  let workshop: NewWorkshop
  let snapshot: string
  beforeEach(async () => {
    workshop = await createWorkshop(server.url)
    await putBoard(workshop, { partners: [{ id: 'somebody', name: 'Library' }] })
    const saved = await ask(
      server.url,
      `/api/workshops/${workshop.id}/snapshots`,
      workshop.keys.participant,
      {
        body: { name: 'First' },
      },
    )
    snapshot = ((await saved.json()) as { id: string }).id
  })

  const call = (key: string | null, id = workshop.id): Promise<Response> => {
    const { body } = CALLS[name] ?? {}
    const url = path.replace(':id', id).replace(':sid', snapshot).replace(':role', 'viewer')
    return ask(server.url, url, key, body === undefined ? { method } : { method, body })
  }

  it('without a key: 401', async () => {
    const response = await call(null)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await bodyOf(response)).toMatchObject({ type: 'urn:allymap:problem:no-key', status: 401 })
  })

  it('a wrong key, a damaged key, another workshop’s key, an unknown id and a malformed id: the same 404', async () => {
    const answers = [
      await call('A'.repeat(43)),
      await call(workshop.keys.facilitator.slice(0, 40)),
      await call(`${workshop.keys.facilitator}x`),
      await call(other.keys.facilitator),
      await call(workshop.keys.facilitator, 'no-such-workshop-0000'),
      await call(workshop.keys.facilitator, '..%2f..%2fetc%2fpasswd'),
      await call(workshop.keys.facilitator, 'x'.repeat(10_000)),
      await call(workshop.keys.facilitator, '%00'),
    ]
    expect(answers.map(a => a.status)).toEqual(answers.map(() => 404))
    const bodies = await Promise.all(answers.map(bodyOf))
    expect(bodies[0]).toMatchObject({ type: 'urn:allymap:problem:not-found', status: 404 })
    for (const body of bodies) expect(body).toEqual(bodies[0])
  })

  it.each(ROLES)('as %s', async role => {
    const allowed = ROLES.indexOf(role) <= ROLES.indexOf(least)
    const response = await call(workshop.keys[role])
    expect(response.status).toBe(allowed ? CALLS[name]?.status : 403)
    expect(response.headers.get('cache-control')).toBe('no-store')
    if (!allowed) {
      expect(await bodyOf(response)).toMatchObject({ type: 'urn:allymap:problem:role-too-low', status: 403 })
    }
  })

  it('once the workshop is deleted: 410 to holders of its keys, 404 to others', async () => {
    await ask(server.url, `/api/workshops/${workshop.id}`, workshop.keys.facilitator, { method: 'DELETE' })
    for (const role of ROLES) expect((await call(workshop.keys[role])).status).toBe(410)
    expect((await call(other.keys.facilitator)).status).toBe(404)
    expect((await call(null)).status).toBe(401)
  })
})

it('a viewer who may not write changes nothing', async () => {
  const workshop = await createWorkshop(server.url)
  const board = `/api/workshops/${workshop.id}/board`
  const before = await (await ask(server.url, board, workshop.keys.facilitator)).text()
  await ask(server.url, board, workshop.keys.viewer, {
    body: {
      schema: 'allymap.board/1',
      notes: [{ id: 'n1', map: 'asset', at: [0, 0], text: 'Not mine to write' }],
    },
  })
  await ask(server.url, `/api/workshops/${workshop.id}/snapshots`, workshop.keys.viewer, {
    body: { name: 'No' },
  })
  expect(await (await ask(server.url, board, workshop.keys.facilitator)).text()).toBe(before)
})
