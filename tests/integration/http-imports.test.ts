import { expect, it } from 'vitest'
import { ThreadPurse } from '../../server/http/thread-purse.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()
const note = (id: string) => ({ id, map: 'asset', at: [0, 0] as [number, number], text: id })

it('imports into one workshop that had the thread for long are told when to come back; all else goes on', async () => {
  let now = 0
  const imports = new ThreadPurse(100, 10, () => now)
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }, { purse: imports }))
  const [w, other] = [await createWorkshop(server.url), await createWorkshop(server.url)]
  const post = (text: string): Promise<Response> =>
    fetch(`${server.url}/api/workshops/${w.id}/board`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${w.keys.participant}` },
      body: text,
    })
  const file = (id: string): string => JSON.stringify({ schema: 'allymap.board/1', notes: [note(id)] })
  imports.spend(w.id, 50)
  expect((await post(file('n1'))).status).toBe(200)
  imports.spend(w.id, 200)
  const refused = await post(file('n2'))
  expect([refused.status, await refused.json()]).toMatchObject([
    429,
    { type: 'urn:allymap:problem:too-many-requests' },
  ])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(15)
  // not even read
  expect((await post('{"schema": ')).status).toBe(429)
  // who may not, is told that
  const path = `/api/workshops/${w.id}/board`
  expect((await ask(server.url, path, w.keys.viewer, { body: {} })).status).toBe(403)
  expect((await boardJson(w)).notes?.map(n => n.id)).toEqual(['n1'])
  await putBoard(other, { notes: [note('n1')] })
  now += 3_600_000
  expect((await post(file('n2'))).status).toBe(200)
  // what an import took, one that is refused too, is counted
  const before = imports.secondsUntil(w.id)
  for (let i = 0; i < 40 && imports.secondsUntil(w.id) <= before; i++)
    await post(JSON.stringify({ schema: 'allymap.board/1', notes: Array(500).fill({}) }))
  expect(imports.secondsUntil(w.id)).toBeGreaterThan(before)
})

it('snapshots and restores that had the thread for long are told when to come back, however many come at once; each by itself', async () => {
  let now = 0
  const purse = new ThreadPurse(100, 10, () => now)
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }, { purse }))
  const w = await createWorkshop(server.url)
  const snapshots = `/api/workshops/${w.id}/snapshots`
  const save = () => ask(server.url, snapshots, w.keys.participant, { body: { name: 'A' } })
  await putBoard(w, { notes: [note('n1')] })
  const { id } = (await (await save()).json()) as { id: string }
  const restore = () =>
    ask(server.url, `${snapshots}/${id}/restore`, w.keys.facilitator, { method: 'POST' }).then(a => a.status)
  purse.spend(w.id, 1_000)
  expect([(await save()).status, await restore()]).toEqual([201, 200])
  purse.spend(`saves ${w.id}`, 200)
  const refused = await save()
  expect([refused.status, Number(refused.headers.get('retry-after')) >= 10]).toEqual([429, true])
  expect(await restore()).toBe(200)
  // all were let in before the first had taken anything
  class Costly extends ThreadPurse {
    override run<T>(name: string, work: () => T): T {
      this.spend(name, 1_000)
      return work()
    }
  }
  now = 0
  const other = kept(
    await startTestServer({ LOG_LEVEL: 'silent' }, { purse: new Costly(1_500, 1, () => now) }),
  )
  const v = await createWorkshop(other.url)
  const at = `/api/workshops/${v.id}/snapshots`
  const answers = Array.from({ length: 8 }, () =>
    ask(other.url, at, v.keys.participant, { body: { name: 'B' } }).then(a => a.status),
  )
  expect((await Promise.all(answers)).sort()).toEqual([201, 201, 429, 429, 429, 429, 429, 429])
})
