import type { DatabaseSync } from 'node:sqlite'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { guarded } from './sqlite-errors.ts'
import { int, text } from './sqlite-rows.ts'
import { inTransaction } from './sqlite-transaction.ts'
import type { CalendarLink } from './store.ts'

/** One address a workshop at most, under which calendars read its dates. */
export interface CalendarLinks {
  put(workshop: WorkshopId, link: CalendarLink | null): void
  of(workshop: WorkshopId): { createdAt: number } | null
  workshop(hash: Uint8Array): WorkshopId | null
}

export function calendarLinks(db: DatabaseSync): CalendarLinks {
  const insert = db.prepare('INSERT INTO calendar_link (workshop, hash, created_at) VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM calendar_link WHERE workshop = ?')
  const select = db.prepare('SELECT created_at FROM calendar_link WHERE workshop = ?')
  const find = db.prepare('SELECT workshop FROM calendar_link WHERE hash = ?')
  return {
    put: (workshop, link) =>
      guarded(workshop, () =>
        inTransaction(db, () => {
          remove.run(workshop)
          if (link) insert.run(workshop, link.hash, link.createdAt)
        }),
      ),
    of: workshop =>
      guarded(workshop, () => {
        const row = select.get(workshop)
        return row ? { createdAt: int(row, 'created_at') } : null
      }),
    workshop: hash =>
      guarded(null, () => {
        const row = find.get(hash)
        return row ? text(row, 'workshop') : null
      }),
  }
}
