import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds from a try that did not succeed to the next one, and the most where the disk keeps refusing. */
const AGAIN = { first: 1_000, most: 300_000 }
/** … until what is wiped soon is: whoever waits for a reveal does not wait for this. */
const SOON = 50
/** Writing the file anew keeps everybody waiting; so many times as long as that took passes before it is done again. */
const REST = 20
/** Bytes of a file that is written anew on this thread, which takes some hundredths of a second. */
const HERE = 4 * 1024 * 1024

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
  /** Resolves when the file, which is being written anew elsewhere, may be written to; null: it may. Never rejects. */
  readonly rewriting: Promise<void> | null
}

export interface WiperOptions {
  /** the connection's own patience with others (milliseconds), which is not spent here */
  readonly timeout: number
  /** what hinders, once when it begins, and null when it is over */
  readonly told?: ((hindrance: Hindrance) => void) | undefined
  /** Writes the file anew in another thread; without it that is done here, whatever its size. */
  readonly rewrite?: (() => Promise<void>) | undefined
}

/**
 * `secure_delete` overwrites deleted rows. Two kinds of copies stay: older versions of pages in the write-ahead log until it is
 * emptied, and what SQLite leaves behind in a page whenever it moves rows to another one, until the file is written anew. Neither
 * can be done while another process is in the middle of reading. A large file is written anew elsewhere: people are heard, answered
 * and shown to each other meanwhile, and only what they write waits.
 */
export function wiper(db: DatabaseSync, { timeout, told = () => {}, rewrite }: WiperOptions): Wiper {
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
  let rewriting: Promise<void> | null = null

  /** False: another process reads pages of it, or is writing. */
  const emptyLog = (): boolean => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0

  const large = (): boolean => {
    const { bytes } =
      db.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size').get() ??
      {}
    return Number(bytes) > HERE
  }

  /** Counts how long `work` took and whether it was refused. */
  function ended(start: number, refused: boolean): void {
    const end = performance.now()
    restUntil = end + REST * (end - start)
    refusals = refused ? refusals + 1 : 0
  }

  function writeAnew(times: number): void {
    const start = performance.now()
    try {
      db.exec('VACUUM')
      ended(start, false)
    } catch (error) {
      ended(start, true)
      throw error
    }
    paid.run(times)
  }

  async function writeElsewhere(times: number, work: () => Promise<void>): Promise<void> {
    const start = performance.now()
    try {
      // not before `rewriting` is set, whatever comes of it
      await Promise.resolve().then(work)
      ended(start, false)
      if (db.isOpen) paid.run(times)
      rewriting = null
      if (db.isOpen) wipe()
    } catch (error) {
      ended(start, true)
      rewriting = null
      again(hinder(whyOf(error)))
    }
  }

  /** Milliseconds until the next try; null: nothing is left to do; or it is being done elsewhere. */
  function attempt(): number | null | 'elsewhere' {
    // as long as another process reads, a file written anew would only be in the log
    if (!emptyLog()) return hinder('another program reads the file')
    const times = debt.get()?.times
    if (times === undefined) return null
    const rest = restUntil - performance.now()
    if (rest > 0) return rest
    if (rewrite && large()) {
      rewriting = writeElsewhere(Number(times), rewrite)
      return 'elsewhere'
    }
    writeAnew(Number(times))
    return emptyLog() ? null : hinder('another program reads the file')
  }

  function hinder(why: string): number {
    if (!hindered) told(why)
    hindered = true
    return Math.min(AGAIN.first * 2 ** refusals, AGAIN.most)
  }

  function tryNow(): number | null | 'elsewhere' {
    try {
      db.exec('PRAGMA busy_timeout = 0')
      return attempt()
    } catch (error) {
      // what is committed is committed
      return hinder(whyOf(error))
    } finally {
      db.exec(`PRAGMA busy_timeout = ${timeout}`)
    }
  }

  function wipe(): void {
    if (rewriting) return
    const wait = tryNow()
    if (timer) clearTimeout(timer)
    due = wait !== null
    if (wait === 'elsewhere') return
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
    get rewriting() {
      return rewriting
    },
  }
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
