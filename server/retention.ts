import type { WorkshopId } from '../shared/model/ids.ts'
import { CLOSE } from '../shared/protocol/close-codes.ts'
import type { Config } from './config.ts'
import type { Log } from './observe/log.ts'
import type { Rooms } from './rooms/room-registry.ts'
import type { Store } from './store/store.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Deletes workshops that nobody changed for RETENTION_DAYS: now, and once a day. Does nothing where none are set; a
 * workshop that somebody is in counts as used. Gives the function that ends it.
 */
export function startRetention(
  { retentionDays }: Pick<Config, 'retentionDays'>,
  { store, rooms, log, now }: { store: Store; rooms: Rooms; log: Log; now: () => number },
): () => void {
  if (retentionDays === null) return () => {}

  async function deleteOne(id: WorkshopId, days: number): Promise<void> {
    if (await rooms.use(id, async room => room.people() > 0)) return
    await store.deleteWorkshop(id, now())
    await rooms.evict(id, CLOSE.gone, 'this workshop was deleted: nobody had changed it for a long time')
    log.info({ workshop: id, days }, 'workshop deleted after its time')
  }

  async function sweep(days: number): Promise<void> {
    const due = (await store.listWorkshops()).filter(
      w => w.deletedAt === null && w.updatedAt < now() - days * DAY,
    )
    for (const { id } of due) {
      await deleteOne(id, days).catch(error =>
        log.error({ workshop: id, err: error }, 'old workshop not deleted'),
      )
    }
  }

  const run = (): void => {
    sweep(retentionDays).catch(error => log.error({ err: error }, 'old workshops could not be listed'))
  }
  run()
  const timer = setInterval(run, DAY)
  timer.unref()
  return () => clearInterval(timer)
}
