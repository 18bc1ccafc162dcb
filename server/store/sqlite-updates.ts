import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { guarded } from './sqlite-errors.ts'
import { blob, checksum, DamagedRow, int, type SqliteRow, text, verify } from './sqlite-rows.ts'
import { inTransaction, type Synchronous } from './sqlite-transaction.ts'
import { type Append, type StoredDoc, StoreMoved } from './store.ts'

/** The log of updates, what was compacted of it, and who owns which Yjs client id. */
export interface UpdateLog {
  append(batch: readonly Append[], synchronous: Synchronous): number[]
  load(workshop: WorkshopId): StoredDoc
  compact(workshop: WorkshopId, state: Uint8Array, upTo: number, epoch: number): void
  /** A workshop was deleted, is a new one, or began anew: the next append looks at it again. */
  changed(workshop: WorkshopId): void
  /** Brings recent updates to their places in the log. Nobody waits for that to be on the disk: they are there already. */
  settle(): void
  /** As `settle`, within a transaction. */
  settleHere(): void
  /** how many updates are not in their places yet, of those that this process found or wrote */
  unsettled(): number
}

interface Head {
  /** of the last update, 0 for none */
  readonly seq: number
  readonly epoch: number
}

/** @param writeAlong writes what goes along with an append, inside its transaction */
export function updateLog(
  db: DatabaseSync,
  now: () => number,
  writeAlong: (workshop: WorkshopId, along: NonNullable<Append['along']>) => void,
): UpdateLog {
  const head = db.prepare(`
    SELECT deleted_at, epoch, max(seq, coalesce((SELECT max(seq) FROM recent_update WHERE workshop = id), 0)) AS seq
    FROM workshop WHERE id = ?`)
  const insert = db.prepare(
    'INSERT INTO recent_update (workshop, seq, bytes, crc, at) VALUES (?, ?, ?, ?, ?)',
  )
  const updates = db.prepare(`
    SELECT seq, bytes, crc FROM update_log WHERE workshop = :workshop
    UNION ALL SELECT seq, bytes, crc FROM recent_update WHERE workshop = :workshop ORDER BY seq`)
  const move = db.prepare(`
    INSERT INTO update_log (workshop, seq, bytes, crc)
    SELECT workshop, seq, bytes, crc FROM recent_update ORDER BY workshop, seq
    ON CONFLICT DO NOTHING`)
  const setHeads = db.prepare(`
    UPDATE workshop SET seq = last.seq, updated_at = max(updated_at, last.at)
    FROM (SELECT workshop, max(seq) AS seq, max(at) AS at FROM recent_update GROUP BY workshop) AS last
    WHERE id = last.workshop`)
  // One whose place is taken stays, to be noticed by whoever reads that workshop; it is no trouble of the others.
  const moved = db.prepare(`
    DELETE FROM recent_update WHERE EXISTS (
      SELECT 1 FROM update_log AS log
      WHERE log.workshop = recent_update.workshop AND log.seq = recent_update.seq AND log.crc = recent_update.crc)`)
  const forget = db.prepare('DELETE FROM update_log WHERE workshop = ? AND seq <= ?')
  const compacted = db.prepare('SELECT up_to, bytes, crc FROM compacted WHERE workshop = ?')
  const setCompacted = db.prepare(
    'INSERT OR REPLACE INTO compacted (workshop, up_to, bytes, crc) VALUES (?, ?, ?, ?)',
  )
  const claims = db.prepare('SELECT client_id, owner FROM claim WHERE workshop = ?')
  // The first owner stays: a client id belongs to whoever used it first.
  const claim = db.prepare(
    'INSERT INTO claim (workshop, client_id, owner) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const outside = db.prepare('PRAGMA data_version')

  /** how this process left the workshops, as long as no other one wrote */
  const heads = new Map<WorkshopId, Head>()
  let version: unknown
  let unsettled = Number(db.prepare('SELECT count(*) AS count FROM recent_update').get()?.count ?? 0)

  function headOf(workshop: WorkshopId): Head {
    const row = head.get(workshop)
    if (!row || row.deleted_at !== null) throw new DamagedRow('no such workshop, or it was deleted')
    return { seq: int(row, 'seq'), epoch: int(row, 'epoch') }
  }

  /** @param reached the workshops as this batch left them so far */
  function appendOne(
    { workshop, epoch, updates: received, claims: fresh, along }: Append,
    at: number,
    reached: Map<WorkshopId, Head>,
  ): Head {
    const begun = reached.get(workshop) ?? heads.get(workshop) ?? headOf(workshop)
    if (begun.epoch !== epoch) throw new StoreMoved('the workshop began anew meanwhile: nothing was stored')
    let { seq } = begun
    for (const bytes of received) {
      seq += 1
      insert.run(workshop, seq, bytes, checksum('update', workshop, seq, bytes), at)
    }
    for (const [clientId, owner] of fresh) claim.run(workshop, clientId, owner)
    if (along) writeAlong(workshop, along)
    const head = { seq, epoch }
    reached.set(workshop, head)
    return head
  }

  function appendAll(batch: readonly Append[]): Head[] {
    const at = now()
    const seen = outside.get()?.data_version
    if (seen !== version) heads.clear()
    version = seen
    const reached = new Map<WorkshopId, Head>()
    return batch.map(part => guarded(part.workshop, () => appendOne(part, at, reached)))
  }

  function settleHere(): void {
    move.run()
    setHeads.run()
    moved.run()
    unsettled = 0
  }

  function compactedPart(workshop: WorkshopId): { state: Uint8Array | null; upTo: number } {
    const row = compacted.get(workshop)
    if (!row) return { state: null, upTo: 0 }
    const state = blob(row, 'bytes')
    const upTo = int(row, 'up_to')
    verify(row, 'crc', checksum('compacted', workshop, upTo, state), 'the compacted document')
    return { state, upTo }
  }

  function readUpdate(workshop: WorkshopId, row: SqliteRow, expected: number): Uint8Array {
    const seq = int(row, 'seq')
    if (seq !== expected) throw new DamagedRow(`update ${expected} is missing`)
    const bytes = blob(row, 'bytes')
    verify(row, 'crc', checksum('update', workshop, seq, bytes), `update ${seq}`)
    return bytes
  }

  function load(workshop: WorkshopId): StoredDoc {
    const { seq } = headOf(workshop)
    const { state, upTo } = compactedPart(workshop)
    const later = updates.all({ workshop }).map((row, index) => readUpdate(workshop, row, upTo + 1 + index))
    if (upTo + later.length !== seq) throw new DamagedRow(`update ${upTo + later.length + 1} is missing`)
    const owners = claims.all(workshop).map(row => [int(row, 'client_id'), text(row, 'owner')] as const)
    return { state, seq, updates: later, claims: new Map(owners) }
  }

  return {
    append(batch, synchronous) {
      const reached = guarded(null, () => inTransaction(db, () => appendAll(batch), synchronous))
      for (const [i, { workshop, updates: received }] of batch.entries()) {
        const head = reached[i]
        if (head) heads.set(workshop, head)
        unsettled += received.length
      }
      return reached.map(({ seq }) => seq)
    },
    load: workshop => guarded(workshop, () => load(workshop)),
    compact(workshop, state, upTo, epoch) {
      guarded(workshop, () =>
        inTransaction(db, () => {
          settleHere()
          const head = headOf(workshop)
          const before = compactedPart(workshop).upTo
          if (head.epoch !== epoch)
            throw new StoreMoved('the workshop began anew meanwhile: compacting it was given up')
          if (upTo < before) throw new StoreMoved(`compacting up to ${upTo}: ${before} was meanwhile`)
          if (upTo > head.seq)
            throw new Error(`Broken assumption: compacting ${upTo} of ${before}–${head.seq}`)
          setCompacted.run(workshop, upTo, state, checksum('compacted', workshop, upTo, state))
          forget.run(workshop, upTo)
        }),
      )
    },
    changed: workshop => void heads.delete(workshop),
    settle: () => guarded(null, () => inTransaction(db, settleHere, 'NORMAL')),
    settleHere,
    unsettled: () => unsettled,
  }
}
