import * as Y from 'yjs'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { eventually } from '../support/eventually.ts'
import { workshopOf } from './bench-board.ts'
import { type BenchClient, join, leaveAll, readState } from './bench-client.ts'
import { movesOf } from './fanout.ts'
import type { MeasuredServer } from './measured-server.ts'
import { paced, percentile } from './statistics.ts'

export interface SmallRooms {
  /** server CPU, microseconds for each update that reached somebody */
  readonly cpuPerDelivery: number
  /** milliseconds */
  readonly p50: number
  readonly p95: number
}

/** Many rooms with a few people each; everybody moves a note once a second, and one in each of the first thirty rooms looks on. */
export async function smallRooms(
  server: MeasuredServer,
  rooms: number,
  people: number,
  seconds: number,
): Promise<SmallRooms> {
  const probed = Math.min(30, rooms)
  const samples: number[] = []
  const sent = new Map<string, number>()
  const all: BenchClient[] = []
  const senders: { readonly client: BenchClient; readonly room: number; readonly frames: Uint8Array[] }[] = []
  let arrived = 0
  for (let room = 0; room < rooms; room++) {
    const workshop = await workshopOf(server.url, people)
    const state = Y.encodeStateAsUpdate(await readState(workshop))
    const doc = new Y.Doc()
    notesOf(doc).observeDeep(events => {
      for (const event of events) {
        const [move] = (event.target as Y.Map<[number, number]>).get('at') ?? [0]
        const at = event.path.length === 1 ? sent.get(`${room}/${String(event.path[0])}/${move}`) : undefined
        if (at === undefined) continue
        samples.push(performance.now() - at)
        arrived++
      }
    })
    for (let i = 0; i < people; i++) {
      const watching = i === 0 && room < probed
      const client = join(workshop, watching ? { take: update => Y.applyUpdate(doc, update) } : {})
      await client.joined
      all.push(client)
      senders.push({ client, room, frames: movesOf(state, `n${i}`, 1_000 + i, seconds) })
    }
  }
  const before = server.cpu()
  await paced(senders.length * seconds, senders.length, i => {
    const { client, room, frames } = senders[i % senders.length] ?? {}
    const move = Math.floor(i / senders.length)
    const frame = frames?.[move]
    if (!client || !frame) return
    sent.set(`${room}/n${i % people}/${move + 1}`, performance.now())
    client.socket.send(frame)
  })
  // one's own moves do not come back
  const due = probed * (people - 1) * seconds
  await eventually('every move to arrive', () => arrived >= due, 6_000).catch(() => false)
  const used = server.cpu() - before
  leaveAll(all)
  return {
    cpuPerDelivery: (1e6 * used) / (senders.length * seconds * (people - 1)),
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
  }
}
