import { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { logSync, type SyncFile } from './log-sync.ts'
import { migrate } from './migrate.ts'
import { packedBody, unpackedBody } from './packed-body.ts'
import { type RewriteJob, rewriteElsewhere } from './rewrite-elsewhere.ts'
import { settling } from './settling.ts'
import { calendarLinks } from './sqlite-calendar-links.ts'
import { guarded } from './sqlite-errors.ts'
import { type ReadyRenewal, renewal } from './sqlite-renewal.ts'
import { sealedEntries } from './sqlite-sealed.ts'
import { snapshots } from './sqlite-snapshots.ts'
import { inTransaction } from './sqlite-transaction.ts'
import { updateLog } from './sqlite-updates.ts'
import { type Hindrance, wiper } from './sqlite-wiper.ts'
import { workshops } from './sqlite-workshops.ts'
import { type Append, type OfRound, type RewrittenSnapshot, type Store, StoreUnavailable } from './store.ts'

export interface SqliteStore extends Store {
  /** Bounds the file, in pages of 4,096 bytes: what a full disk looks like to a test. Never below what the file has. */
  limitPages(count: number): void
  /** As `renew`, one of many: what was replaced is in the file's pages until `wipe`. Bodies of snapshots are as they are stored. */
  replace(workshop: WorkshopId, next: ReadyRenewal): number
  wipe(): void
  /** Resolves once the file is not being written anew. */
  rewritten(): Promise<void>
}

interface Options {
  readonly now?: () => number
  readonly sync?: SyncFile
  /** How long another connection may hold the file before something is refused (milliseconds; the thread stands still meanwhile). */
  readonly patience?: number
  /** What keeps deleted words in the file's bytes (another program that reads it, a full disk); null once they are out. */
  readonly hindered?: (hindrance: Hindrance) => void
  /** Writes a large file anew elsewhere; a thread of its own unless told. */
  readonly rewrite?: (job: RewriteJob) => Promise<void>
}

/**
 * Opens (or makes) the one file that holds every workshop, and brings it to this version's shape. `path` may be ':memory:'.
 * Throws StoreTooNew for a file of a later version, StoreUnavailable where the disk refuses.
 *
 * `synchronous=FULL`: a commit is on the disk when it returns. Only what people write (`append`), which is most of all, commits
 * into the log first and waits for the disk off this thread; it is not stored before either. `secure_delete`: what is deleted
 * is overwritten with zeros. node:sqlite works on this thread; a small commit takes a fraction of a millisecond.
 */
export function openSqliteStore(path: string, options: Options = {}): SqliteStore {
  const { patience = 2_000 } = options
  const db = guarded(
    null,
    () => new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: patience }),
  )
  try {
    return opened(db, path === ':memory:' ? null : path, { ...options, patience })
  } catch (error) {
    db.close()
    throw error
  }
}

function opened(
  db: DatabaseSync,
  path: string | null,
  options: Options & { readonly patience: number },
): SqliteStore {
  const { now = Date.now, patience, hindered, rewrite = rewriteElsewhere } = options
  const onDisk = logSync(path === null ? null : `${path}-wal`, options.sync)
  guarded(null, () => {
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = 67108864;
    `)
    migrate(db)
  })
  const sealed = sealedEntries(db, now)
  const traces = wiper(db, {
    timeout: patience,
    told: hindered,
    rewrite: path === null ? undefined : () => rewrite({ path, patience }),
  })
  const rows = workshops(db, now, sealed.forget, traces.owe)
  const log = updateLog(db, now, (workshop, along) => {
    rows.writeStage(workshop, along.stage)
    sealed.change(workshop, along.sealed)
  })
  const saved = snapshots(db)
  const calendars = calendarLinks(db)
  const renewals = renewal(
    db,
    traces.owe,
    log.settleHere,
    rows.writeStage,
    sealed.forgetAuthor,
    saved.rewrite,
  )
  const probe = db.prepare('INSERT INTO probe (id, filler) VALUES (1, zeroblob(8192))')
  const dataVersion = db.prepare('PRAGMA data_version')
  const unprobe = db.prepare('DELETE FROM probe')
  const settle = settling({
    unsettled: log.unsettled,
    settle() {
      // tried again with what comes next
      if (traces.rewriting) throw new StoreUnavailable('the file is being written anew')
      log.settle()
    },
  })
  settle.now()
  forgetOld()
  // what was left of a reveal, an erasure or a deletion
  traces.wipe()
  let seen = dataVersion.get()?.data_version
  function forgetOld(): OfRound[] {
    rows.forgetDeleted()
    return guarded(null, () => inTransaction(db, sealed.forgetCancelled))
  }

  /** Those who wait for the file to be written anew, the last one; null: nobody does. */
  let last: Promise<void> | null = null

  /** Runs a change once the file may be written to: those that had to wait in the order in which they came. */
  async function change<T>(work: () => T): Promise<T> {
    if (!traces.rewriting && !last) return work()
    const before = last
    const turn = Promise.withResolvers<void>()
    last = turn.promise
    await before
    while (traces.rewriting) await traces.rewriting
    try {
      return work()
    } finally {
      turn.resolve()
      if (last === turn.promise) last = null
    }
  }

  function replace(workshop: WorkshopId, next: ReadyRenewal): number {
    const epoch = renewals.replace(workshop, next)
    log.changed(workshop)
    return epoch
  }

  async function append(batch: readonly Append[]): Promise<number[]> {
    onDisk.assertWhole()
    if (batch.some(part => part.along)) return change(() => appendAlong(batch))
    const { seqs, stored } = await change(() => ({
      seqs: log.append(batch, 'NORMAL'),
      stored: onDisk.flushed(),
    }))
    settle.soon()
    await stored
    return seqs
  }

  function appendAlong(batch: readonly Append[]): number[] {
    const seqs = log.append(batch, 'FULL')
    if (batch.some(part => part.along?.sealed.some(change => change.kind === 'clear'))) traces.soon()
    return seqs
  }

  return {
    append,
    load: async workshop => log.load(workshop),
    compact: (workshop, state, upTo, epoch) => change(() => log.compact(workshop, state, upTo, epoch)),

    createWorkshop: workshop => change(() => rows.create(workshop)),
    workshop: async id => rows.find(id),
    access: async id => rows.access(id),
    changedAt: async id => rows.changedAt(id),
    listWorkshops: async () => rows.list(),
    unchangedSince: async before => rows.unchangedSince(before),
    putStage: (id, stage) =>
      change(() => guarded(id, () => inTransaction(db, () => rows.putStage(id, stage)))),
    sealed: async id => guarded(id, () => sealed.of(id)),
    putSealed: (id, changes, stage) => {
      const put = (): void => {
        rows.putStage(id, stage)
        sealed.change(id, changes)
      }
      return change(() => guarded(id, () => inTransaction(db, put)))
    },
    putKeys: (id, keyHashes, rotation) => change(() => rows.putKeys(id, { keyHashes, rotation })),
    renew: async (workshop, next) => {
      const snapshots: RewrittenSnapshot[] = []
      for await (const { id, body } of next.snapshots) snapshots.push({ id, body: await packedBody(body) })
      return change(() => {
        const epoch = replace(workshop, { ...next, snapshots })
        traces.wipe()
        return epoch
      })
    },
    deleteWorkshop: (id, at) =>
      change(() => {
        rows.delete(id, at)
        log.changed(id)
        traces.wipe()
      }),

    saveSnapshot: async (workshop, row, body, epoch) => {
      const packed = await packedBody(body)
      return change(() => saved.save(workshop, row, packed, epoch))
    },
    snapshots: async workshop => saved.list(workshop),
    snapshotBody: async (workshop, id) => {
      const bytes = saved.body(workshop, id)
      return bytes && unpackedBody(bytes)
    },
    deleteSnapshot: (workshop, id) => change(() => saved.delete(workshop, id)),

    putCalendarLink: (workshop, link) => change(() => calendars.put(workshop, link)),
    calendarLink: async workshop => calendars.of(workshop),
    calendarWorkshop: async hash => calendars.workshop(hash),

    check: async () => {
      onDisk.assertWhole()
      if (traces.rewriting) return
      guarded(null, () =>
        inTransaction(db, () => {
          probe.run()
          unprobe.run()
        }),
      )
    },
    close: async () => {
      await change(() => {})
      await onDisk.close()
      if (!db.isOpen) return
      settle.now()
      db.close()
    },
    outside: async () => {
      const version = dataVersion.get()?.data_version
      // another process may have deleted something and had no chance to wipe it
      if (version !== seen) traces.soon()
      seen = version
      return Number(version ?? 0)
    },
    forgetOld: () =>
      change(() => {
        const rounds = forgetOld()
        if (rounds.length > 0) traces.soon()
        return rounds
      }),
    traces: () => traces.pending(),
    replace,
    wipe: traces.wipe,
    rewritten: () => change(() => {}),
    limitPages: count => db.exec(`PRAGMA max_page_count = ${Math.trunc(count)}`),
  }
}
