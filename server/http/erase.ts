import { z } from 'zod'
import { erase } from '../rooms/erase.ts'
import { invalid } from './problem.ts'
import { type Answer, bodyOf, type Route, type WorkshopVisit } from './route.ts'
import { readSnapshot } from './snapshots.ts'

/** What is to be erased. */
export const toErase = z.strictObject({
  person: z.string().min(1).max(64).optional(),
  record: z.string().min(1).max(64).optional(),
  /** also the person's notes and comments, or the notes that the record was made from */
  notes: z.boolean().default(false),
})

/**
 * Erases a person or a record everywhere: from the board, the stage, the log and all snapshots. Everybody is sent away for a moment
 * and comes back to a new document; copies of the old one are not taken any more.
 */
async function eraseFrom(visit: WorkshopVisit): Promise<Answer> {
  const { person, record, notes } = bodyOf(toErase, visit)
  if ((person === undefined) === (record === undefined))
    throw invalid([{ path: 'person', message: 'name a person or a record' }])
  const { services, workshop } = visit
  const { store, rooms, log } = services
  const erasure = {
    ...(person === undefined ? {} : { person }),
    ...(record === undefined ? {} : { record }),
    notes,
  }
  const epoch = await rooms.renew(workshop.id, () =>
    erase(store, workshop.id, erasure, bytes => readSnapshot(workshop.id, bytes)),
  )
  log.info({ workshop: workshop.id, epoch, what: person === undefined ? 'record' : 'person' }, 'erased')
  return { status: 200, body: { epoch } }
}

export const eraseRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/workshops/:id/erase', who: 'facilitator', handle: eraseFrom },
]
