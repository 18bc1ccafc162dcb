import { createWorkshop, type NewWorkshop } from '../support/workshop-api.ts'
import { type BenchClient, join, leaveAll } from './bench-client.ts'
import type { MeasuredServer } from './measured-server.ts'
import { pause } from './statistics.ts'

const PER_ROOM = 20
const AT_ONCE = 50

/** Resident memory for each connection that says nothing, rooms of twenty included (kB). */
export async function idle(server: MeasuredServer, connections: number): Promise<number> {
  const rooms: NewWorkshop[] = []
  for (let i = 0; i < connections / PER_ROOM; i++) rooms.push(await createWorkshop(server.url))
  await pause(1_000)
  const before = server.memory()
  const clients: BenchClient[] = []
  for (let i = 0; i < connections; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, connections - i) }, (_, k) => {
      const room = rooms[Math.floor((i + k) / PER_ROOM)]
      return room ? [join(room)] : []
    }).flat()
    await Promise.all(some.map(c => c.joined))
    clients.push(...some)
  }
  await pause(4_000)
  const used = server.memory() - before
  leaveAll(clients)
  return (used * 1024) / connections
}
