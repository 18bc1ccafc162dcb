import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds from a try that did not succeed to the next one, and the most where the disk keeps refusing. */
const AGAIN = { first: 1_000, most: 300_000 }
/** … until what is wiped soon is: whoever waits for a reveal does not wait for this. */
const SOON = 50
/** Writing the file anew holds the thread; so many times as long as that took passes before it is done again. */
const REST = 20

/** What hinders: somebody else reads the file, or the disk refuses. Null once everything is done. */
export type Hindrance = string | null

/** Sees to it that what was deleted is in the file's bytes no more. */
export interface Wiper {
  /** Has the whole file written anew at the next `wipe`, of whichever process. To be called inside the transaction that deletes. */
  owe(): void
  /**
   * Empties the write-ahead log now, and writes the file anew where that is owed; or, where somebody else reads the file or the disk
   * refuses, as soon as that is over. Never throws.
   */
  wipe(): void
  /** As `wipe`, once what was committed has been told; a crash before that is seen to at the next opening. */
  soon(): void
  /** Something is still to be done. */
  pending(): boolean
}

/**
 * `secure_delete` overwrites deleted rows. Two kinds of copies stay: older versions of pages in the write-ahead log until it is
 * emptied, and what SQLite leaves behind in a page whenever it moves rows to another one, until the file is written anew. Neither
 * can be done while another process is in the middle of reading. `timeout`: the connection's own patience with others
 * (milliseconds), which is not spent here. `told`: what hinders, once when it begins, and null when it is over.
 */
export function wiper(
  db: DatabaseSync,
  timeout: number,
  told: (hindrance: Hindrance) => void = () => {},
): Wiper {
  const debt = db.prepare('SELECT times FROM wipe_due')
  const ask = db.prepare(
    'INSERT INTO wipe_due (id, times) VALUES (1, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  )
  // what another process asked for meanwhile stays
  const paid = db.prepare('DELETE FROM wipe_due WHERE times = ?')
  let due = false
  let hindered = false
  let timer: NodeJS.Timeout | null = null
  let refusals = 0
  let restUntil = 0

  /** False: another process reads pages of it, or is writing. */
  const emptyLog = (): boolean => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0

  function writeAnew(times: number): void {
    const start = performance.now()
    try {
      db.exec('VACUUM')
      refusals = 0
    } catch (error) {
      refusals += 1
      throw error
    } finally {
      const end = performance.now()
      restUntil = end + REST * (end - start)
    }
    paid.run(times)
  }

  /** Milliseconds until the next try; null: nothing is left to do. */
  function attempt(): number | null {
    // as long as another process reads, a file written anew would only be in the log
    if (!emptyLog()) return hinder('another program reads the file')
    const times = debt.get()?.times
    if (times === undefined) return null
    const rest = restUntil - performance.now()
    if (rest > 0) return rest
    writeAnew(Number(times))
    return emptyLog() ? null : hinder('another program reads the file')
  }

  function hinder(why: string): number {
    if (!hindered) told(why)
    hindered = true
    return Math.min(AGAIN.first * 2 ** refusals, AGAIN.most)
  }

  function tryNow(): number | null {
    try {
      db.exec('PRAGMA busy_timeout = 0')
      return attempt()
    } catch (error) {
      // what is committed is committed
      return hinder(error instanceof Error ? error.message : String(error))
    } finally {
      db.exec(`PRAGMA busy_timeout = ${timeout}`)
    }
  }

  function wipe(): void {
    const wait = tryNow()
    if (timer) clearTimeout(timer)
    due = wait !== null
    if (wait !== null) {
      again(wait)
      return
    }
    if (hindered) told(null)
    hindered = false
  }

  function again(wait: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => db.isOpen && wipe(), wait).unref()
  }

  return {
    owe: () => void ask.run(),
    wipe,
    soon() {
      due = true
      again(SOON)
    },
    pending: () => due,
  }
}
