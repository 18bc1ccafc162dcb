import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { SnapshotRow } from '../../server/store/store.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
let workshop: NewWorkshop
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Opened = SnapshotRow & { board: BoardJson }

const at = (path = ''): string => `/api/workshops/${workshop.id}/snapshots${path}`
const call = async <T>(
  path: string,
  init: { method?: string; body?: unknown } = {},
  role: 'facilitator' | 'viewer' = 'facilitator',
): Promise<T> => {
  const response = await ask(server.url, path, workshop.keys[role], init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return (text === '' ? null : JSON.parse(text)) as T
}
const save = (name: string): Promise<SnapshotRow> => call<SnapshotRow>(at(), { body: { name } })
const restore = (id: string): Promise<{ before: SnapshotRow }> =>
  call(at(`/${id}/restore`), { method: 'POST' })
const list = async (): Promise<SnapshotRow[]> => (await call<{ snapshots: SnapshotRow[] }>(at())).snapshots

const FIRST: Omit<BoardJson, 'schema'> = {
  workshop: { title: 'Flood warnings', objective: 'Warn people in time' },
  notes: [
    { id: 'n1', map: 'asset', at: [100, 200], text: 'Radio station', color: 'sky', partner: 'n1' },
    { id: 'n2', map: 'power', at: [500, 300], text: 'County council', target: true },
  ],
  connections: [{ from: 'n1', to: 'n2', kind: 'media', strength: 3 }],
  partners: [
    { id: 'n1', name: 'WRFL', sector: 'private', owner: 'Ana', notes: 'Owes us a favour', goals: 'Be heard' },
  ],
}
const LATER: Omit<BoardJson, 'schema'> = {
  workshop: { title: 'Renamed', objective: 'Something else' },
  notes: [
    { id: 'n1', map: 'asset', at: [900, 900], text: 'Radio station, closed', color: 'rose' },
    { id: 'n3', map: 'asset', at: [0, 0], text: 'New one' },
  ],
  connections: [{ from: 'n3', to: 'n1', kind: 'money' }],
}

beforeEach(async () => {
  workshop = await createWorkshop(server.url)
  await putBoard(workshop, FIRST)
})

describe('snapshots', () => {
  it('are saved by name, listed newest first, opened and deleted', async () => {
    expect(await list()).toEqual([])
    const one = await save('  After the asset map ')
    const two = await save('Second')
    expect(one).toMatchObject({
      name: 'After the asset map',
      automatic: false,
      by: null,
      notes: 2,
      partners: 1,
    })
    expect(await list()).toEqual([two, one])
    const opened = await call<Opened>(at(`/${one.id}`))
    expect(opened.board).toEqual(await boardJson(workshop))
    await call(at(`/${one.id}`), { method: 'DELETE' })
    expect(await list()).toEqual([two])
    expect((await ask(server.url, at(`/${one.id}`), workshop.keys.facilitator)).status).toBe(404)
    expect(
      (await ask(server.url, at(`/${one.id}`), workshop.keys.facilitator, { method: 'DELETE' })).status,
    ).toBe(404)
  })

  it('need a name', async () => {
    for (const name of [undefined, '', ' ', 'x'.repeat(201), 7]) {
      const response = await ask(server.url, at(), workshop.keys.participant, { body: { name } })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ path: 'name' })
    }
  })

  it('show viewers neither private remarks nor stance', async () => {
    const { id } = await save('One')
    const text = JSON.stringify(await call(at(`/${id}`), {}, 'viewer'))
    expect(text).toContain('County council')
    expect(text).not.toContain('Owes us a favour')
    expect(text).not.toContain('"stance":0')
    expect(text).not.toContain('"influence"')
  })

  it('stay as they were while the board goes on, also after a restart', async () => {
    const before = await boardJson(workshop)
    const { id } = await save('One')
    await putBoard(workshop, LATER)
    await server.stop()
    await server.start()
    // a kept connection of the old server may still be tried first
    await eventually('the server is back', () =>
      fetch(`${server.url}/healthz`).then(
        r => r.ok,
        () => false,
      ),
    )
    expect((await call<Opened>(at(`/${id}`))).board).toEqual(before)
  })
})

describe('restoring', () => {
  it('makes the board what it was, and keeps what was there as an automatic snapshot', async () => {
    const first = await boardJson(workshop)
    const one = await save('One')
    await putBoard(workshop, LATER)
    const later = await boardJson(workshop)
    expect(later.notes?.map(n => n.id)).toEqual(['n1', 'n2', 'n3'])

    const { before } = await restore(one.id)
    expect(await boardJson(workshop)).toEqual(first)
    expect(before).toMatchObject({ automatic: true, notes: 3 })
    expect((await list())[0]).toEqual(before)
    expect((await call<Opened>(at(`/${before.id}`))).board).toEqual(later)

    // taking the restore back
    await restore(before.id)
    expect(await boardJson(workshop)).toEqual(later)
  })

  it('what somebody writes while it is being prepared is in the automatic snapshot too', async () => {
    const store = openSqliteStore(':memory:')
    let writeNow = async (): Promise<void> => {}
    const saveSnapshot: typeof store.saveSnapshot = async (id, row, ...more) => {
      await store.saveSnapshot(id, row, ...more)
      if (row.automatic) await writeNow()
      writeNow = async () => {}
    }
    const own = await startTestServer({}, { store: { ...store, saveSnapshot } })
    const w = await createWorkshop(own.url)
    await putBoard(w, FIRST)
    const path = `/api/workshops/${w.id}/snapshots`
    const one = (await (
      await ask(own.url, path, w.keys.facilitator, { body: { name: 'One' } })
    ).json()) as SnapshotRow
    const ben = await new ProtocolClient(own.url, w.id, w.keys.participant).ready()
    writeNow = async () => {
      ben.doc.getMap('meta').set('lead', 'Written in between')
      await ben.saved()
    }
    const restored = await ask(own.url, `${path}/${one.id}/restore`, w.keys.facilitator, { method: 'POST' })
    const { before } = (await restored.json()) as { before: SnapshotRow }
    const kept = (await (await ask(own.url, `${path}/${before.id}`, w.keys.facilitator)).json()) as Opened
    expect(kept.board.workshop?.lead).toBe('Written in between')
    expect((await boardJson(w)).workshop?.lead).toBeUndefined()
    const { snapshots } = (await (await ask(own.url, path, w.keys.facilitator)).json()) as {
      snapshots: SnapshotRow[]
    }
    expect(snapshots.map(s => s.id)).toEqual([before.id, one.id])
    ben.close()
    await own.close()
  })

  it('changes neither the lock nor what viewers may see, and forgets nobody', async () => {
    const one = await save('One')
    await putBoard(workshop, { people: [{ id: 'p1', name: 'Ben', color: '#112233' }] })
    await restore(one.id)
    expect((await boardJson(workshop)).people).toEqual([{ id: 'p1', name: 'Ben', color: '#112233' }])
  })

  it('a snapshot that is not there: 404, and no automatic one is made', async () => {
    const response = await ask(server.url, at('/nothing/restore'), workshop.keys.facilitator, {
      method: 'POST',
    })
    expect(response.status).toBe(404)
    expect(await list()).toEqual([])
  })

  it('keeps so many automatic snapshots, the first and the newest among them, and all named ones', async () => {
    const one = await save('One')
    const made: string[] = []
    for (let i = 0; i < LIMITS.automaticSnapshots + 2; i++) made.push((await restore(one.id)).before.id)
    const all = await list()
    expect(all.map(s => s.id)).toEqual(expect.arrayContaining([made[0], made.at(-1)]))
    expect(all.filter(s => s.automatic)).toHaveLength(LIMITS.automaticSnapshots)
    expect(all.filter(s => !s.automatic)).toEqual([one])
  })
})
