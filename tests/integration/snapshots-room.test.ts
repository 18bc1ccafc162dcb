import { expect, it } from 'vitest'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()

it('participants save snapshots, and leave some for whoever leads', async () => {
  const server = kept(await startTestServer())
  const { id, keys } = await createWorkshop(server.url)
  const save = (role: Role, n: number): Promise<Response> =>
    ask(server.url, `/api/workshops/${id}/snapshots`, keys[role], { body: { name: `State ${n}` } })
  for (let n = 0; n < LIMITS.participantsSnapshots; n++)
    expect((await save('participant', n)).status).toBe(201)
  const refused = await save('participant', LIMITS.participantsSnapshots)
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('facilitator')])
  expect((await save('facilitator', LIMITS.participantsSnapshots)).status).toBe(201)
})
