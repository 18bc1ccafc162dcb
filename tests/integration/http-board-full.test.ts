import { afterAll, beforeAll, expect, it } from 'vitest'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { Person } from '../support/person.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('files cannot make a board larger than edits can: what does not fit is refused whole, and people go on', async () => {
  const workshop = await createWorkshop(server.url)
  /** about 8 MiB */
  const file = (name: string) => ({
    schema: 'allymap.board/1',
    notes: Array.from({ length: 840 }, (_, i) => ({
      id: `${name}${i}`,
      map: 'asset',
      text: 'x'.repeat(LIMITS.noteText),
    })),
  })
  const post = (name: string) =>
    ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.participant, { body: file(name) })
  expect((await post('a')).status).toBe(200)
  expect((await post('b')).status).toBe(200)
  const third = await post('c')
  expect([third.status, await third.json()]).toMatchObject([409, { type: 'urn:allymap:problem:full' }])
  const ana = await new Person(workshop, 'participant', { name: 'Ana' }).here()
  createNotes(ana.client.doc, { by: ana.id, now: 1, newId: () => 'last' }, [
    { map: 'asset', at: null, text: 'Still here', color: 'lemon' },
  ])
  await ana.client.saved()
  const board = await ask(server.url, `/api/workshops/${workshop.id}/board`, workshop.keys.viewer)
  expect((await board.json()).notes).toHaveLength(1_681)
  ana.close()
})
