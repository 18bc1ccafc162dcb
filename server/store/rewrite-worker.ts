import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import type { RewriteJob } from './rewrite-elsewhere.ts'

/** Runs in a thread of its own: writes a store's file anew and empties its log, and ends. Throws where another process is in the way. */
const { path, patience }: RewriteJob = workerData
const db = new DatabaseSync(path, { timeout: patience })
try {
  db.exec('VACUUM')
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
} finally {
  db.close()
}
