import { Problem } from './problem.ts'

/** Until the next computation of a workshop may begin: so many times what the last one took; at most so many milliseconds. */
const PAUSE = { times: 12, most: 5_000 }
/** How many may wait of one workshop. */
const WAITING = 20

/** What came of some work, and the milliseconds of the thread that it took. */
export interface Done<T> {
  readonly value: T
  readonly cost: number
}

/**
 * Work on a workshop that anybody with a key may ask for as often as they like: one at a time, each after a pause of twelve times
 * what the one before took. So all who ask together take a thirteenth of the thread at most, and edits go on.
 */
export class Pace {
  readonly #last = new Map<string, { over: Promise<void>; waiting: number }>()

  /** Runs `work` once its turn has come. Rejects as it does; the next one begins all the same. Throws Problem `too-many-requests` where too many wait. */
  async run<T>(workshop: string, work: () => Promise<Done<T>>): Promise<T> {
    const last = this.#last.get(workshop) ?? { over: Promise.resolve(), waiting: 0 }
    if (last.waiting >= WAITING) throw new Problem('too-many-requests')
    this.#last.set(workshop, last)
    last.waiting++
    const done = last.over.then(work)
    last.over = done
      .then(
        ({ cost }) => rest(cost),
        () => {},
      )
      .then(() => {
        if (--last.waiting === 0) this.#last.delete(workshop)
      })
    return (await done).value
  }
}

const rest = (cost: number): Promise<void> =>
  new Promise(over => setTimeout(over, Math.min(PAUSE.most, PAUSE.times * cost)).unref())

/** Runs `work` and says what it took. */
export function timed<T>(work: () => T): Done<T> {
  const from = performance.now()
  const value = work()
  return { value, cost: performance.now() - from }
}
