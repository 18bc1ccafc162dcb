import { pino } from 'pino'
import { createRooms, type Rooms } from '../../server/rooms/room-registry.ts'
import { type Append, type Store, StoreUnavailable } from '../../server/store/store.ts'

/** How the store answers: at once, late (milliseconds), or not at all. */
export interface Disk {
  full: boolean
  slow: number
  /** negative control: says that it is stored before it is */
  early: boolean
}

const never = (): Promise<never> => new Promise<never>(() => {})
const later = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** One process of the server on a store that outlives it. */
export class SimServer {
  readonly rooms: Rooms
  #alive = true

  constructor(store: Store, disk: Disk) {
    const write =
      <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        if (!this.#alive) return never()
        if (disk.full) throw new StoreUnavailable('no space left')
        if (disk.slow > 0) await later(disk.slow)
        if (!this.#alive) return never()
        return work(...args)
      }
    const early = async (batch: readonly Append[]): Promise<number[]> => {
      const seqs = await Promise.all(
        batch.map(async b => (await store.load(b.workshop)).seq + b.updates.length),
      )
      void later(30).then(() => (this.#alive ? store.append(batch) : undefined))
      return seqs
    }
    const proxy: Store = Object.assign(Object.create(store) as Store, {
      append: write(disk.early ? early : store.append),
      putStage: write(store.putStage),
      putSealed: write(store.putSealed),
      compact: disk.early ? async () => {} : write(store.compact),
      saveSnapshot: write(store.saveSnapshot),
    })
    this.rooms = createRooms({ store: proxy, log: pino({ level: 'silent' }), grace: 200 })
  }

  /** kill -9: nothing of it reaches the store any more. */
  kill(): void {
    this.#alive = false
  }
}
