import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { guarded } from './sqlite-errors.ts'
import { blob, checksum, DamagedRow, int, type SqliteRow, text, verify } from './sqlite-rows.ts'
import { inTransaction } from './sqlite-transaction.ts'
import type { Append, StoredDoc } from './store.ts'

/** The log of updates, what was compacted of it, and who owns which Yjs client id. */
export interface UpdateLog {
  append(batch: readonly Append[]): number[]
  load(workshop: WorkshopId): StoredDoc
  compact(workshop: WorkshopId, state: Uint8Array, upTo: number): void
}

/** @param writeAlong writes what goes along with an append, inside its transaction */
export function updateLog(
  db: DatabaseSync,
  now: () => number,
  writeAlong: (workshop: WorkshopId, along: NonNullable<Append['along']>) => void,
): UpdateLog {
  const head = db.prepare('SELECT seq, deleted_at FROM workshop WHERE id = ?')
  const setHead = db.prepare('UPDATE workshop SET seq = ?, updated_at = ? WHERE id = ?')
  const insert = db.prepare('INSERT INTO update_log (workshop, seq, bytes, crc) VALUES (?, ?, ?, ?)')
  const updates = db.prepare('SELECT seq, bytes, crc FROM update_log WHERE workshop = ? ORDER BY seq')
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

  function headOf(workshop: WorkshopId): number {
    const row = head.get(workshop)
    if (!row || row.deleted_at !== null) throw new DamagedRow('no such workshop, or it was deleted')
    return int(row, 'seq')
  }

  function appendOne({ workshop, updates: received, claims: fresh, along }: Append, at: number): number {
    let seq = headOf(workshop)
    for (const bytes of received) {
      seq += 1
      insert.run(workshop, seq, bytes, checksum('update', workshop, seq, bytes))
    }
    for (const [clientId, owner] of fresh) claim.run(workshop, clientId, owner)
    setHead.run(seq, at, workshop)
    if (along) writeAlong(workshop, along)
    return seq
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
    const seq = headOf(workshop)
    const { state, upTo } = compactedPart(workshop)
    const later = updates.all(workshop).map((row, index) => readUpdate(workshop, row, upTo + 1 + index))
    if (upTo + later.length !== seq) throw new DamagedRow(`update ${upTo + later.length + 1} is missing`)
    const owners = claims.all(workshop).map(row => [int(row, 'client_id'), text(row, 'owner')] as const)
    return { state, seq, updates: later, claims: new Map(owners) }
  }

  return {
    append(batch) {
      const at = now()
      return guarded(null, () =>
        inTransaction(db, () => batch.map(part => guarded(part.workshop, () => appendOne(part, at)))),
      )
    },
    load: workshop => guarded(workshop, () => load(workshop)),
    compact(workshop, state, upTo) {
      guarded(workshop, () =>
        inTransaction(db, () => {
          const seq = headOf(workshop)
          const before = compactedPart(workshop).upTo
          if (upTo < before || upTo > seq)
            throw new Error(`Broken assumption: compacting ${upTo} of ${before}–${seq}`)
          setCompacted.run(workshop, upTo, state, checksum('compacted', workshop, upTo, state))
          forget.run(workshop, upTo)
        }),
      )
    },
  }
}
