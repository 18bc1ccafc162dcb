import { Worker } from 'node:worker_threads'
import { type StoredDoc, StoreUnavailable } from './store/store.ts'

/** Megabytes of memory of the thread. */
const MEMORY = 768
/** Milliseconds after which a compaction is given up; it is tried again once as much has come anew. */
const PATIENCE = 60_000

/** Compacts the logs of large documents one after the other, each in a thread of its own: a room that is worked in goes on. */
export class Compaction {
  #last: Promise<unknown> = Promise.resolve()
  #worker: Worker | null = null
  #closed = false

  /** What `compactState` gives. Rejects as it throws, where it takes too long or too much memory, and once `signal` gives it up. */
  readonly compact = (stored: StoredDoc, signal: AbortSignal): Promise<Uint8Array> => {
    const done = this.#last.then(() => this.#run(stored, signal))
    this.#last = done.catch(() => {})
    return done
  }

  /** Gives up what is running. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#worker?.terminate()
    await this.#last
  }

  #run(stored: StoredDoc, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) return Promise.reject(new Error('a compaction was given up'))
    if (this.#closed) return Promise.reject(new StoreUnavailable('the server is shutting down'))
    return new Promise<Uint8Array>((done, fail) => {
      const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url), {
        workerData: stored,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      })
      this.#worker = worker
      const giveUp = (): void => void worker.terminate()
      const late = setTimeout(giveUp, PATIENCE)
      signal.addEventListener('abort', giveUp)
      worker.on('message', done)
      worker.on('error', fail)
      worker.on('exit', () => {
        clearTimeout(late)
        signal.removeEventListener('abort', giveUp)
        this.#worker = null
        fail(new Error('a compaction came to no end'))
      })
    })
  }
}
