import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** `FULL`: what is committed is on the disk. `NORMAL`: it is in the log, which has still to be put there. */
export type Synchronous = 'FULL' | 'NORMAL'

interface Connection {
  readonly begin: StatementSync
  readonly commit: StatementSync
  synchronous: Synchronous | null
}

/** Read once for each connection: as text they would cost as much as what a small transaction writes. */
const known = new WeakMap<DatabaseSync, Connection>()

function connection(db: DatabaseSync): Connection {
  let found = known.get(db)
  if (!found) {
    found = { begin: db.prepare('BEGIN IMMEDIATE'), commit: db.prepare('COMMIT'), synchronous: null }
    known.set(db, found)
  }
  return found
}

/**
 * Runs `work` in one transaction that takes the write lock at once. Whatever is thrown, nothing of it stays. Every change of the
 * store is in one: outside of it a commit would wait for the disk, or not, as the transaction before it did.
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T, synchronous: Synchronous = 'FULL'): T {
  const on = connection(db)
  if (on.synchronous !== synchronous) db.exec(`PRAGMA synchronous = ${synchronous}`)
  on.synchronous = synchronous
  on.begin.run()
  try {
    const result = work()
    on.commit.run()
    return result
  } catch (error) {
    // On a full disk SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
