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

/**
 * Hears of what another process (`npm run admin`) changed in the store: rooms of deleted workshops are closed, and every connection
 * shows its key again (`recheck`; false: not each could be looked at). Gives the function that ends it.
 */
export function watchStore(
  { store, rooms, log }: { store: Store; rooms: Rooms; log: Log },
  recheck: () => Promise<boolean>,
): () => void {
  let known: number | null = null
  let running = false

  async function look(): Promise<void> {
    const now = await store.outside()
    if (now === known) return
    if (known === null) {
      known = now
      return
    }
    for (const id of rooms.loaded()) {
      const row = await store.access(id).catch(nothingOfDamaged)
      if (row && row.deletedAt !== null) await rooms.evict(id, CLOSE.gone, 'this workshop was deleted')
    }
    // else all are looked at again at the next look
    if (!(await recheck())) return
    known = now
    log.info('the store was changed by another program')
  }

  const timer = setInterval(() => {
    if (running) return
    running = true
    look()
      .catch(error => log.warn({ err: error }, 'the store could not be looked at'))
      .finally(() => {
        running = false
      })
  }, EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
