import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('sixty people who take the list away in the same second all have it', async () => {
  const workshop = await createWorkshop(server.url)
  await putBoard(workshop, { partners: [{ id: 'p1', name: 'Elm Street Tenants' }] })
  const { keys } = workshop
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const path = `/api/workshops/${workshop.id}/partners.csv?by=Person%20${i}`
      const answer = await ask(server.url, path, i % 2 ? keys.participant : keys.viewer)
      return `${answer.status} ${(await answer.text()).includes('Elm Street Tenants')}`
    }),
  )
  expect(new Set(answers)).toEqual(new Set(['200 true']))
})
