import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { FileAnswer } from './file-worker.ts'
import type { FileOrder } from './make-file.ts'
import type { InsightOrder } from './make-insight.ts'

type Order = FileOrder | InsightOrder

/** Files that are made at once; that may wait of one workshop, where everybody takes the report away at the end; and of all. */
const AT_ONCE = 2
const OF_ONE = 120
const OF_ALL = 500
/** Milliseconds after which a file is given up. */
const PATIENCE = 60_000
/** Milliseconds that a thread stays without work. */
const REST = 30_000
/** Megabytes of memory of one thread. */
const MEMORY = 768

/**
 * Makes files in threads of their own, so that a large board's workbook holds up nobody's edits. A thread ends when the asker goes
 * away, when a file takes too long or too much memory, and after a rest without work.
 */
export class FileMaker {
  /** who waits for a turn, by workshop; whose turn is next stands first */
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  readonly #all = new Set<Worker>()
  #busy = 0

  /**
   * Workshops take turns: one that asks for many files waits for its own.
   * @param order what is to be made; asked for once its turn has come, as boards are large
   * @throws Problem `too-many-requests` where too many wait, `file-too-slow` after a minute; the signal's reason where it was given up
   */
  async make(
    workshop: string,
    order: () => Order | Promise<Order>,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    await this.#turn(workshop, signal)
    try {
      const ready = await order()
      signal.throwIfAborted()
      return await this.#run(ready, signal)
    } finally {
      this.#next()
    }
  }

  async close(): Promise<void> {
    for (const rest of this.#idle.values()) clearTimeout(rest)
    this.#idle.clear()
    await Promise.all([...this.#all].map(worker => worker.terminate()))
  }

  /** Resolves once one of the places is the asker's. */
  async #turn(workshop: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#busy < AT_ONCE) {
      this.#busy++
      return
    }
    const mine = this.#waiting.get(workshop) ?? []
    const all = [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0)
    if (mine.length >= OF_ONE || all >= OF_ALL) throw new Problem('too-many-requests')
    this.#waiting.set(workshop, mine)
    await new Promise<void>((go, stop) => {
      const turn = (): void => {
        signal.removeEventListener('abort', leave)
        go()
      }
      const leave = (): void => {
        mine.splice(mine.indexOf(turn), 1)
        if (mine.length === 0) this.#waiting.delete(workshop)
        stop(signal.reason)
      }
      mine.push(turn)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  /** Gives a place that is free to the workshop that has waited longest for a turn; its others come after everybody else's. */
  #next(): void {
    const [first] = this.#waiting
    if (!first) {
      this.#busy--
      return
    }
    const [workshop, waiting] = first
    this.#waiting.delete(workshop)
    const turn = waiting.shift()
    if (waiting.length > 0) this.#waiting.set(workshop, waiting)
    turn?.()
  }

  #run(order: Order, signal: AbortSignal): Promise<Uint8Array> {
    return new Promise((done, fail) => {
      const worker = this.#worker()
      const end = (): void => {
        clearTimeout(late)
        signal.removeEventListener('abort', leave)
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      }
      const giveUp = (reason: unknown): void => {
        end()
        this.#all.delete(worker)
        // what a thread that is being ended still says is nobody's concern
        worker.on('error', () => {})
        void worker.terminate()
        fail(reason)
      }
      const leave = (): void => giveUp(signal.reason)
      const late = setTimeout(() => giveUp(new Problem('file-too-slow')), PATIENCE)
      signal.addEventListener('abort', leave, { once: true })
      worker.on('message', (answer: FileAnswer) => {
        end()
        this.#rest(worker)
        if (answer.ok) done(answer.bytes)
        else fail(answer.error)
      })
      worker.on('error', giveUp)
      worker.on('exit', () => giveUp(new Error('a file was not made')))
      worker.postMessage(order)
    })
  }

  #worker(): Worker {
    for (const [worker, rest] of this.#idle) {
      clearTimeout(rest)
      this.#idle.delete(worker)
      return worker
    }
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    })
    this.#all.add(worker)
    return worker
  }

  #rest(worker: Worker): void {
    const end = (): void => {
      this.#idle.delete(worker)
      this.#all.delete(worker)
      void worker.terminate()
    }
    worker.on('error', end)
    this.#idle.set(worker, setTimeout(end, REST).unref())
    worker.unref()
  }
}
