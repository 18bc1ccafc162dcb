import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Log } from '../observe/log.ts'
import type { Store, StoredDoc } from '../store/store.ts'
import { checkedState } from './compact-state.ts'
import type { LiveBoard } from './live-board.ts'

/** Works out elsewhere what `compactState` gives, while this thread goes on. */
export type CompactElsewhere = (stored: StoredDoc, signal: AbortSignal) => Promise<Uint8Array>

interface CompactorDeps {
  readonly id: WorkshopId
  readonly epoch: number
  readonly store: Pick<Store, 'compact' | 'load'>
  readonly log: Log
  readonly compactElsewhere?: CompactElsewhere
}

/**
 * When a log is worth compacting: so many updates, or so many bytes; of a large board more, since writing and reading it whole
 * takes a thread about 0.1 s a megabyte, and a busy room makes thousands of updates a minute.
 */
const UPDATES = 2_000
const UPDATES_PER_KILOBYTE = 10
const BYTES = 256 * 1024
/** Updates that make it worth it when the room closes, unless the board is large. */
const LEFT_OVER = 100
/** Bytes of a document that take the thread for longer than anybody should wait. */
const LARGE = 256 * 1024

/** Replaces a log that has grown by the document that it amounts to. */
export class Compactor {
  readonly #deps: CompactorDeps
  #updates = 0
  #bytes = 0
  #running: Promise<void> | null = null
  readonly #over = new AbortController()

  constructor(deps: CompactorDeps, log: readonly Uint8Array[]) {
    this.#deps = deps
    this.grown(log)
  }

  grown(updates: readonly Uint8Array[]): void {
    this.#updates += updates.length
    for (const update of updates) this.#bytes += update.length
  }

  /** Begins if it is worth it. `upTo`: the sequence number that the document stands for. */
  perhaps(board: LiveBoard, upTo: number): void {
    const most = Math.max(UPDATES, (board.weight / 1024) * UPDATES_PER_KILOBYTE)
    const worth = this.#updates >= most || this.#bytes >= Math.max(BYTES, board.weight / 2)
    if (!worth || this.#running) return
    this.#running = this.#compact(board, upTo).finally(() => {
      this.#running = null
    })
  }

  /**
   * Gives up what is worked out elsewhere: whoever comes back waits for this, and it must replace nothing once the room is over.
   * Compacts what is left of `board`, if that is not null.
   */
  async end(board: LiveBoard | null, upTo: number): Promise<void> {
    this.#over.abort()
    await this.#running
    if (board && board.weight <= LARGE && this.#updates > LEFT_OVER) await this.#compact(board, upTo)
  }

  async #compact(board: LiveBoard, upTo: number): Promise<void> {
    const { id, epoch, store, log } = this.#deps
    const updates = this.#updates
    this.#updates = 0
    this.#bytes = 0
    try {
      const [state, end] = await this.#state(board, upTo)
      await store.compact(id, state, end, epoch)
      log.debug({ workshop: id, updates, bytes: state.length }, 'compacted')
    } catch (error) {
      // the log stays as it is; tried again once as much has come anew
      if (this.#over.signal.aborted) log.debug({ workshop: id, updates }, 'compaction given up')
      else log.warn({ workshop: id, updates, err: error }, 'compaction failed')
    }
  }

  /** What is to be written, and up to which number it stands for the log. */
  async #state(board: LiveBoard, upTo: number): Promise<[state: Uint8Array, upTo: number]> {
    const { id, store, compactElsewhere } = this.#deps
    if (!compactElsewhere || board.weight <= LARGE) return [checkedState(board), upTo]
    const stored = await store.load(id)
    const { signal } = this.#over
    const over = Promise.withResolvers<never>()
    signal.addEventListener('abort', () => over.reject(signal.reason), { once: true })
    signal.throwIfAborted()
    return [await Promise.race([compactElsewhere(stored, signal), over.promise]), stored.seq]
  }
}
