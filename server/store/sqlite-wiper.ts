import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds between two tries to empty the log. */
const AGAIN = 1_000
/** … until what is wiped soon is: whoever waits for a reveal does not wait for this. */
const SOON = 50

/** Sees to it that what was deleted is in the file's bytes no more. */
export interface Wiper {
  /** Empties the write-ahead log now, or, where somebody else reads the file, as soon as that is over. Never throws. */
  wipe(): void
  /** Empties it once what was committed has been told; a crash before that is seen to at the next opening. */
  soon(): void
  /** Tries again what could not be done. To be called now and then. */
  retry(): void
}

/**
 * `secure_delete` overwrites deleted rows, but older versions of their pages stay in the write-ahead log until it is
 * emptied. `timeout`: the connection's own patience with others (milliseconds), which is not spent here.
 */
export function wiper(db: DatabaseSync, timeout: number): Wiper {
  let due = false
  let tried = 0

  function wipe(): void {
    due = true
    tried = performance.now()
    try {
      db.exec('PRAGMA busy_timeout = 0')
      due = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy !== 0
    } catch {
      // a full or failing disk: what is committed is committed, and this is tried again
    } finally {
      db.exec(`PRAGMA busy_timeout = ${timeout}`)
    }
  }

  return {
    wipe,
    soon() {
      due = true
      tried = performance.now()
      setTimeout(() => db.isOpen && wipe(), SOON).unref()
    },
    retry() {
      if (due && performance.now() - tried > AGAIN) wipe()
    },
  }
}
