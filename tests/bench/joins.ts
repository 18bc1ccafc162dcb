import { workshopOf } from './bench-board.ts'
import { join, leaveAll, readState } from './bench-client.ts'
import type { MeasuredServer } from './measured-server.ts'
import { percentile } from './statistics.ts'

export interface Joins {
  readonly notes: number
  readonly people: number
  /** milliseconds until a joiner has the whole board */
  readonly p50: number
  readonly p95: number
  /** server CPU, milliseconds for each joiner */
  readonly cpuPerJoin: number
}

/** That many people open one board at the same moment. */
export async function joins(server: MeasuredServer, notes: number, people: number): Promise<Joins> {
  const workshop = await workshopOf(server.url, notes)
  await readState(workshop)
  const before = server.cpu()
  const clients = Array.from({ length: people }, () => join(workshop))
  const times = await Promise.all(clients.map(c => c.joined))
  const used = server.cpu() - before
  leaveAll(clients)
  return {
    notes,
    people,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpuPerJoin: (1000 * used) / people,
  }
}
