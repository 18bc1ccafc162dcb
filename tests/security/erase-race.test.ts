import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const RECORD = 'canary-record-peony'
const ERASE = { body: { record: 'p1', notes: true } }

/** A step of the store that the test holds back: it says when it is there, and goes on when told. */
class Gate {
  readonly #open: (() => void)[] = []
  passing = true

  get waiting(): boolean {
    return this.#open.length > 0
  }

  async pass(): Promise<void> {
    if (!this.passing) await new Promise<void>(go => this.#open.push(go))
  }

  open(): void {
    this.passing = true
    for (const go of this.#open.splice(0)) go()
  }
}

describe('an erase, and what was on its way when it came', () => {
  let server: TestServer
  let w: NewWorkshop
  let path: string
  const saving = new Gate()
  const renewing = new Gate()
  beforeEach(async () => {
    const store = openSqliteStore(':memory:')
    const held: Store = {
      ...store,
      saveSnapshot: async (...args) => {
        await saving.pass()
        return store.saveSnapshot(...args)
      },
      renew: async (...args) => {
        await renewing.pass()
        return store.renew(...args)
      },
    }
    server = await startTestServer({ LOG_LEVEL: 'silent' }, { store: held })
    w = await createWorkshop(server.url)
    path = `/api/workshops/${w.id}`
    await putBoard(w, {
      notes: [{ id: 'n1', text: RECORD, map: 'asset', at: [0, 0] }],
      partners: [
        {
          id: 'p1',
          name: RECORD,
          from: [{ note: 'n1', text: RECORD, map: 'asset', at: null, when: 1, by: 'x' }],
        },
      ],
    } as unknown as Parameters<typeof putBoard>[1])
  })
  afterEach(async () => {
    for (const gate of [saving, renewing]) gate.open()
    await server.close()
  })

  const call = (tail: string, options: object = {}): Promise<Response> =>
    ask(server.url, `${path}${tail}`, w.keys.facilitator, options)
  const named = (name: string): Promise<Response> => call('/snapshots', { body: { name } })

  /** All that can be read of the workshop. */
  async function everything(): Promise<string> {
    const { snapshots } = (await (await call('/snapshots')).json()) as { snapshots: { id: string }[] }
    const bodies = await Promise.all(snapshots.map(async ({ id }) => (await call(`/snapshots/${id}`)).text()))
    return [JSON.stringify(await boardJson(w)), ...bodies].join('\n')
  }

  it('a snapshot that was read before it and is stored after it is not stored', async () => {
    saving.passing = false
    const late = named('Before')
    await eventually('the snapshot to be on its way', () => saving.waiting)
    expect((await call('/erase', ERASE)).status).toBe(200)
    saving.open()
    expect((await late).status).toBe(503)
    expect(await everything()).not.toContain(RECORD)
    expect((await named('After')).status).toBe(201)
  })

  it('a snapshot that is stored while it works is erased from, too', async () => {
    saving.passing = false
    renewing.passing = false
    const late = named('Meanwhile')
    await eventually('the snapshot to be on its way', () => saving.waiting)
    const erasing = call('/erase', ERASE)
    await eventually('the erase to have read all there is', () => renewing.waiting)
    saving.open()
    expect((await late).status).toBe(201)
    renewing.open()
    expect((await erasing).status).toBe(200)
    const left = await everything()
    expect(left).toContain('"Meanwhile"')
    expect(left).not.toContain(RECORD)
  })

  it('a restore that is asked for while it works brings nothing back', async () => {
    const { id } = (await (await named('With all of it')).json()) as { id: string }
    renewing.passing = false
    const erasing = call('/erase', ERASE)
    await eventually('the erase to have read all there is', () => renewing.waiting)
    const restoring = call(`/snapshots/${id}/restore`, { method: 'POST' })
    await new Promise(resolve => setImmediate(resolve))
    renewing.open()
    expect((await erasing).status).toBe(200)
    expect((await restoring).status).toBe(200)
    expect(await everything()).not.toContain(RECORD)
  })
})
