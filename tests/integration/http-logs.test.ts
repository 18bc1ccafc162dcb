import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { followingKey } from '../../server/http/keys.ts'
import { createLog } from '../../server/observe/log.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreCorrupt, StoreUnavailable } from '../../server/store/store.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop, putBoard } from '../support/workshop-api.ts'

const TEXT = 'canary-text-marigold'
const NAME = 'canary-name-hyacinth'
const TITLE = 'canary-title-foxglove'
const QUERY = 'canary-query-bluebell'
const ONCE = 'canary-once-larkspur'.padEnd(43, 'x')

it('no key, no name, no title and no text of a note is ever in a log, at any level', async () => {
  const lines: string[] = []
  const log = createLog('trace', { write: line => void lines.push(line) })
  const store = openSqliteStore(':memory:')
  let failure: Error | null = null
  const failing = {
    ...store,
    saveSnapshot: async (...args: Parameters<typeof store.saveSnapshot>) => {
      if (failure) throw failure
      return store.saveSnapshot(...args)
    },
  }
  const server = await startTestServer({}, { log, store: failing })
  const w = await createWorkshop(server.url, { title: TITLE })
  const path = `/api/workshops/${w.id}`
  const note = { id: 'n1', map: 'asset', text: TEXT, at: [0, 0] as [number, number] }

  await putBoard(w, { notes: [note], people: [{ id: 'p1', name: NAME, color: '#112233' }] })
  await ask(server.url, `${path}/board`, w.keys.participant, {
    body: { schema: 'allymap.board/1', notes: [{ ...note, color: TEXT }] },
  })
  await ask(server.url, `${path}/board?${QUERY}=${w.keys.viewer}`, w.keys.viewer)
  await ask(server.url, `${path}/snapshots/${TEXT}`, w.keys.viewer)
  await fetch(`${server.url}/w/${w.id}?name=${NAME}&${QUERY}=1`)
  await fetch(`${server.url}/%zz${QUERY}`)
  await fetch(`${server.url}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"title": ${TEXT}`,
  })
  const other = await createWorkshop(server.url, { title: TITLE })
  const renewed = [other.keys.facilitator, followingKey(other.keys.facilitator, ONCE)]
  const rotate = `/api/workshops/${other.id}/keys/facilitator/rotate`
  for (const path of [rotate, rotate, `/api/workshops/${other.id}`])
    await ask(server.url, path, other.keys.facilitator, {
      method: 'POST',
      headers: { 'idempotency-key': ONCE },
    })
  for (const error of [
    new StoreUnavailable('database or disk is full'),
    new StoreCorrupt(w.id, 'update 1 does not fit its checksum'),
    new SyntaxError(`Unexpected token in ${TEXT}`),
  ]) {
    failure = error
    const response = await ask(server.url, `${path}/snapshots`, w.keys.participant, { body: { name: NAME } })
    expect(response.status).toBe(error instanceof StoreUnavailable ? 503 : 500)
    expect(await response.text()).not.toContain(TEXT)
  }
  const client = await new ProtocolClient(server.url, w.id, w.keys.participant, { name: NAME }).ready()
  await client.saved()
  client.sendBytes(new TextEncoder().encode(TEXT))
  client.close()
  await server.close()

  const all = lines.join('')
  expect(lines.length).toBeGreaterThan(10)
  expect(all).toContain(w.id)
  for (const secret of [...Object.values(w.keys), client.secret, TEXT, NAME, TITLE, QUERY, ONCE, ...renewed])
    expect(all).not.toContain(secret)
})

it('the store holds no key', async () => {
  const server = await startTestServer()
  const w = await createWorkshop(server.url)
  await server.stop()
  const files = readdirSync(server.dataDir).map(name => readFileSync(join(server.dataDir, name)))
  expect(files.some(file => file.includes(w.id))).toBe(true)
  for (const key of Object.values(w.keys)) expect(files.some(file => file.includes(key))).toBe(false)
  await server.close()
})
