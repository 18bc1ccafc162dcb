import { parentPort } from 'node:worker_threads'
import { type FileOrder, makeFile } from './make-file.ts'
import { type InsightOrder, makeInsight } from './make-insight.ts'

/** What comes back for an order. */
export type FileAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly error: unknown }

/** Runs in a thread of its own: makes one file after another, as it is asked. */
parentPort?.on('message', async (order: FileOrder | InsightOrder) => {
  try {
    // a copy that owns its memory can be handed over without another
    const bytes = new Uint8Array(await ('name' in order ? makeFile(order) : makeInsight(order)))
    parentPort?.postMessage({ ok: true, bytes } satisfies FileAnswer, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ ok: false, error } satisfies FileAnswer)
  }
})
