import { parentPort, workerData } from 'node:worker_threads'
import { compactState } from './rooms/compact-state.ts'
import type { StoredDoc } from './store/store.ts'

/** Runs in a thread of its own: compacts the one log that it is given, and ends. */
const stored: StoredDoc = workerData
// a copy that owns its memory can be handed over without another
const state = new Uint8Array(compactState(stored))
parentPort?.postMessage(state, [state.buffer])
