import { afterEach, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'

let server: TestServer
afterEach(() => server.close())

const create = (key: string | null): Promise<Response> =>
  ask(server.url, '/api/workshops', key, { body: { title: 'A town' } })

async function expect429(response: Response): Promise<void> {
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ type: 'urn:allymap:problem:too-many-requests', status: 429 })
}

it('CREATE_KEY: only who has it may create', async () => {
  server = await startTestServer({ CREATE_KEY: 'open-sesame' })
  const stranger = await create(null)
  expect(stranger.status).toBe(401)
  expect(await stranger.json()).toMatchObject({ type: 'urn:allymap:problem:create-key-needed' })
  expect((await create('opensesame')).status).toBe(403)
  expect((await create('open-sesame')).status).toBe(201)
  // a stranger's body is not even read
  const unread = await fetch(`${server.url}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title": ',
  })
  expect(unread.status).toBe(401)
})

it('LIMIT_CREATE_PER_HOUR counts new workshops only', async () => {
  server = await startTestServer({ LIMIT_CREATE_PER_HOUR: '2' })
  const w = await createWorkshop(server.url)
  expect((await create(null)).status).toBe(201)
  await expect429(await create(null))
  expect((await ask(server.url, `/api/workshops/${w.id}`, w.keys.viewer)).status).toBe(200)
})

it('LIMIT_CREATE_PER_HOUR counts workshops that were made, not tries that were refused', async () => {
  server = await startTestServer({ LIMIT_CREATE_PER_HOUR: '1', CREATE_KEY: 'open-sesame' })
  expect((await create(null)).status).toBe(401)
  expect((await create('guess')).status).toBe(403)
  const refused = await ask(server.url, '/api/workshops', 'open-sesame', { body: { template: 'none' } })
  expect(refused.status).toBe(422)
  expect((await create('open-sesame')).status).toBe(201)
  await expect429(await create('open-sesame'))
})

it('who has made as many as one may is told so before a body is read', async () => {
  server = await startTestServer({ LIMIT_CREATE_PER_HOUR: '1' })
  await createWorkshop(server.url)
  await expect429(
    await fetch(`${server.url}/api/workshops`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title": ',
    }),
  )
})

it('who shows no create key has shown no wrong one: however often, the key is asked for', async () => {
  server = await startTestServer({ LIMIT_REQUESTS_PER_MINUTE: '600', CREATE_KEY: 'open-sesame' })
  for (let i = 0; i < 25; i++) expect((await create(null)).status).toBe(401)
})

it('wrong create keys run into a limit; the right one is not refused for them', async () => {
  server = await startTestServer({ LIMIT_REQUESTS_PER_MINUTE: '600', CREATE_KEY: 'open-sesame' })
  for (let i = 0; i < 20; i++) expect((await create(`guess${i}`)).status).toBe(403)
  await expect429(await create('guess20'))
  expect((await create('open-sesame')).status).toBe(201)
})

it('LIMIT_REQUESTS_PER_MINUTE counts the API, not pages and health', async () => {
  server = await startTestServer({ LIMIT_REQUESTS_PER_MINUTE: '4' })
  // the first of four
  const w = await createWorkshop(server.url)
  const look = (): Promise<Response> => ask(server.url, `/api/workshops/${w.id}`, w.keys.viewer)
  for (let i = 0; i < 3; i++) expect((await look()).status).toBe(200)
  await expect429(await look())
  for (let i = 0; i < 5; i++) expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect((await fetch(server.url)).status).not.toBe(429)
})

it('wrong keys run into a limit; a right one is not refused for them', async () => {
  server = await startTestServer({ LIMIT_REQUESTS_PER_MINUTE: '600' })
  const w = await createWorkshop(server.url)
  const guess = (n: number): Promise<Response> =>
    ask(server.url, `/api/workshops/${w.id}`, `guess${n}`.padEnd(43, 'x'))
  for (let i = 0; i < 20; i++) expect((await guess(i)).status).toBe(404)
  await expect429(await guess(20))
  await expect429(await ask(server.url, '/api/workshops/unknown-workshop-00', w.keys.viewer))
  expect((await ask(server.url, `/api/workshops/${w.id}`, w.keys.viewer)).status).toBe(200)
})

it('X-Forwarded-For is believed only from a proxy that is trusted', async () => {
  const from = (address: string): Promise<Response> =>
    fetch(new URL('/api/workshops', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: '{"title":"A town"}',
    })
  server = await startTestServer({ LIMIT_CREATE_PER_HOUR: '1' })
  expect((await from('192.0.2.1')).status).toBe(201)
  expect((await from('192.0.2.2')).status).toBe(429)
  await server.close()
  server = await startTestServer({ LIMIT_CREATE_PER_HOUR: '1', TRUST_PROXY: 'loopback' })
  expect((await from('192.0.2.1')).status).toBe(201)
  expect((await from('192.0.2.2')).status).toBe(201)
  expect((await from('192.0.2.2')).status).toBe(429)
})
