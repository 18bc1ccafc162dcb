import { expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop } from '../support/workshop-api.ts'

/** What keeps this process alive, by kind; timers that do not (unref) are not in it. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    sockets: counts.TCPSocketWrap ?? 0,
    servers: counts.TCPServerWrap ?? 0,
    timers: counts.Timeout ?? 0,
  }
}

it('a server that was closed leaves no socket, no listener and no timer behind', async () => {
  const before = resources()
  const server = await startTestServer()
  const workshop = await createWorkshop(server.url)
  const clients = [1, 2, 3].map(() => new ProtocolClient(server.url, workshop.id, workshop.keys.participant))
  for (const client of clients) {
    await client.ready()
    client.doc.getMap('meta').set('objective', `from ${client.doc.clientID}`)
    await client.saved()
  }
  expect(resources().sockets).toBeGreaterThan(before.sockets ?? 0)
  await server.close()
  await eventually('everybody to be told', () => clients.every(c => c.closed?.code === 4503))
  for (const client of clients) client.close()
  // fetch keeps its connections for a moment; everything else is gone at once
  await eventually(
    'nothing to be left',
    () => {
      const now = resources()
      return Object.keys(before).every(
        kind => (now[kind] ?? 0) <= (before[kind] ?? 0) + (kind === 'timers' ? 1 : 0),
      )
    },
    10_000,
  )
})
