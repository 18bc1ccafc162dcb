import { pino } from 'pino'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { NO_METER } from '../../server/observe/meter.ts'
import type { Peer } from '../../server/rooms/peer.ts'
import { createRooms, type Seat } from '../../server/rooms/room-registry.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import { DirectClient, ID, rooms as makeRooms } from '../integration/room-without-network.ts'
import { addNote } from '../integration/stock-client.ts'
import { eventually } from '../support/eventually.ts'
import { threadTime } from '../support/thread-time.ts'
import { fuzzFrame, type Known } from './fuzz-frames.ts'
import { seeded } from './gate-sessions.ts'

/** 3,000,000 before a release: `FUZZ_FRAMES=3000000 npx vitest run tests/property/fuzz-frames.test.ts` */
const SEED = Number(process.env.SEED ?? 20261125)
const FRAMES = Number(process.env.FUZZ_FRAMES ?? 20_000)
/** Frames of one workshop, of one batch (milliseconds of its work are measured), and batches that only warm up. */
const ROOM = 20_000
const BATCH = 20
const WARM = 100

const ROLES = ['participant', 'participant', 'participant', 'facilitator', 'viewer'] as const

/** Sends only. */
class Evil implements Peer {
  closed: number | null = null
  seat: Seat | null = null

  send(): void {}

  close(code: number): void {
    this.closed ??= code
    this.seat?.left()
  }

  buffered(): number {
    return 0
  }
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

interface Tally {
  frames: number
  closed: number
  refused: Map<string, number>
  admitted: number
  reloads: number
  slowest: number
}

/** One workshop that somebody sends such frames to, with an honest writer beside. */
async function oneRoom(seed: number, frames: number, tally: Tally): Promise<void> {
  const store = openSqliteStore(':memory:')
  await (await makeRooms(store)).rooms.close()
  const refused = (why: string): void => void tally.refused.set(why, (tally.refused.get(why) ?? 0) + 1)
  const rooms = createRooms({ store, log: pino({ level: 'silent' }), meter: { ...NO_METER, refused } })
  const honest = await new DirectClient().join(rooms)
  const hello = { t: 'hello', secret: 'h'.repeat(22), name: 'Honest', color: '#123456' }
  honest.seat?.receive(jsonFrame(hello))
  for (let i = 0; i < 30; i++) addNote(honest.doc, `note${i}`, 'words of an honest writer')
  await eventually('the first notes', () => honest.heard.some(f => f.type === 'step2'))
  const known: Known = { doc: honest.doc, random: seeded(seed) }
  const come = async (n: number): Promise<Evil> => {
    const evil = new Evil()
    evil.seat = await rooms.join(ID, evil, { role: ROLES[n % ROLES.length] ?? 'participant', own: n % 3 > 0 })
    return evil
  }
  const evils = await Promise.all(Array.from({ length: BATCH }, (_, n) => come(n)))
  for (let sent = 0; sent < frames; sent += BATCH) {
    const batch = evils.map(() => fuzzFrame(known))
    const begun = threadTime()
    for (const [n, evil] of evils.entries()) evil.seat?.receive(batch[n] ?? new Uint8Array())
    await turn()
    await turn()
    const took = threadTime() - begun
    if (tally.frames >= WARM * BATCH) tally.slowest = Math.max(tally.slowest, took)
    tally.frames += BATCH
    for (const [n, evil] of evils.entries()) {
      if (evil.closed === null) continue
      tally.closed++
      evils[n] = await come(n)
    }
    if (sent % 2_000 === 0) addNote(honest.doc, `beside${sent}`, 'still here')
  }
  expect(honest.closed).toBeNull()
  addNote(honest.doc, 'last', 'still here')
  honest.mark(1)
  await eventually('saved', () => honest.messages().some(m => m.t === 'saved' && m.n === 1))
  tally.reloads += rooms.stats().reloads
  const stored = await rooms.use(ID, room => room.read(doc => Y.encodeStateAsUpdate(doc)))
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, stored)
  tally.admitted += fresh.store.clients.size - 1
  expect(fresh.store.pendingStructs).toBeNull()
  expect(fresh.getMap('notes').has('last')).toBe(true)
  expect([...honest.doc.getMap('notes').keys()].sort()).toEqual([...fresh.getMap('notes').keys()].sort())
  await rooms.close()
  await store.close()
}

it(`${FRAMES} frames made field by field (seed ${SEED}): nothing throws or takes long, an honest writer is unharmed`, async () => {
  const tally: Tally = { frames: 0, closed: 0, refused: new Map(), admitted: 0, reloads: 0, slowest: 0 }
  const heap: number[] = []
  for (let done = 0, room = 0; done < FRAMES; done += ROOM, room++) {
    await oneRoom(SEED + room, Math.min(ROOM, FRAMES - done), tally)
    globalThis.gc?.()
    heap.push(process.memoryUsage().rss / 1024 / 1024)
  }
  const drift = (heap.at(-1) ?? 0) - (heap[Math.min(4, heap.length - 1)] ?? 0)
  console.log(
    `fuzz: ${tally.frames} frames, seed ${SEED}: ${tally.closed} connections closed, ${tally.admitted} authors admitted, ` +
      `${tally.reloads} reloads, slowest ${BATCH} frames ${tally.slowest.toFixed(1)} ms of CPU, ` +
      `memory ${drift.toFixed(0)} MB more, refused ${JSON.stringify(Object.fromEntries(tally.refused))}`,
  )
  expect(tally.closed).toBeGreaterThan(FRAMES / 100)
  for (const why of ['malformed', 'gap', 'forbidden']) expect(tally.refused.get(why), why).toBeGreaterThan(0)
  expect(tally.admitted).toBeGreaterThan(0)
  expect(tally.reloads).toBe(0)
  expect(tally.slowest).toBeLessThan(50)
  if (heap.length > 20) expect(drift).toBeLessThan(150)
}, 7_200_000)
