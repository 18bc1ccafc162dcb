import { expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { SnapshotRow } from '../../server/store/store.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()
const DONOR = 'Canary: Mrs. Field gives 5,000 a year'

async function made() {
  const store = openSqliteStore(':memory:')
  const read: string[] = []
  const snapshotBody: typeof store.snapshotBody = (workshop, id) => {
    read.push(id)
    return store.snapshotBody(workshop, id)
  }
  const server = kept(await startTestServer({}, { store: { ...store, snapshotBody } }))
  const workshop = await createWorkshop(server.url)
  await putBoard(workshop, {
    people: [{ id: 'ana-of-the-board', name: 'Canary Ana', color: '#336699' }],
    notes: [
      { id: 'n1', map: 'asset', at: [0, 0], text: DONOR, partner: 'n1' },
      { id: 'n2', map: 'asset', at: [300, 0], text: 'Church hall', by: 'ana-of-the-board' },
    ],
    connections: [{ from: 'n1', to: 'n2', kind: 'personal', strength: 2 }],
    partners: [
      {
        id: 'n1',
        name: DONOR,
        from: [{ note: 'n1', text: DONOR, map: 'asset', at: [0, 0], when: 1, by: 'x' }],
      },
    ],
  })
  const path = `/api/workshops/${workshop.id}/snapshots`
  const saved = await ask(server.url, path, workshop.keys.facilitator, { body: { name: 'First' } })
  const { id } = (await saved.json()) as SnapshotRow
  return { workshop, read, id, path: `${path}/${id}` }
}

const told = async (w: NewWorkshop, path: string, role: 'facilitator' | 'viewer'): Promise<string> => {
  const answer = await ask(w.server, path, w.keys[role])
  expect(answer.status).toBe(200)
  return answer.text()
}

it('[F34] what is about money today no viewer reads in an older snapshot: not the note, its line, its record’s name, and once it is not any more they do', async () => {
  const { workshop, path } = await made()
  expect(await told(workshop, path, 'viewer')).toContain('Canary: Mrs.')
  await putBoard(workshop, { notes: [{ id: 'n1', tags: ['Dinero'] }] })
  const hidden = await told(workshop, path, 'viewer')
  expect(hidden).not.toMatch(/Mrs|n1>|"from":"n1"/)
  expect(JSON.parse(hidden).board).toMatchObject({ notes: [{ id: 'n2' }], connections: [] })
  expect(await told(workshop, path, 'facilitator')).toContain(DONOR)
  await putBoard(workshop, { notes: [{ id: 'n1', tags: [] }] })
  expect(await told(workshop, path, 'viewer')).toContain('Canary: Mrs.')
})

it('a snapshot is prepared once for each kind of reader, and anew once something was erased from it or other things may be seen', async () => {
  const { workshop, path, read, id } = await made()
  const all = await Promise.all(Array.from({ length: 5 }, () => told(workshop, path, 'facilitator')))
  expect(new Set(all).size).toBe(1)
  for (let i = 0; i < 5; i++) await told(workshop, path, 'viewer')
  expect(read).toEqual([id, id])

  const erased = await ask(
    workshop.server,
    `/api/workshops/${workshop.id}/erase`,
    workshop.keys.facilitator,
    {
      body: { person: 'ana-of-the-board' },
    },
  )
  expect(erased.status).toBe(200)
  const before = read.length
  expect(await told(workshop, path, 'facilitator')).not.toContain('Canary Ana')
  expect(await told(workshop, path, 'viewer')).not.toContain('Canary Ana')
  expect(read.length).toBe(before + 2)

  const gone = await ask(workshop.server, path, workshop.keys.facilitator, { method: 'DELETE' })
  expect(gone.status).toBe(204)
  expect((await ask(workshop.server, path, workshop.keys.viewer)).status).toBe(404)
})

it('a snapshot of a board on which somebody wrote what no file may hold is read, restored and erased from, without that', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const call = (path: string, body?: object): Promise<Response> =>
    ask(
      server.url,
      `/api/workshops/${w.id}/${path}`,
      w.keys.facilitator,
      body ? { body } : { method: 'POST' },
    )
  await putBoard(w, {
    notes: [{ id: 'n1', map: 'asset', at: [0, 0], text: 'Choir', by: 'somebody' }],
    partners: [{ id: 'p', name: 'Library', we_give: ['space'] }],
  })
  const ana = await kept(new ProtocolClient(server.url, w.id, w.keys.participant)).ready()
  ana.doc.transact(() => {
    for (let i = 0; i < 202; i++) ana.doc.getMap('partners').set(`p/channels/w${i}`, true)
    ana.doc.getMap('partners').set('p/we_give/zzz', true)
  })
  await ana.saved()
  const { id } = (await (await call('snapshots', { name: 'A' })).json()) as { id: string }
  const snapshot = `snapshots/${id}`
  const read = (): Promise<Response> =>
    ask(server.url, `/api/workshops/${w.id}/${snapshot}`, w.keys.facilitator)
  expect(await (await read()).json()).toMatchObject({
    left: 2,
    board: { notes: [{ text: 'Choir' }], partners: [{ name: 'Library', we_give: ['space'] }] },
  })
  const restored = await call(`${snapshot}/restore`)
  expect([restored.status, await restored.json()]).toMatchObject([
    200,
    { left: 2, before: { kind: 'restore' } },
  ])
  expect((await call('erase', { person: 'somebody' })).status).toBe(200)
  const after = await read()
  expect([after.status, (await after.text()).includes('somebody')]).toEqual([200, false])
})
