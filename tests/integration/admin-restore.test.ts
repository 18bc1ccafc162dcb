import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp } from '../../server/admin/backup.ts'
import { restore } from '../../server/admin/restore.ts'
import { eventually } from '../support/eventually.ts'
import { startTestServer, testConfig } from '../support/test-server.ts'
import { ask, createWorkshop, putBoard } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()

it('links that were replaced and a calendar address that was revoked after a backup stay so when it is restored; what is back is said', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const config = testConfig({ DATA_DIR: server.dataDir, LOG_LEVEL: 'silent' })
  const leaked = await createWorkshop(server.url)
  const deleted = await createWorkshop(server.url)
  const erased = await createWorkshop(server.url)
  const same = await createWorkshop(server.url)
  const post = async (path: string, key: string, body: object = {}) =>
    (await ask(server.url, path, key, { method: 'POST', body })).json()
  const path = `/api/workshops/${leaked.id}`
  const [revoked, alive] = await Promise.all(
    [leaked, same].map(w => post(`/api/workshops/${w.id}/calendar-link`, w.keys.facilitator)),
  )
  await putBoard(erased, { notes: [{ id: 'n1', map: 'asset', text: 'words', at: null, by: 'ben', made: 1 }] })
  const file = join(server.dataDir, 'backup.sqlite')
  await backUp(config, [file], () => {})
  await post(`${path}/keys/participant/rotate`, leaked.keys.facilitator)
  const next = await post(`${path}/keys/participant/rotate`, leaked.keys.facilitator)
  await ask(server.url, `${path}/calendar-link`, leaked.keys.facilitator, { method: 'DELETE' })
  await ask(server.url, `/api/workshops/${deleted.id}`, deleted.keys.facilitator, { method: 'DELETE' })
  expect(
    (
      await ask(server.url, `/api/workshops/${erased.id}/erase`, erased.keys.facilitator, {
        body: { person: 'ben' },
      })
    ).status,
  ).toBe(200)
  await server.stop()

  const said: string[] = []
  await restore(config, [file], line => said.push(line))
  await server.start()
  // a connection of before the stop may still be taken for an open one
  await eventually('it to answer', () => ask(server.url, '/readyz', null).catch(() => null))
  const status = async (at: string, key: string | null) => (await ask(server.url, at, key)).status
  expect(await status(path, leaked.keys.participant)).toBe(404)
  expect(await status(path, next.keys.participant)).toBe(200)
  expect(await status(path, leaked.keys.viewer)).toBe(200)
  expect(await status(new URL(revoked.link).pathname, null)).toBe(404)
  expect(await status(new URL(alive.link).pathname, null)).toBe(200)
  expect(await status(`/api/workshops/${same.id}`, same.keys.participant)).toBe(200)
  expect(await status(`/api/workshops/${deleted.id}`, deleted.keys.participant)).toBe(200)
  const about = (id: string): string[] => said.filter(line => line.includes(id))
  expect(about(deleted.id)).toEqual([expect.stringContaining('was deleted after the backup')])
  expect(about(leaked.id)).toHaveLength(2)
  expect(about(same.id)).toEqual([])
  expect(about(erased.id)).toEqual([expect.stringContaining('what was erased is back')])
})
