import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import type { Peer } from '../../server/rooms/peer.ts'
import { RoomFull } from '../../server/rooms/room-registry.ts'
import { Unfinished } from '../../server/socket/unfinished.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { closing } from '../integration/kept.ts'
import { RawSocket } from '../integration/raw-socket.ts'
import { ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { eventually } from '../support/eventually.ts'
import { ProtocolClient } from '../support/protocol-client.ts'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { bareServer, WORKSHOP } from './bare-server.ts'

const kept = closing()

/** A TCP connection of which the test decides every byte. */
async function tcp(server: string): Promise<Socket> {
  const { hostname, port } = new URL(server)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  kept({ close: () => socket.destroy() })
  await once(socket, 'connect')
  return socket
}

const isCut = (socket: Socket): boolean => socket.closed || socket.readableEnded
const ended = (socket: Socket): Promise<boolean> =>
  eventually('the server to cut it', () => isCut(socket), 20_000)

async function upgraded({ server, id, keys }: NewWorkshop): Promise<Socket> {
  const socket = await tcp(server)
  socket.write(
    `GET /sync/${id} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
      `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: yjs, key.${keys.participant}\r\n\r\n`,
  )
  await once(socket, 'data')
  socket.resume()
  return socket
}

/** The head of a masked binary message or piece: `length` bytes to come. */
function head(length: number, { first = true, last = true } = {}): Buffer {
  const bytes = Buffer.alloc(14)
  bytes[0] = (last ? 0x80 : 0) | (first ? 2 : 0)
  bytes[1] = 0x80 | 127
  bytes.writeBigUInt64BE(BigInt(length), 2)
  return bytes
}

it('[T10] more pieces than a message may have close that socket alone', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const other = kept(await new RawSocket(server.url, w.id, ['yjs', `key.${w.keys.participant}`]).settled())
  const evil = await upgraded(w)
  for (let i = 0; i <= LIMITS.fragments; i++)
    evil.write(Buffer.concat([head(1, { first: i === 0, last: false }), Buffer.of(1)]))
  await ended(evil)
  expect(other.closed).toBeNull()
})

it('[T10] 300 sockets that never end their message take no more than the bound, and others write on', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const honest = kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
  const before = process.memoryUsage().arrayBuffers
  const part = Buffer.alloc(1024 * 1024)
  const evil = await Promise.all(Array.from({ length: 300 }, () => upgraded(w)))
  for (const socket of evil) {
    socket.write(head(LIMITS.frame))
    socket.write(part)
  }
  await eventually('most of them to be cut', () => evil.filter(s => s.closed).length > 150, 30_000)
  honest.doc.getMap('tasks').set('t1/title', 'still here')
  await honest.saved()
  await eventually('the memory to be free', () => {
    global.gc?.()
    return process.memoryUsage().arrayBuffers - before < 2 * LIMITS.unfinished + 300 * part.length
  })
})

it('[T10] the largest unfinished messages are cut first, and each that takes for ever', () => {
  const watch = new Unfinished(1_000_000, 1_000_000)
  const cut: string[] = []
  const reading = (name: string, bytes: number) => {
    let read = 0
    const one = { readAt: 0, since: null, bytesRead: () => read, cut: () => cut.push(name) }
    watch.add(one)
    read = bytes
    return one
  }
  reading('large', 800_000)
  reading('middle', 300_000)
  watch.whole(reading('done', 700_000))
  reading('small', 100_000)
  watch.look(0)
  expect(cut).toEqual(['large'])
  watch.look(60_000)
  expect(cut).toEqual(['large'])
  watch.look(71_000)
  expect(cut).toEqual(['large', 'middle', 'small'])
  watch.stop()
})

it('[T11] heads that never end, and connections that say nothing, are cut; an honest join does not wait for that', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const slow = await Promise.all(Array.from({ length: 100 }, () => tcp(server.url)))
  for (const [i, socket] of slow.entries()) {
    socket.resume()
    if (i % 2 === 0) socket.write('GET /api/workshops HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  }
  kept(await new ProtocolClient(server.url, w.id, w.keys.participant).ready())
  expect(slow.filter(isCut)).toEqual([])
  await Promise.all(slow.map(ended))
})

it('[T12] a full server answers 503; a place that is left is given away', async () => {
  const server = kept(await bareServer({ most: 3 }))
  const come = () => new RawSocket(server.url, WORKSHOP, ['yjs', `key.${server.keys.participant}`]).settled()
  const inside = await Promise.all([come(), come(), come()])
  expect(inside.map(s => s.refused)).toEqual([null, null, null])
  expect((await come()).refused).toBe(503)
  inside[0]?.close()
  const next = await eventually('a place', async () => {
    const socket = await come()
    return socket.refused === null && socket
  })
  for (const socket of [...inside, next]) socket.close()
})

it('[T12] a full workshop takes nobody more, and others stay open', async () => {
  const { rooms } = await makeRooms()
  const peer: Peer = { send: () => {}, close: () => {}, buffered: () => 0 }
  const joining = { role: 'viewer', own: true } as const
  const seats = await Promise.all(
    Array.from({ length: LIMITS.roomConnections }, () => rooms.join(ID, peer, joining)),
  )
  await expect(rooms.join(ID, peer, joining)).rejects.toThrow(RoomFull)
  seats[0]?.left()
  await expect(rooms.join(ID, peer, joining)).resolves.toBeDefined()
  await rooms.close()
})

it('[T12] one person has so many connections and no more; another person comes in', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const w = await createWorkshop(server.url)
  const secret = 'x'.repeat(22)
  const come = (who: string): ProtocolClient =>
    kept(new ProtocolClient(server.url, w.id, w.keys.participant, { secret: who }))
  const known = (c: ProtocolClient): boolean =>
    c.messages.some(m => m.t === 'welcome' && m.participant !== null)
  const tabs = Array.from({ length: LIMITS.personConnections }, () => come(secret))
  await eventually('all tabs', () => tabs.every(known))
  const one = come(secret)
  await eventually('the last to be turned away', () => one.closed)
  expect(one.closed?.code).toBe(CLOSE.tooFast)
  const other = come('y'.repeat(22))
  await eventually('the other', () => known(other))
  expect(tabs.every(c => c.closed === null)).toBe(true)
})
