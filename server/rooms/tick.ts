import { type Meter, NO_METER } from '../observe/meter.ts'
import type { Append, Store } from '../store/store.ts'

/** Something that has work now and then: a room. */
export interface Ticked {
  /** Does what is due; gives what must be stored before it may be shown. */
  tick(): Append | null
  stored(seq: number): void
  notStored(error: unknown): void
}

/**
 * One beat for all rooms: whatever became due in this turn of the event loop is applied, stored in one commit, and then
 * shown. A later beat does not wait for an earlier commit: each room waits for its own.
 */
export class Tick {
  readonly #store: Pick<Store, 'append'>
  readonly #meter: Meter
  readonly #due = new Set<Ticked>()
  #scheduled = false

  constructor(store: Pick<Store, 'append'>, meter: Meter = NO_METER) {
    this.#store = store
    this.#meter = meter
  }

  /** Has `room.tick()` called at the end of this turn. */
  soon(room: Ticked): void {
    this.#due.add(room)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.#beat())
  }

  #beat(): void {
    this.#scheduled = false
    const start = performance.now()
    const rooms = [...this.#due]
    this.#due.clear()
    const batch: { room: Ticked; append: Append }[] = []
    for (const room of rooms) {
      const append = room.tick()
      if (append) batch.push({ room, append })
    }
    const begun = performance.now()
    this.#meter.beat(begun - start)
    if (batch.length > 0) void this.#commit(batch)
  }

  async #commit(batch: readonly { room: Ticked; append: Append }[]): Promise<void> {
    const asked = performance.now()
    const result = await this.#store.append(batch.map(b => b.append)).then(
      seqs => ({ seqs }),
      (error: unknown) => ({ error }),
    )
    this.#meter.commit(performance.now() - asked, 'seqs' in result)
    if ('seqs' in result) {
      batch.forEach(({ room }, i) => {
        room.stored(result.seqs[i] ?? 0)
      })
    } else if (batch.length > 1) {
      // one workshop's trouble must not keep the others' words from being stored
      for (const one of batch) await this.#commit([one])
    } else {
      for (const { room } of batch) room.notStored(result.error)
    }
  }
}
