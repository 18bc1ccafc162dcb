import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { guarded } from './sqlite-errors.ts'
import { checksum, DamagedRow, int } from './sqlite-rows.ts'
import { inTransaction } from './sqlite-transaction.ts'
import { type Renewal, type RewrittenSnapshot, StoreMoved } from './store.ts'

/** As `Renewal`, with snapshots as they are stored. */
export interface ReadyRenewal extends Renewal {
  readonly snapshots: readonly RewrittenSnapshot[]
}

/** How a workshop begins a new epoch: other bytes in place of all that was stored of its document, in one transaction. */
export interface Renewals {
  /** Gives the number of the new epoch. What was replaced may still be in the file's bytes, until they are wiped. */
  replace(workshop: WorkshopId, next: ReadyRenewal): number
}

/** @param oweWipe has the file's bytes wiped of what is replaced; inside the transaction */
export function renewal(
  db: DatabaseSync,
  oweWipe: () => void,
  settleHere: () => void,
  writeStage: (workshop: WorkshopId, stage: Renewal['stage']) => void,
  forgetAuthor: (workshop: WorkshopId, author: string, words: boolean) => void,
  rewriteSnapshot: (workshop: WorkshopId, id: string, body: Uint8Array) => void,
): Renewals {
  const head = db.prepare('SELECT seq, epoch FROM workshop WHERE id = ? AND deleted_at IS NULL')
  const kept = db.prepare('SELECT id FROM snapshot WHERE workshop = ?')
  const setHead = db.prepare('UPDATE workshop SET epoch = ? WHERE id = ?')
  const forgetLog = db.prepare('DELETE FROM update_log WHERE workshop = ?')
  const forgetRecent = db.prepare('DELETE FROM recent_update WHERE workshop = ?')
  const forgetClaims = db.prepare('DELETE FROM claim WHERE workshop = ?')
  const claim = db.prepare('INSERT INTO claim (workshop, client_id, owner) VALUES (?, ?, ?)')
  const setCompacted = db.prepare(
    'INSERT OR REPLACE INTO compacted (workshop, up_to, bytes, crc) VALUES (?, ?, ?, ?)',
  )

  function replace(workshop: WorkshopId, next: ReadyRenewal): number {
    oweWipe()
    settleHere()
    const row = head.get(workshop)
    if (!row) throw new DamagedRow('no such workshop, or it was deleted')
    const [seq, epoch] = [int(row, 'seq'), Math.max(int(row, 'epoch'), next.after ?? 0) + 1]
    const rewritten = new Set(next.snapshots.map(s => s.id))
    if (
      !next.keepsSnapshots &&
      !kept.all(workshop).every(({ id }) => typeof id === 'string' && rewritten.has(id))
    )
      throw new StoreMoved('a snapshot was saved meanwhile')
    forgetLog.run(workshop)
    // one that could not be brought to its place
    forgetRecent.run(workshop)
    forgetClaims.run(workshop)
    for (const [clientId, owner] of next.claims) claim.run(workshop, clientId, owner)
    setCompacted.run(workshop, seq, next.state, checksum('compacted', workshop, seq, next.state))
    writeStage(workshop, next.stage)
    for (const { id, body } of next.snapshots) rewriteSnapshot(workshop, id, body)
    if (next.author !== null) forgetAuthor(workshop, next.author, next.words ?? false)
    setHead.run(epoch, workshop)
    return epoch
  }

  return {
    replace: (workshop, next) => guarded(workshop, () => inTransaction(db, () => replace(workshop, next))),
  }
}
