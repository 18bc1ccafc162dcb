import { z } from 'zod'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { erase } from '../rooms/erase.ts'
import { keepSnapshot } from '../rooms/kept-snapshots.ts'
import { isNamed } from './is-named.ts'
import { invalid } from './problem.ts'
import { type Answer, bodyOf, type Route, type Services, type WorkshopVisit } from './route.ts'
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
  // a slip of the pen must neither send everybody away nor be told as done
  const named = await services.erasePace.run(workshop.id, async () => {
    const from = performance.now()
    const value = await isNamed(services, workshop.id, person ?? record ?? '')
    return { value, cost: performance.now() - from }
  })
  if (!named)
    throw invalid([{ path: person === undefined ? 'record' : 'person', message: 'nothing here has this id' }])
  const erasure = {
    ...(person === undefined ? {} : { person }),
    ...(record === undefined ? {} : { record }),
    notes,
  }
  const epoch = await rooms.renew(workshop.id, () =>
    erase(store, workshop.id, erasure, bytes => readSnapshot(workshop.id, bytes)),
  )
  services.snapshotTexts.forget(workshop.id)
  void keepAfter(services, workshop.id, epoch)
  log.info({ workshop: workshop.id, epoch, what: person === undefined ? 'record' : 'person' }, 'erased')
  return { status: 200, body: { epoch } }
}

/** Keeps the board as it is from now on; nobody waits for that. What was erased is gone all the same where that fails. */
async function keepAfter(services: Services, workshop: WorkshopId, epoch: number): Promise<void> {
  const { store, rooms, log, exports, newId, now } = services
  try {
    const body = await rooms.use(workshop, room =>
      room.read((doc, stage) => ({ board: exports.json(doc, stage), stage })),
    )
    await keepSnapshot(store, workshop, body, {
      id: newId(),
      name: '',
      kind: 'erase',
      createdAt: now(),
      epoch,
    })
  } catch (error) {
    log.warn({ workshop, err: error }, 'no snapshot was kept after an erasure')
  }
}

export const eraseRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/workshops/:id/erase', who: 'facilitator', handle: eraseFrom },
]
