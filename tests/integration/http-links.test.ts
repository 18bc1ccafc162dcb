import { afterEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreUnavailable } from '../../server/store/store.ts'
import { ROLES } from '../../shared/model/role.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'

interface Links {
  keys: NewWorkshop['keys']
  links: NewWorkshop['keys']
}

let server: TestServer
afterEach(() => server.close())

const links = async (w: NewWorkshop, key = w.keys.facilitator): Promise<Links> =>
  (await (await ask(server.url, `/api/workshops/${w.id}/links`, key)).json()) as Links
const rotate = async (w: NewWorkshop, role: string): Promise<Links> => {
  const path = `/api/workshops/${w.id}/keys/${role}/rotate`
  return (await (await ask(server.url, path, w.keys.facilitator, { method: 'POST' })).json()) as Links
}
const status = async (w: NewWorkshop, key: string): Promise<number> =>
  (await ask(server.url, `/api/workshops/${w.id}`, key)).status

describe('links', () => {
  it('are three keys of 43 characters that all differ, in the fragment of an address', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const { keys, links: shown } = await links(w)
    expect(keys).toEqual(w.keys)
    expect(new Set(Object.values(keys)).size).toBe(3)
    for (const role of ROLES) {
      expect(keys[role]).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(shown[role]).toBe(`${server.url}/w/${w.id}#${keys[role]}`)
    }
  })

  it('name PUBLIC_URL where it is set', async () => {
    server = await startTestServer({ PUBLIC_URL: 'https://maps.example.org/' })
    const w = await createWorkshop(server.url)
    expect((await links(w)).links.viewer).toBe(`https://maps.example.org/w/${w.id}#${w.keys.viewer}`)
  })
})

describe('rotating a key', () => {
  it.each(['participant', 'viewer'] as const)('%s: only that link changes', async role => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const { keys } = await rotate(w, role)
    for (const other of ROLES) {
      if (other === role) expect(keys[other]).not.toBe(w.keys[other])
      else expect(keys[other]).toBe(w.keys[other])
    }
    expect(await status(w, w.keys[role])).toBe(404)
    expect(await status(w, keys[role])).toBe(200)
    expect(await links(w)).toMatchObject({ keys })
    await server.stop()
    await server.start()
    // a kept connection of the old server may still be tried first
    await eventually('the server is back', () =>
      fetch(`${server.url}/healthz`).then(
        r => r.ok,
        () => false,
      ),
    )
    expect(await status(w, w.keys[role])).toBe(404)
    expect(await status(w, keys[role])).toBe(200)
  })

  it('the facilitator’s replaces all three', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const { keys } = await rotate(w, 'facilitator')
    for (const role of ROLES) {
      expect(await status(w, w.keys[role])).toBe(404)
      expect(await status(w, keys[role])).toBe(200)
    }
    expect((await links(w, keys.facilitator)).keys).toEqual(keys)
  })

  it('closes those who came with the old key, and nobody else', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const ben = await new ProtocolClient(server.url, w.id, w.keys.participant).ready()
    const ana = await new ProtocolClient(server.url, w.id, w.keys.facilitator).ready()
    await rotate(w, 'participant')
    expect(await eventually('Ben is out', () => ben.closed)).toMatchObject({ code: 4401 })
    await ana.saved()
    expect(ana.closed).toBeNull()
    const again = new ProtocolClient(server.url, w.id, w.keys.participant)
    expect(await eventually('the old key opens nothing', () => again.closed)).toMatchObject({ code: 4401 })
    ana.close()
  })
})

it('links of two roles replaced at the same moment are both replaced', async () => {
  server = await startTestServer()
  const w = await createWorkshop(server.url)
  const replaced = ['participant', 'viewer', 'participant', 'viewer'] as const
  const answers = await Promise.all(replaced.map(role => rotate(w, role)))
  for (const role of ['participant', 'viewer'] as const) expect(await status(w, w.keys[role])).toBe(404)
  const { keys } = await links(w, w.keys.facilitator)
  for (const role of ROLES) expect(await status(w, keys[role])).toBe(200)
  expect(answers.map(answer => answer.keys.participant)).toContain(keys.participant)
  expect(answers.map(answer => answer.keys.viewer)).toContain(keys.viewer)
})

it('a rotation that cannot be stored changes nothing', async () => {
  const store = openSqliteStore(':memory:')
  const putKeys = async (): Promise<never> => Promise.reject(new StoreUnavailable('disk full'))
  server = await startTestServer({}, { store: { ...store, putKeys } })
  const w = await createWorkshop(server.url)
  const ana = await new ProtocolClient(server.url, w.id, w.keys.participant).ready()
  const path = `/api/workshops/${w.id}/keys/participant/rotate`
  expect((await ask(server.url, path, w.keys.facilitator, { method: 'POST' })).status).toBe(503)
  expect(await status(w, w.keys.participant)).toBe(200)
  await ana.saved()
  expect(ana.closed).toBeNull()
  ana.close()
})

describe('deleting a workshop', () => {
  it('closes everybody for good, and says so to holders of its keys', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const ana = await new ProtocolClient(server.url, w.id, w.keys.participant).ready()
    await ask(server.url, `/api/workshops/${w.id}`, w.keys.facilitator, { method: 'DELETE' })
    expect(await eventually('Ana is out', () => ana.closed)).toMatchObject({ code: 4410 })
    const again = new ProtocolClient(server.url, w.id, w.keys.participant)
    expect(await eventually('nobody comes in', () => again.closed)).toMatchObject({ code: 4410 })
    const stranger = new ProtocolClient(server.url, w.id, 'A'.repeat(43))
    expect(await eventually('nobody comes in', () => stranger.closed)).toMatchObject({ code: 4401 })
  })
})
