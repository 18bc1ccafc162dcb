import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { awarenessFrame, readFrame } from '../../shared/protocol/frames.ts'
import { pointerUpFrame, readPointersDown } from '../../shared/protocol/pointers.ts'
import { eventually } from '../support/eventually.ts'
import { workshopOf } from './bench-board.ts'
import { type BenchClient, join, leaveAll, readState } from './bench-client.ts'
import { movesOf } from './fanout.ts'
import type { MeasuredServer } from './measured-server.ts'
import { paced, pause, percentile } from './statistics.ts'

export interface Crowd {
  readonly people: number
  /** `stock`: awareness states as y-websocket sends them; `own`: our clients' packed pointers */
  readonly as: 'stock' | 'own'
  /** moves a second of each one's pointer */
  readonly rate: number
  /** who also edits, five times a second each */
  readonly writers: number
}

export interface CrowdFigures {
  /** server CPU, share of one core in percent */
  readonly cpu: number
  /** of the positions sent, how many a looker-on saw, or saw overtaken by a newer one */
  readonly deliveredPercent: number
  /** milliseconds */
  readonly p95: number
  readonly editsP95: number
  /** that a client received in a second */
  readonly kilobytes: number
}

const EDITS = 5
const FIRST = 1_000

function stateFrame(id: number, clock: number): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, 1)
  encoding.writeVarUint(e, id)
  encoding.writeVarUint(e, clock)
  const user = { name: `participant ${id}`, color: 'mint' }
  encoding.writeVarString(e, JSON.stringify({ user, cursor: { x: 1_000 + clock, y: (clock * 13) % 1_000 } }))
  return awarenessFrame(encoding.toUint8Array(e))
}

/** Whose pointer a frame moves, and to which position of theirs (0 is the first). */
function* movesIn(bytes: Uint8Array): Generator<readonly [id: number, move: number]> {
  const frame = readFrame(bytes)
  if (!frame.ok) return
  if (frame.value.type === 'pointers-down')
    for (const { person, x } of readPointersDown(frame.value.body)) yield [person, x]
  if (frame.value.type !== 'awareness') return
  const d = decoding.createDecoder(frame.value.update)
  for (let left = decoding.readVarUint(d); left > 0; left--) {
    const id = decoding.readVarUint(d)
    const clock = decoding.readVarUint(d)
    const length = decoding.readVarUint(d)
    d.pos += length
    yield [id, clock - 1]
  }
}

/** Everybody in one room moves a pointer, some edit. Latency is measured by content: seeing position s means all up to s arrived. */
export async function crowd(
  server: MeasuredServer,
  { people, as, rate, writers }: Crowd,
  seconds: number,
): Promise<CrowdFigures> {
  const workshop = await workshopOf(server.url, Math.max(1, writers))
  const state = Y.encodeStateAsUpdate(await readState(workshop))
  const moves = rate * seconds
  const sent = Array.from({ length: people }, () => new Float64Array(moves + 1))
  const last = new Int32Array(people)
  const samples: number[] = []
  const editsSent = new Map<string, number>()
  const editSamples: number[] = []
  const doc = new Y.Doc()
  notesOf(doc).observeDeep(events => {
    for (const event of events) {
      const [move] = (event.target as Y.Map<[number, number]>).get('at') ?? [0]
      const at = editsSent.get(`${String(event.path[0])}/${move}`)
      if (at !== undefined) editSamples.push(performance.now() - at)
    }
  })
  const look = (bytes: Uint8Array): void => {
    const now = performance.now()
    for (const [id, move] of movesIn(bytes)) {
      const who = id - FIRST
      const times = sent[who]
      if (!times || who === 0) continue
      for (let s = (last[who] ?? 0) + 1; s <= move; s++) samples.push(now - (times[s] ?? now))
      last[who] = Math.max(last[who] ?? 0, move)
    }
  }
  const clients: BenchClient[] = []
  for (let i = 0; i < people; i++) {
    const watching = i === 0
    const hears = watching ? { take: (update: Uint8Array) => Y.applyUpdate(doc, update), other: look } : {}
    const client = join(workshop, hears, as)
    await client.joined
    clients.push(client)
  }
  for (const [i, { socket }] of clients.entries()) socket.send(stateFrame(FIRST + i, 1))
  await pause(1_000)
  let bytes = 0
  for (const { socket } of clients) socket.on('message', (data: Buffer) => (bytes += data.length))
  const hands = Array.from({ length: writers }, (_, i) => movesOf(state, `n${i}`, 9_000 + i, EDITS * seconds))

  const started = performance.now()
  const before = server.cpu()
  const editing = paced(writers * EDITS * seconds, writers * EDITS, i => {
    const [who, edit] = [i % writers, Math.floor(i / writers)]
    editsSent.set(`n${who}/${edit + 1}`, performance.now())
    clients[people - writers + who]?.socket.send(hands[who]?.[edit] ?? new Uint8Array())
  })
  await paced(people * moves, people * rate, i => {
    const [who, move] = [i % people, Math.floor(i / people) + 1]
    const times = sent[who]
    if (times) times[move] = performance.now()
    const frame = as === 'own' ? pointerUpFrame({ map: 0, x: move, y: 0 }) : stateFrame(FIRST + who, move + 1)
    clients[who]?.socket.send(frame)
  })
  await editing
  const wall = (performance.now() - started) / 1000
  const cpu = (100 * (server.cpu() - before)) / wall
  const kilobytes = bytes / people / wall / 1000
  const due = (people - 1) * moves
  await eventually('the last positions', () => samples.length >= due, 3_000).catch(() => false)
  leaveAll(clients)
  return {
    cpu,
    deliveredPercent: (100 * samples.length) / due,
    p95: percentile(samples, 0.95),
    editsP95: percentile(editSamples, 0.95),
    kilobytes,
  }
}
