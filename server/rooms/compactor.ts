import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { ROOTS, root } from '../../shared/doc/board-doc.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Log } from '../observe/log.ts'
import type { Store } from '../store/store.ts'
import { LiveBoard } from './live-board.ts'

interface CompactorDeps {
  readonly id: WorkshopId
  readonly store: Pick<Store, 'compact'>
  readonly log: Log
}

/**
 * When a log is worth compacting: so many updates, or so many bytes; of a large board more, since writing and reading it whole
 * takes the thread (about 0.1 s a megabyte), and a busy room makes thousands of updates a minute.
 */
const UPDATES = 2_000
const UPDATES_PER_KILOBYTE = 10
const BYTES = 256 * 1024
/** Updates that make it worth it when the room closes. */
const LEFT_OVER = 100

/** Replaces a log that has grown by the document that it amounts to. */
export class Compactor {
  readonly #deps: CompactorDeps
  #updates = 0
  #bytes = 0
  #running: Promise<void> | null = null

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

  /** Waits for what is running; compacts what is left of `board`, if that is not null. */
  async end(board: LiveBoard | null, upTo: number): Promise<void> {
    await this.#running
    if (board && this.#updates > LEFT_OVER) await this.#compact(board, upTo)
  }

  async #compact(board: LiveBoard, upTo: number): Promise<void> {
    const { id, store, log } = this.#deps
    const updates = this.#updates
    this.#updates = 0
    this.#bytes = 0
    try {
      const state = board.state()
      if (!readsAs(state, board.doc)) throw new Error('the compacted document does not read the same')
      await store.compact(id, state, upTo)
      log.debug({ workshop: id, updates, bytes: state.length }, 'compacted')
    } catch (error) {
      // the log stays as it is; tried again once as much has come anew
      log.error({ workshop: id, updates, err: error }, 'compaction failed')
    }
  }
}

/** Whether `state` reads as the document that it was made from. Must hold before anything is replaced by it. */
function readsAs(state: Uint8Array, doc: Y.Doc): boolean {
  const fresh = new LiveBoard({ state, seq: 0, updates: [], claims: new Map() })
  try {
    if (!Y.equalSnapshots(Y.snapshot(fresh.doc), Y.snapshot(doc))) return false
    return ROOTS.every(name => sameMap(root(fresh.doc, name), root(doc, name)))
  } finally {
    fresh.destroy()
  }
}

function sameMap(a: Y.Map<unknown>, b: Y.Map<unknown>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!b.has(key) || !sameValue(value, b.get(key))) return false
  return true
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Y.Map) return b instanceof Y.Map && sameMap(a, b)
  if (a instanceof Y.Text) return b instanceof Y.Text && a.toString() === b.toString()
  return equalityDeep(a, b)
}
