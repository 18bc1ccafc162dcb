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

describe('a facilitator whose answer was lost asks for the new keys again', () => {
  const once = 'Qb3-_'.repeat(9).slice(0, 43)
  const replace = (w: NewWorkshop, key = w.keys.facilitator, header = once, role = 'facilitator') =>
    ask(server.url, `/api/workshops/${w.id}/keys/${role}/rotate`, key, {
      method: 'POST',
      headers: { 'idempotency-key': header },
    })

  it('with the old key and what was drawn for it: told the same, as often as need be, after a restart too, and nobody is sent away', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const first = (await (await replace(w)).json()) as Links
    expect(await status(w, w.keys.facilitator)).toBe(404)
    const ana = await new ProtocolClient(server.url, w.id, first.keys.participant).ready()
    for (let i = 0; i < 3; i++) expect(await (await replace(w)).json()).toEqual(first)
    await ana.saved()
    expect(ana.closed).toBeNull()
    expect(await status(w, first.keys.facilitator)).toBe(200)
    ana.close()
    await server.stop()
    await server.start()
    // a kept connection of the old server may still be tried first
    const again = await eventually('the server is back', () => replace(w).catch(() => null))
    expect(await again.json()).toEqual(first)
  })

  it('it was not even heard: then the key is replaced now; asked twice at once, it is replaced once', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const answers = await Promise.all(Array.from({ length: 4 }, () => replace(w)))
    const told = await Promise.all(answers.map(answer => answer.json() as Promise<Links>))
    for (const one of told) expect(one).toEqual(told[0])
    for (const role of ROLES) expect(await status(w, told[0]?.keys[role] ?? '')).toBe(200)
  })

  it('the links as they are by then, and of the newest key only', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const { keys } = (await (await replace(w)).json()) as Links
    const later = (await (await replace(w, keys.facilitator, once, 'viewer')).json()) as Links
    expect(later.keys.viewer).not.toBe(keys.viewer)
    expect(await (await replace(w)).json()).toEqual(later)
    const next = (await (await replace(w, keys.facilitator)).json()) as Links
    expect(next.keys.facilitator).not.toBe(keys.facilitator)
    expect((await replace(w)).status).toBe(404)
    expect(await (await replace(w, keys.facilitator)).json()).toEqual(next)
  })

  it('the old key without it, it with another key, and it for anything else open nothing', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    const other = await createWorkshop(server.url)
    const { keys } = (await (await replace(w)).json()) as Links
    const old = w.keys.facilitator
    const path = `/api/workshops/${w.id}`
    const headers = { 'idempotency-key': once }
    const tried = [
      await ask(server.url, `${path}/keys/facilitator/rotate`, old, { method: 'POST' }),
      await replace(w, old, `${once.slice(0, 42)}A`),
      await replace(w, old, once.slice(0, 42)),
      await replace(w, w.keys.participant),
      await replace(w, keys.participant.slice(0, 42)),
      await replace(w, other.keys.facilitator),
      await replace(other, old),
      await replace(w, old, once, 'viewer'),
      await ask(server.url, `${path}/links`, old, { headers }),
      await ask(server.url, path, old, { method: 'DELETE', headers }),
    ]
    const [one, ...rest] = await Promise.all(tried.map(async r => [r.status, await r.text()]))
    expect(one?.[0]).toBe(404)
    for (const answer of rest) expect(answer).toEqual(one)
    expect((await replace(w, keys.participant)).status).toBe(403)
    expect((await links({ ...w, keys })).keys).toEqual(keys)
  })

  it('what is no such thing is refused before anything is replaced; a deleted workshop says so', async () => {
    server = await startTestServer()
    const w = await createWorkshop(server.url)
    for (const wrong of ['1', `${once}A`, `${once.slice(0, 42)}=`])
      expect((await replace(w, w.keys.facilitator, wrong)).status).toBe(400)
    expect(await status(w, w.keys.facilitator)).toBe(200)
    const { keys } = (await (await replace(w)).json()) as Links
    await ask(server.url, `/api/workshops/${w.id}`, keys.facilitator, { method: 'DELETE' })
    expect((await replace(w)).status).toBe(410)
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
