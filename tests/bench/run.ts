import { cpus } from 'node:os'
import { ensureClient } from '../../scripts/client-build.ts'
import { canvas, type Gesture } from './canvas.ts'
import { crowd } from './crowd.ts'
import { fanout } from './fanout.ts'
import { files } from './files.ts'
import { idle } from './idle.ts'
import { insight } from './insight.ts'
import { joins } from './joins.ts'
import { type MeasuredServer, pin, startMeasuredServer } from './measured-server.ts'
import { partners } from './partners.ts'
import { smallRooms } from './small-rooms.ts'

/**
 * Our own figures, in one table. `npm run bench -- fanout joins server canvas` runs only the parts named.
 * Nothing else should run on the machine meanwhile.
 */
const SECONDS = 5

type Row = readonly [what: string, figures: string]
const ms = (value: number): string => `${value.toFixed(1)} ms`

const parts: Record<string, (server: MeasuredServer) => Promise<Row[]>> = {
  async fanout(server) {
    const rows: Row[] = []
    for (const clients of [20, 100, 300]) {
      const f = await fanout(server, clients, SECONDS)
      const figures = `${f.cpuPerDelivery.toFixed(1)} µs CPU per delivered update, p50 ${ms(f.p50)}, p95 ${ms(f.p95)}`
      rows.push([
        `${clients} clients in one room`,
        `${figures}, ${f.deliveredPercent.toFixed(0)} % delivered`,
      ])
    }
    return rows
  },
  async joins(server) {
    const j = await joins(server, 5_000, 100)
    const figures = `p50 ${ms(j.p50)}, p95 ${ms(j.p95)}, ${ms(j.cpuPerJoin)} server CPU each`
    return [
      [
        `${j.people} joins at once on ${j.notes} notes`,
        `${figures}, server at ${server.memory().toFixed(0)} MiB`,
      ],
    ]
  },
  async server(server) {
    const rows: Row[] = []
    const small = await smallRooms(server, 200, 5, SECONDS)
    rows.push([
      '200 rooms of 5, one edit a second each',
      `${small.cpuPerDelivery.toFixed(1)} µs CPU per delivered update, p50 ${ms(small.p50)}, p95 ${ms(small.p95)} (at most 5)`,
    ])
    for (const [what, people, as, writers] of [
      ['stock clients’ awareness at 20 Hz', 100, 'stock', 0],
      ['stock clients’ awareness at 20 Hz', 300, 'stock', 0],
      ['of our clients’ pointers at 20 Hz', 100, 'own', 0],
      ['of our clients’ pointers at 20 Hz, 50 of them write', 500, 'own', 50],
    ] as const) {
      const f = await crowd(server, { people, as, rate: 20, writers }, SECONDS)
      const edits = writers > 0 ? `, edits p95 ${ms(f.editsP95)}` : ''
      rows.push([
        `${people} ${what}`,
        `${f.cpu.toFixed(0)} % of a core, p95 ${ms(f.p95)}${edits}, ${f.kilobytes.toFixed(0)} kB/s each, ${f.deliveredPercent.toFixed(0)} % delivered`,
      ])
    }
    const j = await joins(server, 20_000, 100)
    rows.push([
      `${j.people} joins at once on ${j.notes} notes`,
      `p50 ${ms(j.p50)}, p95 ${ms(j.p95)}, ${ms(j.cpuPerJoin)} server CPU each`,
    ])
    const fresh = await startMeasuredServer()
    rows.push(['an idle connection, of 5,000', `${(await idle(fresh, 5_000)).toFixed(1)} kB`])
    await fresh.close()
    return rows
  },
  async insight() {
    const f = insight(2_000, 6_000)
    return [
      ['way to the target, 2,000 notes, 6,000 lines', `p50 ${ms(f.path)} a query (bound: 20 ms)`],
      ['all answers at once, in the worker', `p50 ${ms(f.all)}`],
      [
        'the page copies for the worker',
        `${ms(f.piece)} at a stretch (bound: 8 ms), ${ms(f.letter)} a letter typed`,
      ],
    ]
  },
  async files(server) {
    await ensureClient(line => console.error(line))
    const { figures, cancelled, pictures } = await files(server, 5_000, 1_000)
    const rows = figures.map(
      ({ name, wall, cpu, bytes, memory }): Row => [
        `${name} of 5,000 notes, 1,000 partners`,
        `${wall.toFixed(2)} s (at most 5), ${cpu.toFixed(2)} s CPU, ${(bytes / 1024).toFixed(0)} KiB, server at ${memory.toFixed(0)} MiB`,
      ],
    )
    return [
      ...rows,
      ...pictures.map(
        ({ kind, wall, cpu, page, bytes }): Row => [
          `${kind} of a map of 5,000 notes, in a browser`,
          `${wall.toFixed(2)} s (at most 5), ${cpu.toFixed(2)} s CPU, ${page.toFixed(2)} s of it the page's own, ${(bytes / 1024).toFixed(0)} KiB`,
        ],
      ),
      ['a report whose asker went away, and a small table', `${cancelled.toFixed(2)} s CPU after that`],
    ]
  },
  async canvas(server) {
    await ensureClient(line => console.error(line))
    const rows: Row[] = []
    const all: Gesture[] = []
    for (const notes of [1_000, 5_000, 10_000]) {
      const { gestures, painted } = await canvas(server, notes)
      all.push(...gestures)
      for (const g of gestures) {
        const figures = `${ms(g.cpuPerFrame)} CPU per frame, ${g.cpuPerSecond.toFixed(0)} ms a second, ${g.framesPerSecond.toFixed(0)} frames/s, p95 ${ms(g.p95)}`
        rows.push([`${g.name}, ${notes} notes`, figures])
      }
      rows.push([
        `all in sight painted, ${notes} notes`,
        `${ms(painted.near)} at zoom 1, ${ms(painted.far)} with 1,000 in sight`,
      ])
    }
    for (const small of all.filter(g => g.notes === 1_000)) {
      const large = all.find(g => g.notes === 10_000 && g.name === small.name)
      if (large)
        rows.push([
          `${small.name}: 10,000 notes against 1,000`,
          `${(large.cpuPerFrame / small.cpuPerFrame).toFixed(2)} ×`,
        ])
    }
    return rows
  },
  async partners(server) {
    await ensureClient(line => console.error(line))
    return (await partners(server, 1_000)).map(({ name, cpu }) => [
      `${name}, 1,000 partners`,
      `${ms(cpu)} CPU each (at most 50)`,
    ])
  },
}

const asked = process.argv.slice(2)
const rows: Row[] = []
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  // Server on core 0, the generator on core 1; the browser may use both.
  pin(process.pid, name === 'canvas' || name === 'partners' ? `0-${cpus().length - 1}` : '1')
  const server = await startMeasuredServer()
  try {
    rows.push(...(await part(server)))
  } finally {
    await server.close()
  }
}
const width = Math.max(...rows.map(([what]) => what.length))
console.log(`\n${cpus()[0]?.model ?? 'CPU'}, ${cpus().length} cores, Node ${process.version}`)
for (const [what, figures] of rows) console.log(`${what.padEnd(width)}  ${figures}`)
