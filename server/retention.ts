import type { WorkshopId } from '../shared/model/ids.ts'
import { CLOSE } from '../shared/protocol/close-codes.ts'
import type { Config } from './config.ts'
import type { Log } from './observe/log.ts'
import type { Rooms } from './rooms/room-registry.ts'
import type { Store } from './store/store.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Now, and once a day: forgets what is kept for a time only, in the store and in memory, and deletes workshops that nobody changed for
 * RETENTION_DAYS, where any are set; a workshop that somebody is in counts as used. Gives the function that ends it.
 */
export function startRetention(
  { retentionDays }: Pick<Config, 'retentionDays'>,
  { store, rooms, log, now }: { store: Store; rooms: Rooms; log: Log; now: () => number },
): () => void {
  const inUse = async (id: WorkshopId): Promise<boolean> =>
    rooms.loaded().includes(id) && rooms.use(id, async room => room.people() > 0)

  async function deleteOne(id: WorkshopId, days: number): Promise<void> {
    if (await inUse(id)) return
    await store.deleteWorkshop(id, now())
    await rooms.evict(id, CLOSE.gone, 'this workshop was deleted: nobody had changed it for a long time')
    log.info({ workshop: id, days }, 'workshop deleted after its time')
  }

  async function sweep(days: number): Promise<void> {
    for (const id of await store.unchangedSince(now() - days * DAY)) {
      await deleteOne(id, days).catch(error =>
        log.error({ workshop: id, err: error }, 'old workshop not deleted'),
      )
    }
  }

  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what)

  function run(): void {
    store.forgetOld().then(rooms.forgetRounds).catch(failed('what is over could not be forgotten'))
    if (retentionDays !== null) sweep(retentionDays).catch(failed('old workshops could not be listed'))
  }

  run()
  const timer = setInterval(run, DAY)
  timer.unref()
  return () => clearInterval(timer)
}
