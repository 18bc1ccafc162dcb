import type { DatabaseSync, StatementSync } from 'node:sqlite'

interface Ends {
  readonly begin: StatementSync
  readonly commit: StatementSync
}

/** read once for each database: as text they would cost as much as what a small transaction writes */
const known = new WeakMap<DatabaseSync, Ends>()

function endsOf(db: DatabaseSync): Ends {
  let ends = known.get(db)
  if (!ends) {
    ends = { begin: db.prepare('BEGIN IMMEDIATE'), commit: db.prepare('COMMIT') }
    known.set(db, ends)
  }
  return ends
}

/** Runs `work` in one transaction that takes the write lock at once. Whatever is thrown, nothing of it stays. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  const { begin, commit } = endsOf(db)
  begin.run()
  try {
    const result = work()
    commit.run()
    return result
  } catch (error) {
    // On a full disk SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
