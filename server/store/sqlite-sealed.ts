import type { DatabaseSync } from 'node:sqlite'
import { unreachable } from '../../shared/assert.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { entryValue } from '../../shared/model/round.ts'
import { checksum, DamagedRow, int, type SqliteRow, text, verify } from './sqlite-rows.ts'
import type { Sealed, SealedChange, SealedEntry } from './store.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long entries of a cancelled round wait for their authors, in milliseconds. */
const FETCHED = 7 * DAY

/** Entries of sealed rounds. `change` is to be called inside a transaction. */
export interface SealedEntries {
  of(workshop: WorkshopId): Sealed
  change(workshop: WorkshopId, changes: readonly SealedChange[]): void
  /** Drops what authors did not fetch from rounds that were cancelled more than a week ago. */
  forgetCancelled(): void
}

const entryCrc = (workshop: WorkshopId, e: Omit<SealedEntry, 'value'>, value: string): number =>
  checksum('sealed', workshop, e.round, e.author, e.id, e.at, value)

function readEntry(workshop: WorkshopId, row: SqliteRow): SealedEntry {
  const place = {
    round: text(row, 'round'),
    author: text(row, 'author'),
    id: text(row, 'id'),
    at: int(row, 'at'),
  }
  const value = text(row, 'value')
  verify(row, 'crc', entryCrc(workshop, place, value), 'a sealed entry')
  const parsed = entryValue.safeParse(JSON.parse(value))
  if (!parsed.success) throw new DamagedRow('a sealed entry has a shape that is not known')
  return { ...place, value: parsed.data }
}

export function sealedEntries(db: DatabaseSync, now: () => number): SealedEntries {
  const entries = db.prepare('SELECT * FROM sealed_entry WHERE workshop = ? ORDER BY number')
  const readies = db.prepare('SELECT round, author FROM sealed_ready WHERE workshop = ?')
  // What is changed keeps its number, and so its place in the order.
  const put = db.prepare(`
    INSERT INTO sealed_entry (workshop, round, author, id, value, at, crc) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (workshop, round, author, id) DO UPDATE SET value = excluded.value, at = excluded.at, crc = excluded.crc`)
  const remove = db.prepare(
    'DELETE FROM sealed_entry WHERE workshop = ? AND round = ? AND author = ? AND id = ?',
  )
  const ready = db.prepare(
    'INSERT INTO sealed_ready (workshop, round, author) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const unready = db.prepare('DELETE FROM sealed_ready WHERE workshop = ? AND round = ? AND author = ?')
  const clear = db.prepare('DELETE FROM sealed_entry WHERE workshop = ? AND round = ?')
  const clearReady = db.prepare('DELETE FROM sealed_ready WHERE workshop = ? AND round = ?')
  const cancel = db.prepare('UPDATE sealed_entry SET cancelled_at = ? WHERE workshop = ? AND round = ?')
  const forget = db.prepare('DELETE FROM sealed_entry WHERE cancelled_at < ?')

  function one(workshop: WorkshopId, change: SealedChange): void {
    switch (change.kind) {
      case 'put': {
        const { round, author, id, at } = change.entry
        const value = JSON.stringify(change.entry.value)
        put.run(workshop, round, author, id, value, at, entryCrc(workshop, change.entry, value))
        return
      }
      case 'delete':
        remove.run(workshop, change.round, change.author, change.id)
        return
      case 'ready':
        ;(change.on ? ready : unready).run(workshop, change.round, change.author)
        return
      case 'clear':
        clear.run(workshop, change.round)
        clearReady.run(workshop, change.round)
        return
      case 'cancel':
        cancel.run(change.at, workshop, change.round)
        clearReady.run(workshop, change.round)
        return
      default:
        unreachable(change)
    }
  }

  return {
    of: workshop => ({
      entries: entries.all(workshop).map(row => readEntry(workshop, row)),
      ready: readies.all(workshop).map(row => ({ round: text(row, 'round'), author: text(row, 'author') })),
    }),
    change(workshop, changes) {
      for (const change of changes) one(workshop, change)
    },
    forgetCancelled: () => void forget.run(now() - FETCHED),
  }
}
