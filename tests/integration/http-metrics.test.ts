import { expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { ask, createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'
import { RawSocket } from './raw-socket.ts'

const kept = closing()

const figure = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find(line => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )

it('/metrics counts rooms, connections, commits, bytes and refusals, and names nobody', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url, { title: 'canary-title' })
  const client = kept(
    await new ProtocolClient(server.url, w.id, w.keys.participant, { name: 'canary-name' }).ready(),
  )
  client.doc.getMap('tasks').set('t1/title', 'canary-words')
  await client.saved()
  const bad = kept(await new RawSocket(server.url, w.id, ['yjs', `key.${w.keys.participant}`]).settled())
  bad.send(Uint8Array.of(0, 2, 3, 9, 9, 9))
  await bad.closeCode()
  await kept(new RawSocket(`${server.url}/elsewhere`, w.id, ['yjs'])).settled()
  await eventually('one left', async () => {
    const text = await (await ask(server.url, '/metrics', null)).text()
    return figure(text, 'allymap_connections') === 1
  })
  const answer = await ask(server.url, '/metrics', null)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const text = await answer.text()
  expect(figure(text, 'allymap_rooms')).toBe(1)
  expect(figure(text, 'allymap_storing')).toBe(1)
  expect(figure(text, 'allymap_commit_seconds_count{result="stored"}')).toBeGreaterThan(0)
  expect(figure(text, 'allymap_beat_seconds_count')).toBeGreaterThan(0)
  expect(figure(text, 'allymap_received_bytes_total')).toBeGreaterThan(50)
  expect(figure(text, 'allymap_sent_bytes_total')).toBeGreaterThan(50)
  expect(figure(text, 'allymap_updates_refused_total{why="malformed"}')).toBe(1)
  expect(figure(text, 'allymap_connections_closed_total{code="4400"}')).toBe(1)
  expect(figure(text, 'allymap_upgrades_refused_total{status="404"}')).toBe(1)
  expect(text).toContain('allymap_request_seconds_count{method="POST",route="/api/workshops",status="201"} 1')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  for (const word of ['canary', w.id, client.secret, ...Object.values(w.keys)])
    expect(text).not.toContain(word)
})

it('/metrics is for this machine, or for who has the token; others find nothing', async () => {
  const open = kept(await startTestServer())
  const proxied = await fetch(`${open.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(proxied.status).toBe(404)
  const server = kept(await startTestServer({ METRICS_TOKEN: 'a-token-of-metrics' }))
  expect((await ask(server.url, '/metrics', null)).status).toBe(404)
  expect((await ask(server.url, '/metrics', 'another-token')).status).toBe(404)
  expect((await ask(server.url, '/metrics', 'a-token-of-metrics')).status).toBe(200)
})
