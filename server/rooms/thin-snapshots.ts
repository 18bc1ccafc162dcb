import type { SnapshotId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { SnapshotRow } from '../store/store.ts'

/** Of the automatic snapshots so many may be of mass deletes: anybody can have one of those made every minute, the others only a facilitator. */
const DELETES = 20

type Row = Pick<SnapshotRow, 'id' | 'automatic' | 'kind' | 'createdAt'>

/**
 * Which automatic snapshots go so that `LIMITS.automaticSnapshots` stay, of `rows` (newest first; named ones never go). Not the oldest:
 * again and again that one which came soonest after the one before it, in relation to its age. So what is kept lies close together where it
 * is new and far apart where it is old, as with backups of days, weeks and months; and whoever has very many made has these thinned, not
 * what was there before. The newest, and the first of all, stay.
 */
export function snapshotsToDrop(rows: readonly Row[]): SnapshotId[] {
  const left = rows.filter(row => row.automatic).reverse()
  const dropped: SnapshotId[] = []
  while (left.length > LIMITS.automaticSnapshots) {
    const deletes = left.filter(row => row.kind === 'delete')
    const crowded = deletes.length > DELETES ? deletes : left.filter(row => row.kind !== 'delete')
    const row = closest(crowded)
    if (!row) break
    left.splice(left.indexOf(row), 1)
    dropped.push(row.id)
  }
  return dropped
}

/** Of some, oldest first, the one between the first and the last that came soonest after the one before it, for its age. */
function closest(rows: readonly Row[]): Row | null {
  const now = Math.max(...rows.map(row => row.createdAt))
  let found: Row | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    if (!before || i === rows.length - 1) continue
    // clocks are set back: what lies between then, nobody knows, and it may be long; of those of one moment each is as good
    const apart = Math.abs(row.createdAt - before.createdAt) / Math.max(1, now - row.createdAt)
    if (apart >= least) continue
    least = apart
    found = row
  }
  return found
}
