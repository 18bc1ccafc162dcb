import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  awarenessFrame,
  jsonFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { pointerUpFrame } from '../../shared/protocol/pointers.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { addNote } from '../integration/stock-client.ts'
import { eventually } from '../support/eventually.ts'
import { seeded } from './gate-sessions.ts'

const SEED = Number(process.env.SEED ?? 20261124)
const FRAMES = Number(process.env.FRAMES ?? 30_000)

function honestFrames(): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  for (let i = 0; i < 5; i++) addNote(doc, `fuzz${i}`, 'words')
  const state = new TextEncoder().encode('{"user":{"name":"Ana"}}')
  const messages = [
    { t: 'hello', secret: 's'.repeat(22), name: 'Ana', color: '#123456' },
    { t: 'mark', n: 3 },
    { t: 'stage', do: { what: 'rename', title: 'Another title' } },
  ]
  return [
    ...updates.map(updateFrame),
    step2Frame(Y.encodeStateAsUpdate(doc)),
    step1Frame(Y.encodeStateVector(doc)),
    awarenessFrame(Uint8Array.of(1, 9, 1, state.length, ...state)),
    Uint8Array.of(3),
    pointerUpFrame({ map: 0, x: 1, y: 2 }),
    ...messages.map(jsonFrame),
  ]
}

describe('damaged frames of every kind', () => {
  it('throw nothing, and close nobody but who sent them', async () => {
    const random = seeded(SEED)
    const { rooms } = await makeRooms()
    const honest = await new DirectClient().join(rooms)
    const frames = honestFrames()
    let closed = 0
    let evil = await new DirectClient().join(rooms)
    for (let i = 0; i < FRAMES; i++) {
      const bytes = Array.from(frames[Math.floor(random() * frames.length)] ?? [])
      for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
        const at = Math.floor(random() * bytes.length)
        if (random() < 0.7) bytes[at] = Math.floor(random() * 256)
        else bytes.splice(at, random() < 0.5 ? 1 : 0, 255, 255, 255, 15)
      }
      evil.seat?.receive(Uint8Array.from(bytes))
      if (i % 200 === 0) await new Promise(resolve => setImmediate(resolve))
      if (evil.closed === null) continue
      closed++
      evil = await new DirectClient().join(rooms, closed % 5 === 0 ? 'viewer' : 'participant')
    }
    console.log(`frames: ${FRAMES} damaged, ${closed} connections closed for it, seed ${SEED}`)
    expect(closed).toBeGreaterThan(100)
    expect(honest.closed).toBeNull()
    expect(rooms.stats().reloads).toBe(0)
    addNote(honest.doc, 'still', 'here')
    honest.mark(1)
    await eventually('saved', () => honest.messages().some(m => m.t === 'saved' && m.n === 1))
    await rooms.use(ID, async room => {
      expect(await room.read(doc => doc.getMap('notes').has('still'))).toBe(true)
    })
    await rooms.close()
  })
})
