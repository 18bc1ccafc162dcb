import { Worker } from 'node:worker_threads'

export interface RewriteJob {
  /** of the store's file */
  readonly path: string
  /** how long another process may hold the file (milliseconds) */
  readonly patience: number
}

/** Writes a store's file anew in a thread of its own. Who writes meanwhile would wait for that with theirs. Rejects as SQLite throws. */
export function rewriteElsewhere(job: RewriteJob): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./rewrite-worker.ts', import.meta.url), { workerData: job })
    worker.on('error', fail)
    worker.on('exit', code => (code === 0 ? done() : fail(new Error('writing the file anew was broken off'))))
  })
}
