import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { FileAnswer } from './file-worker.ts'
import type { FileOrder } from './make-file.ts'
import type { InsightOrder } from './make-insight.ts'

type Order = FileOrder | InsightOrder

/** Files that are made at once, that may wait, and that one workshop may have under way lest all others wait for it. */
const AT_ONCE = 2
const WAITING = 40
const OF_ONE = 8
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
  readonly #waiting: (() => void)[] = []
  readonly #idle = new Map<Worker, NodeJS.Timeout>()
  readonly #all = new Set<Worker>()
  /** files under way, by workshop */
  readonly #of = new Map<string, number>()
  #busy = 0

  /** @throws Problem `too-many-requests` where too many wait, `file-too-slow` after a minute; the signal's reason where it was given up */
  async make(order: Order, signal: AbortSignal): Promise<Uint8Array> {
    // insight is asked for one at a time
    if (!('workshop' in order)) return this.#inTurn(order, signal)
    const { workshop } = order
    const before = this.#of.get(workshop) ?? 0
    if (before >= OF_ONE) throw new Problem('too-many-requests')
    this.#of.set(workshop, before + 1)
    try {
      return await this.#inTurn(order, signal)
    } finally {
      const left = (this.#of.get(workshop) ?? 1) - 1
      if (left > 0) this.#of.set(workshop, left)
      else this.#of.delete(workshop)
    }
  }

  async #inTurn(order: Order, signal: AbortSignal): Promise<Uint8Array> {
    await this.#turn(signal)
    try {
      return await this.#run(order, signal)
    } finally {
      this.#busy--
      this.#waiting.shift()?.()
    }
  }

  async close(): Promise<void> {
    for (const rest of this.#idle.values()) clearTimeout(rest)
    this.#idle.clear()
    await Promise.all([...this.#all].map(worker => worker.terminate()))
  }

  async #turn(signal: AbortSignal): Promise<void> {
    if (this.#busy >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) throw new Problem('too-many-requests')
      await new Promise<void>((go, stop) => {
        const turn = (): void => {
          signal.removeEventListener('abort', leave)
          go()
        }
        const leave = (): void => {
          this.#waiting.splice(this.#waiting.indexOf(turn), 1)
          stop(signal.reason)
        }
        this.#waiting.push(turn)
        signal.addEventListener('abort', leave, { once: true })
      })
    }
    this.#busy++
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
