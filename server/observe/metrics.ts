import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Held } from './held.ts'
import type { Meter } from './meter.ts'

/** Seconds. */
const BEATS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1]
const COMMITS = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2]
/** Milliseconds between two looks at how late the event loop is: each one wakes a server that has nothing to do. */
const LAG_EVERY = 1_000
const REQUESTS = [0.005, 0.02, 0.05, 0.1, 0.5, 2, 10]

interface Now {
  readonly rooms: number
  readonly connections: number
  readonly storing: boolean
  readonly reloads: number
  /** something that was deleted is still in the store's bytes */
  readonly traces: boolean
}

export interface Metrics {
  readonly meter: Meter
  /** Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

/** The server's own figures. `now` is asked whenever they are read. */
export function createMetrics(now: () => Now): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_EVERY })

  const gauge = (name: string, help: string, read: (now: Now) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(now()))
      },
    })
  }
  gauge('allymap_rooms', 'Workshops in memory', n => n.rooms)
  gauge('allymap_connections', 'Open sockets that have a seat in a room', n => n.connections)
  gauge('allymap_storing', '1 while every room can store, 0 while one waits for the disk', n => +n.storing)
  gauge(
    'allymap_traces',
    "1 while something that was deleted or erased is still in the bytes of the store's files",
    n => +n.traces,
  )
  gauge('allymap_reloads', 'Documents that were loaded anew after a surprise', n => n.reloads)

  const beat = new Histogram({
    name: 'allymap_beat_seconds',
    help: 'One beat of the rooms that were due, without its commit',
    buckets: BEATS,
    registers,
    collect: () => beats.handOver(),
  })
  const commit = new Histogram({
    name: 'allymap_commit_seconds',
    help: 'One commit of all rooms that had something to store',
    buckets: COMMITS,
    labelNames: ['result'],
    registers,
    collect: () => commits.handOver(),
  })
  const beats = new Held(ms => beat.observe(ms / 1000))
  const commits = new Held(ms => commit.labels('stored').observe(ms / 1000))
  const count = <L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> =>
    new Counter({ name, help, labelNames, registers })
  const refused = count('allymap_updates_refused_total', 'Updates that were not taken', 'why')
  const closed = count('allymap_connections_closed_total', 'Connections that the server closed', 'code')
  const turned = count('allymap_upgrades_refused_total', 'Upgrades that were not admitted', 'status')
  const bytes = { received: 0, sent: 0 }
  const total = (name: string, help: string, which: keyof typeof bytes): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.inc(bytes[which])
        bytes[which] = 0
      },
    })
  }
  total('allymap_received_bytes_total', 'Bytes of messages that came over sockets', 'received')
  total('allymap_sent_bytes_total', 'Bytes of messages that went over sockets', 'sent')
  const requests = new Histogram({
    name: 'allymap_request_seconds',
    help: 'HTTP requests',
    buckets: REQUESTS,
    labelNames: ['method', 'route', 'status'],
    registers,
  })

  const meter: Meter = {
    beat: ms => beats.add(ms),
    commit: (ms, good) => (good ? commits.add(ms) : commit.labels('refused').observe(ms / 1000)),
    refused: why => refused.labels(why).inc(),
    closed: code => closed.labels(String(code)).inc(),
    turnedAway: status => turned.labels(String(status)).inc(),
    received: length => {
      bytes.received += length
    },
    sent: length => {
      bytes.sent += length
    },
    request: (method, route, status, ms) => requests.labels(method, route, String(status)).observe(ms / 1000),
  }
  return { meter, text: () => registry.metrics(), contentType: registry.contentType }
}
