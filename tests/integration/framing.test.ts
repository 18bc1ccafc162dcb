import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { NO_METER } from '../../server/observe/meter.ts'
import { Corks } from '../../server/socket/corks.ts'

const SIZES = [0, 1, 125, 126, 127, 16_384, 16_385, 65_535, 65_536, 200_000]

it('messages that are made ready once for all are read by ws as they were, between its own', async () => {
  const wss = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  const messages = SIZES.map(size => Uint8Array.from({ length: size }, (_, i) => i % 251))
  wss.on('connection', (ws, request) => {
    const corks = new Corks(NO_METER)
    const to = { socket: request.socket, held: null, corked: false }
    for (const message of messages) {
      corks.send(to, message)
      ws.ping()
    }
    setImmediate(() => ws.send('the end'))
  })
  await once(wss, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`)
  const read: Buffer[] = []
  let pings = 0
  client.on('ping', () => pings++)
  client.on('message', data => read.push(data as Buffer))
  while (read.length <= SIZES.length) await once(client, 'message')
  expect(read.slice(0, -1).map((data, i) => Buffer.compare(data, Buffer.from(messages[i] ?? [1])))).toEqual(
    SIZES.map(() => 0),
  )
  expect(read.at(-1)?.toString()).toBe('the end')
  expect(pings).toBe(SIZES.length)
  client.terminate()
  wss.close()
})

it('what is sent before a connection is closed comes before the close', async () => {
  const wss = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  wss.on('connection', (ws, request) => {
    const corks = new Corks(NO_METER)
    const to = { socket: request.socket, held: null, corked: false }
    corks.send(to, Uint8Array.of(1))
    corks.flush(to)
    ws.close(4_100)
    corks.send(to, Uint8Array.of(2))
  })
  await once(wss, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`)
  const read: unknown[] = []
  client.on('message', data => read.push(...(data as Buffer)))
  client.on('close', code => read.push(code))
  await once(client, 'close')
  expect(read).toEqual([1, 4_100])
  wss.close()
})
