import type { DatabaseSync } from 'node:sqlite'
import { first } from './migrations/001-first.ts'
import { sealedRounds } from './migrations/002-sealed-rounds.ts'
import { snapshotKinds } from './migrations/003-snapshot-kinds.ts'
import { calendarLinks } from './migrations/004-calendar-links.ts'
import { recentUpdates } from './migrations/005-recent-updates.ts'
import { wipeDue } from './migrations/006-wipe-due.ts'
import { inTransaction } from './sqlite-transaction.ts'

/** In order; the number of a migration is its place, counted from 1. Never change one that was released: add the next. */
const MIGRATIONS: readonly string[] = [
  first,
  sealedRounds,
  snapshotKinds,
  calendarLinks,
  recentUpdates,
  wipeDue,
]

/** The file was written by a newer version of Allymap. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew'
}

/**
 * Brings the file to the shape that this version knows, each step in a transaction of its own; `PRAGMA user_version` says
 * how far it got. Throws StoreTooNew where the file is ahead.
 */
export function migrate(db: DatabaseSync): void {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (found > MIGRATIONS.length) {
    throw new StoreTooNew(
      `the store has version ${found}, this Allymap knows ${MIGRATIONS.length}: start a newer one`,
    )
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < found) continue
    inTransaction(db, () => {
      db.exec(sql)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
