import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'

describe('a full disk', () => {
  it('503 for what cannot be stored, reading goes on, and it recovers by itself', async () => {
    const sqlite = openSqliteStore(':memory:')
    let tries = 0
    const store: Store = {
      ...sqlite,
      append: batch => {
        tries++
        return sqlite.append(batch)
      },
    }
    const own = await startTestServer({ LOG_LEVEL: 'silent' }, { store })
    const w = await createWorkshop(own.url)
    await putBoard(w, { notes: [{ id: 'n1', map: 'asset', at: [0, 0], text: 'Stored' }] })
    const notes = Array.from({ length: 200 }, (_, i) => ({
      id: `b${i}`,
      map: 'asset',
      at: [i, i],
      text: 'x'.repeat(500),
    }))
    const send = () =>
      ask(own.url, `/api/workshops/${w.id}/board`, w.keys.facilitator, {
        body: { schema: 'allymap.board/1', notes },
      })
    sqlite.limitPages(1)
    tries = 0
    const refused = await send()
    // told at once: not after the half minute for which the room tries again
    expect(tries).toBeLessThanOrEqual(3)
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ type: 'urn:allymap:problem:storage-unavailable' })
    await eventually('it is degraded', async () => (await ask(own.url, '/readyz', null)).status === 503)

    sqlite.limitPages(1_000_000)
    await eventually('it is ready again', async () => (await ask(own.url, '/readyz', null)).ok)
    const taken = await send()
    expect(taken.status).toBe(200)
    expect((await boardJson(w)).notes).toHaveLength(201)
    await own.close()
  })
})
