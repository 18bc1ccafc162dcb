import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` in one transaction that takes the write lock at once. Whatever is thrown, nothing of it stays. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // On a full disk SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
