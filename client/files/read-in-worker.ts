import type { ReadTable } from '../../shared/files/import-problem.ts'
import { err, type Result } from '../../shared/result.ts'
import type { TableProblem } from './read-table.ts'

/** Milliseconds after which a file is given up. */
const PATIENCE = 30_000

/** Reads a table in a thread of its own. Rejects with the signal's reason where it is stopped. */
export async function readInWorker(
  file: File,
  signal: AbortSignal,
): Promise<Result<ReadTable, TableProblem>> {
  const bytes = await file.arrayBuffer()
  signal.throwIfAborted()
  const worker = new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((done, fail) => {
      const late = setTimeout(() => done(err({ kind: 'damaged' })), PATIENCE)
      signal.addEventListener('abort', () => fail(signal.reason), { once: true })
      worker.onmessage = (event: MessageEvent<Result<ReadTable, TableProblem>>) => {
        clearTimeout(late)
        done(event.data)
      }
      worker.onerror = event => {
        clearTimeout(late)
        // only what runs has something to say of its failure
        done(err({ kind: event.message ? 'damaged' : 'not-fetched' }))
      }
      worker.postMessage(bytes, [bytes])
    })
  } finally {
    worker.terminate()
  }
}
