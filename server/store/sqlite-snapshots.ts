import type { DatabaseSync } from 'node:sqlite'
import type { SnapshotId, WorkshopId } from '../../shared/model/ids.ts'
import { SNAPSHOT_KINDS } from '../../shared/model/snapshot.ts'
import { guarded } from './sqlite-errors.ts'
import { blob, checksum, int, nullableText, type SqliteRow, text, verify } from './sqlite-rows.ts'
import { inTransaction } from './sqlite-transaction.ts'
import { type SnapshotRow, StoreMoved } from './store.ts'

/** Named states of a workshop: what is listed of each, and its body. */
export interface Snapshots {
  save(workshop: WorkshopId, row: SnapshotRow, body: Uint8Array, epoch: number): void
  list(workshop: WorkshopId): SnapshotRow[]
  body(workshop: WorkshopId, id: SnapshotId): Uint8Array | null
  delete(workshop: WorkshopId, id: SnapshotId): boolean
  /** Another body for one that is there. To be called inside a transaction. */
  rewrite(workshop: WorkshopId, id: SnapshotId, bytes: Uint8Array): void
}

const readRow = (row: SqliteRow): SnapshotRow => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  by: nullableText(row, 'made_by'),
  automatic: int(row, 'automatic') === 1,
  kind: SNAPSHOT_KINDS.find(kind => kind === nullableText(row, 'kind')) ?? null,
  createdAt: int(row, 'created_at'),
  notes: int(row, 'notes'),
  partners: int(row, 'partners'),
})

export function snapshots(db: DatabaseSync): Snapshots {
  const insert = db.prepare(`
    INSERT INTO snapshot (workshop, id, name, made_by, automatic, kind, created_at, notes, partners, body, crc)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const list = db.prepare(`
    SELECT id, name, made_by, automatic, kind, created_at, notes, partners FROM snapshot
    WHERE workshop = ? ORDER BY number DESC`)
  const body = db.prepare('SELECT body, crc FROM snapshot WHERE workshop = ? AND id = ?')
  const remove = db.prepare('DELETE FROM snapshot WHERE workshop = ? AND id = ?')
  const setBody = db.prepare('UPDATE snapshot SET body = ?, crc = ? WHERE workshop = ? AND id = ?')
  const living = db.prepare('SELECT epoch FROM workshop WHERE id = ? AND deleted_at IS NULL')

  return {
    save(workshop, row, bytes, epoch) {
      const { id, name, by, automatic, kind, createdAt, notes, partners } = row
      const crc = checksum('snapshot', workshop, id, bytes)
      guarded(workshop, () =>
        inTransaction(db, () => {
          const now = living.get(workshop)
          if (!now) throw new Error('Broken assumption: a snapshot of a workshop that is not there')
          if (now.epoch !== epoch) throw new StoreMoved('the workshop began anew meanwhile')
          insert.run(workshop, id, name, by, automatic ? 1 : 0, kind, createdAt, notes, partners, bytes, crc)
        }),
      )
    },
    list: workshop => guarded(workshop, () => list.all(workshop).map(readRow)),
    body: (workshop, id) =>
      guarded(workshop, () => {
        const row = body.get(workshop, id)
        if (!row) return null
        const bytes = blob(row, 'body')
        verify(row, 'crc', checksum('snapshot', workshop, id, bytes), `snapshot ${id}`)
        return bytes
      }),
    rewrite(workshop, id, bytes) {
      setBody.run(bytes, checksum('snapshot', workshop, id, bytes), workshop, id)
    },
    delete: (workshop, id) =>
      guarded(workshop, () => inTransaction(db, () => remove.run(workshop, id)).changes > 0),
  }
}
