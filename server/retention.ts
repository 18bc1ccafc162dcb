import type { WorkshopId } from '../shared/model/ids.ts'
import { CLOSE } from '../shared/protocol/close-codes.ts'
import type { Config } from './config.ts'
import type { Log } from './observe/log.ts'
import type { Rooms } from './rooms/room-registry.ts'
import type { Store } from './store/store.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Milliseconds by which a clock that is right may drift within an hour. */
const DRIFT = 5 * 60 * 1000

/** When a workshop goes that nobody changes after `updatedAt` (milliseconds since 1970), at the earliest; null: never. */
export const deletedAfter = (
  updatedAt: number,
  { retentionDays }: Pick<Config, 'retentionDays'>,
): number | null => (retentionDays === null ? null : updatedAt + retentionDays * DAY)

/**
 * An hour after the start, and once a day: forgets what is kept for a time only, in the store and in memory, and deletes workshops that
 * nobody changed for RETENTION_DAYS, where any are set; a workshop that somebody is in counts as used. Nothing goes within an hour of a
 * start or a leap of the clock: one that is ahead until it is put right would take everything. Gives the function that ends it.
 * @param steady milliseconds of a clock that is never set
 */
export function startRetention(
  { retentionDays }: Pick<Config, 'retentionDays'>,
  { store, rooms, log, now }: { store: Store; rooms: Rooms; log: Log; now: () => number },
  steady: () => number = () => performance.now(),
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

  const ahead = (): number => now() - steady()
  let before = ahead()
  let last = Number.NEGATIVE_INFINITY
  function hourly(): void {
    const drift = ahead() - before
    before += drift
    if (Math.abs(drift) > DRIFT)
      log.warn({ milliseconds: Math.round(drift) }, 'the clock was set: nothing is forgotten yet')
    else if (steady() - last > DAY - HOUR / 2) {
      last = steady()
      run()
    }
  }

  const timer = setInterval(hourly, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
