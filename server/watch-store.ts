import { CLOSE } from '../shared/protocol/close-codes.ts'
import type { Log } from './observe/log.ts'
import type { Rooms } from './rooms/room-registry.ts'
import { type Store, StoreCorrupt } from './store/store.ts'

/** Milliseconds between two looks. */
const EVERY = 400

/** A workshop that cannot be read is not deleted; what the store cannot tell just now is asked again. */
function nothingOfDamaged(error: unknown): null {
  if (error instanceof StoreCorrupt) return null
  throw error
}

/** What of the store, the rooms and the log is asked. */
interface Watched {
  readonly store: Pick<Store, 'outside' | 'access'>
  readonly rooms: Pick<Rooms, 'loaded' | 'evict'>
  readonly log: Pick<Log, 'info' | 'warn'>
}

/**
 * Hears of what another process (`npm run admin`) changed in the store: rooms of deleted workshops are closed, and every connection
 * shows its key again (`recheck`; false: not each could be looked at). Called before anybody can be inside: it looks at once, so that
 * nothing is missed between then and the next look. Gives the function that ends it.
 */
export function watchStore({ store, rooms, log }: Watched, recheck: () => Promise<boolean>): () => void {
  let known: number | null = null
  let running = false

  async function look(): Promise<void> {
    const now = await store.outside()
    if (now === known) return
    for (const id of rooms.loaded()) {
      const row = await store.access(id).catch(nothingOfDamaged)
      if (row && row.deletedAt !== null) await rooms.evict(id, CLOSE.gone, 'this workshop was deleted')
    }
    // else all are looked at again at the next look
    if (!(await recheck())) return
    if (known !== null) log.info('the store was changed by another program')
    known = now
  }

  function lookUnlessLooking(): void {
    if (running) return
    running = true
    look()
      .catch(error => log.warn({ err: error }, 'the store could not be looked at'))
      .finally(() => {
        running = false
      })
  }

  lookUnlessLooking()
  const timer = setInterval(lookUnlessLooking, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
