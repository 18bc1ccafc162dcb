import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { createWorkshop } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Asks for a page with `Upgrade`, as clients do that could also speak something else. */
async function asked(path: string, key: string, upgrade: string): Promise<IncomingMessage> {
  const sent = request(`${server.url}${path}`, {
    headers: {
      authorization: `Bearer ${key}`,
      connection: 'Upgrade, HTTP2-Settings',
      upgrade,
      'http2-settings': '',
    },
  })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}

it('a request that offers HTTP/2 beside is answered like every request', async () => {
  const { id, keys } = await createWorkshop(server.url, { title: 'Elm Street' })
  for (const upgrade of ['h2c', 'TLS/1.0', 'h2c, websocket']) {
    const response = await asked(`/api/workshops/${id}`, keys.viewer, upgrade)
    expect(response.statusCode, upgrade).toBe(200)
    expect(await json(response)).toMatchObject({ id, title: 'Elm Street' })
  }
})

it('a WebSocket at a page that has none is refused', async () => {
  const { id, keys } = await createWorkshop(server.url)
  const response = await asked(`/api/workshops/${id}`, keys.viewer, 'WebSocket')
  expect(response.statusCode).toBe(404)
  response.resume()
})
