import * as Y from 'yjs'
import { notesOf } from '../../shared/doc/board-doc.ts'
import { updateFrame } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import { workshopOf } from './bench-board.ts'
import { join, leaveAll, readState } from './bench-client.ts'
import type { MeasuredServer } from './measured-server.ts'
import { pause, percentile } from './statistics.ts'

const WRITERS = 20
/** moves a second of each writer */
const RATE = 10
const PROBES = 3

export interface Fanout {
  readonly clients: number
  /** server CPU, microseconds for each update that reached somebody */
  readonly cpuPerDelivery: number
  /** milliseconds from the writer's send until another client's document has it */
  readonly p50: number
  readonly p95: number
  readonly deliveredPercent: number
}

/** `count` successive moves of one note as update frames; x of `at` is the number of the move, from 1. */
export function movesOf(state: Uint8Array, note: string, clientId: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = clientId
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(updateFrame(update)))
  const map = notesOf(doc).get(note)
  for (let s = 1; s <= count; s++) map?.set('at', [s, (s * 13) % 4000])
  return frames
}

/**
 * One room: up to 20 writers each move a note of their own, 10 times a second; everybody receives. Latency is measured
 * by content: when a probe's document shows move s, all moves up to s have arrived.
 */
export async function fanout(server: MeasuredServer, clients: number, seconds: number): Promise<Fanout> {
  const workshop = await workshopOf(server.url, WRITERS)
  const state = Y.encodeStateAsUpdate(await readState(workshop))
  const warm = RATE * 2
  const moves = warm + RATE * seconds
  const writers = Math.min(WRITERS, clients - PROBES)
  const frames = Array.from({ length: writers }, (_, i) => movesOf(state, `n${i}`, 1_000 + i, moves))
  const sent = frames.map(() => new Float64Array(moves + 1))
  const samples: number[] = []
  let measuring = false

  const probes = Array.from({ length: PROBES }, () => {
    const doc = new Y.Doc()
    const last = new Int32Array(writers)
    notesOf(doc).observeDeep(events => {
      const now = performance.now()
      for (const event of events) {
        const writer = Number(String(event.path[0]).slice(1))
        if (event.path.length !== 1 || !(writer < writers)) continue
        const [seen] = (event.target as Y.Map<[number, number]>).get('at') ?? [0]
        for (let s = (last[writer] ?? 0) + 1; s <= seen && s <= moves; s++)
          if (measuring && s > warm) samples.push(now - (sent[writer]?.[s] ?? now))
        last[writer] = Math.max(last[writer] ?? 0, seen <= moves ? seen : 0)
      }
    })
    return { doc, last }
  })
  const everybody = Array.from({ length: clients }, (_, i) => {
    const probe = probes[i]
    return join(workshop, probe ? { take: update => Y.applyUpdate(probe.doc, update) } : {})
  })
  await Promise.all(everybody.map(c => c.joined))
  await pause(500)

  const hands = everybody.slice(clients - writers)
  const started = performance.now()
  let cpu = 0
  for (let s = 1; s <= moves; s++) {
    if (s === warm + 1) {
      measuring = true
      cpu = server.cpu()
    }
    for (const [i, hand] of hands.entries()) {
      const due = started + ((s - 1 + i / writers) * 1000) / RATE
      const early = due - performance.now()
      if (early > 1) await pause(early)
      const marks = sent[i]
      if (marks) marks[s] = performance.now()
      hand.socket.send(frames[i]?.[s - 1] ?? new Uint8Array())
    }
  }
  const arrived = () => probes.every(p => p.last.every(seen => seen >= moves))
  await eventually('every move to arrive', arrived, 6_000).catch(() => false)
  const used = server.cpu() - cpu
  const updates = writers * (moves - warm)
  const share = samples.length / (updates * PROBES)
  leaveAll(everybody)
  return {
    clients,
    cpuPerDelivery: (1e6 * used) / (updates * share * (clients - 1)),
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    deliveredPercent: 100 * share,
  }
}
