import type { DatabaseSync } from 'node:sqlite'
import { unreachable } from '../../shared/assert.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { entryValue } from '../../shared/model/round.ts'
import { checksum, DamagedRow, int, nullableInt, type SqliteRow, text, verify } from './sqlite-rows.ts'
import type { OfRound, Sealed, SealedChange, SealedEntry } from './store.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long entries of a cancelled round wait for their authors, in milliseconds. */
const FETCHED = 7 * DAY
/** In place of an entry's id: its author is ready. */
const READY = ''

/**
 * Entries of sealed rounds. Each round has a table of its own. SQLite's `secure_delete` overwrites the rows that are deleted,
 * but not the copies that stay behind in a page whenever rows are moved to another one; only the pages of a table that is
 * dropped are overwritten whole. All but `of` are to be called inside a transaction.
 */
export interface SealedEntries {
  of(workshop: WorkshopId): Sealed
  change(workshop: WorkshopId, changes: readonly SealedChange[]): void
  /** Drops all of one workshop. */
  forget(workshop: WorkshopId): void
  /**
   * Drops what one author wrote, in whichever round. What others wrote in that person's name loses it; with `words` it goes too.
   * Throws DamagedRow where an entry cannot be read.
   */
  forgetAuthor(workshop: WorkshopId, author: string, words: boolean): void
  /** Drops what authors did not fetch from rounds that were cancelled more than a week ago. Gives those rounds. */
  forgetCancelled(): OfRound[]
}

type Place = Omit<SealedEntry, 'value'>

const entryCrc = (workshop: WorkshopId, e: Place, value: string): number =>
  checksum('sealed', workshop, e.round, e.author, e.id, e.at, value)

function readEntry(workshop: WorkshopId, round: string, row: SqliteRow): SealedEntry {
  const place = { round, author: text(row, 'author'), id: text(row, 'id'), at: int(row, 'at') }
  const value = text(row, 'value')
  verify(row, 'crc', entryCrc(workshop, place, value), 'a sealed entry')
  const parsed = entryValue.safeParse(JSON.parse(value))
  if (!parsed.success) throw new DamagedRow('a sealed entry has a shape that is not known')
  return { ...place, value: parsed.data }
}

const statements = (db: DatabaseSync, number: number) => {
  const table = `sealed_entry_${number}`
  return {
    all: db.prepare(`SELECT * FROM ${table} ORDER BY number`),
    // What is changed keeps its number, and so its place in the order.
    put: db.prepare(`
      INSERT INTO ${table} (author, id, value, at, crc) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (author, id) DO UPDATE SET value = excluded.value, at = excluded.at, crc = excluded.crc`),
    remove: db.prepare(`DELETE FROM ${table} WHERE author = ? AND id = ?`),
    unready: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
    removeAll: db.prepare(`DELETE FROM ${table} WHERE author = ?`),
    any: db.prepare(`SELECT 1 FROM ${table} LIMIT 1`),
  }
}
type Table = ReturnType<typeof statements>

export function sealedEntries(db: DatabaseSync, now: () => number): SealedEntries {
  const known = new Map<number, Table>()
  const rounds = db.prepare('SELECT number, round FROM sealed_round WHERE workshop = ? ORDER BY number')
  const find = db.prepare('SELECT number, cancelled_at FROM sealed_round WHERE workshop = ? AND round = ?')
  const begin = db.prepare('INSERT INTO sealed_round (workshop, round) VALUES (?, ?)')
  const cancel = db.prepare('UPDATE sealed_round SET cancelled_at = ? WHERE number = ?')
  const end = db.prepare('DELETE FROM sealed_round WHERE number = ?')
  const due = db.prepare('SELECT number, workshop, round FROM sealed_round WHERE cancelled_at < ?')

  function table(number: number): Table {
    const found = known.get(number) ?? statements(db, number)
    known.set(number, found)
    return found
  }

  function numberOf(workshop: WorkshopId, round: string): number {
    const row = find.get(workshop, round)
    if (row) return int(row, 'number')
    const number = Number(begin.run(workshop, round).lastInsertRowid)
    db.exec(`
      CREATE TABLE sealed_entry_${number} (
        number INTEGER PRIMARY KEY,
        author TEXT NOT NULL,
        id TEXT NOT NULL,
        value TEXT NOT NULL,
        at INTEGER NOT NULL,
        crc INTEGER NOT NULL,
        UNIQUE (author, id)
      ) STRICT`)
    return number
  }

  function drop(number: number): void {
    known.delete(number)
    db.exec(`DROP TABLE sealed_entry_${number}`)
    end.run(number)
  }

  function put(workshop: WorkshopId, place: Place, value: string): void {
    const crc = entryCrc(workshop, place, value)
    table(numberOf(workshop, place.round)).put.run(place.author, place.id, value, place.at, crc)
  }

  function one(workshop: WorkshopId, change: SealedChange): void {
    if (change.kind === 'put') {
      put(workshop, change.entry, JSON.stringify(change.entry.value))
      return
    }
    if (change.kind === 'ready' && change.on) {
      put(workshop, { round: change.round, author: change.author, id: READY, at: now() }, '')
      return
    }
    const row = find.get(workshop, change.round)
    // nobody has written anything in it
    if (!row) return
    const number = int(row, 'number')
    switch (change.kind) {
      case 'ready':
        table(number).remove.run(change.author, READY)
        return
      case 'delete':
        table(number).remove.run(change.author, change.id)
        if (nullableInt(row, 'cancelled_at') !== null && !table(number).any.get()) drop(number)
        return
      case 'clear':
        drop(number)
        return
      case 'cancel':
        table(number).unready.run(READY)
        cancel.run(change.at, number)
        return
      default:
        unreachable(change)
    }
  }

  const numbers = (rows: readonly SqliteRow[]): number[] => rows.map(row => int(row, 'number'))

  return {
    of(workshop) {
      const found = rounds
        .all(workshop)
        .map(row => ({ round: text(row, 'round'), number: int(row, 'number') }))
      const rows = found.flatMap(({ round, number }) =>
        table(number)
          .all.all()
          .map(row => ({ round, row })),
      )
      const [flags, entries] = [rows.filter(isReady), rows.filter(r => !isReady(r))]
      return {
        entries: entries.map(({ round, row }) => readEntry(workshop, round, row)),
        ready: flags.map(({ round, row }) => ({ round, author: text(row, 'author') })),
      }
    },
    change(workshop, changes) {
      for (const change of changes) one(workshop, change)
    },
    forget(workshop) {
      for (const number of numbers(rounds.all(workshop))) drop(number)
    },
    forgetAuthor(workshop, author, words) {
      for (const round of rounds.all(workshop)) {
        const { removeAll, all, remove } = table(int(round, 'number'))
        removeAll.run(author)
        for (const row of all.all()) {
          if (isReady({ row })) continue
          const entry = readEntry(workshop, text(round, 'round'), row)
          if (!('as' in entry.value) || entry.value.as !== author) continue
          const { as: _as, ...value } = entry.value
          if (words) remove.run(entry.author, entry.id)
          else put(workshop, entry, JSON.stringify(value))
        }
      }
    },
    forgetCancelled() {
      const rows = due.all(now() - FETCHED)
      for (const number of numbers(rows)) drop(number)
      return rows.map(row => ({ workshop: text(row, 'workshop'), round: text(row, 'round') }))
    },
  }
}

const isReady = ({ row }: { row: SqliteRow }): boolean => row.id === READY
