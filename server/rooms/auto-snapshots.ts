import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { SnapshotKind } from '../../shared/model/snapshot.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { Log } from '../observe/log.ts'
import type { Store } from '../store/store.ts'
import { keepSnapshot, type SnapshotBody, snapshotOf } from './kept-snapshots.ts'

export interface AutoSnapshotDeps {
  readonly id: WorkshopId
  readonly epoch: number
  readonly store: Pick<Store, 'load' | 'saveSnapshot' | 'snapshots' | 'deleteSnapshot'>
  readonly log: Log
  /** milliseconds since 1970 */
  readonly now: () => number
  /** Reads while nothing in the document waits to be stored. */
  read<T>(read: (doc: Y.Doc) => T): Promise<T>
}

/** How long after a reveal its snapshot is made (milliseconds). */
const AFTER_REVEAL = 300
/** Whoever deletes and undoes in turn has one snapshot made in so long (milliseconds). */
const DELETES_APART = 60_000

/**
 * Steps that are begun one right after the other leave no more than so many snapshots on their way, and reveals; and reading them takes no
 * more than `FULL` milliseconds of the thread at once, and `BACK` in each second after that: all others wait meanwhile.
 */
const ON_THEIR_WAY: Readonly<Partial<Record<SnapshotKind, number>>> = { step: 5, reveal: 20 }
const FULL = 2_000
const BACK = 50

/** The title of the step that runs, as it is stored; '' for none. */
export const stepTitle = ({ agenda, step }: Stage): string => agenda.find(s => s.id === step?.id)?.title ?? ''

/**
 * Snapshots that a room makes by itself, after what they are about was shown: nobody waits for one. Each is read in its own moment and
 * stored one after the other. One that cannot be stored is logged; what it was about is done all the same.
 */
export class AutoSnapshots {
  readonly #deps: AutoSnapshotDeps
  #last: Promise<void> = Promise.resolve()
  #deletedAt = Number.NEGATIVE_INFINITY
  #making = 0
  /** what is still to be read, and what has it read at once */
  readonly #waiting = new Map<Promise<unknown>, () => void>()
  #spent = { ms: 0, at: 0 }

  constructor(deps: AutoSnapshotDeps) {
    this.#deps = deps
  }

  /** The board as it is now, with that stage. Of too many in a row some are left out: the board is much the same. */
  keep(kind: SnapshotKind, name: string, stage: Stage): void {
    if (this.#making >= (ON_THEIR_WAY[kind] ?? Number.POSITIVE_INFINITY) || this.#owed() > FULL) {
      this.#deps.log.debug({ workshop: this.#deps.id, kind }, 'an automatic snapshot was left out')
      return
    }
    const { promise: turn, resolve } = Promise.withResolvers<void>()
    // what was just decided is sent first; a reveal is read by all who got it, too: a snapshot takes the thread for a while
    const timer = setTimeout(resolve, kind === 'reveal' ? AFTER_REVEAL : 0)
    const read = turn.then(() => {
      clearTimeout(timer)
      return this.#deps.read(doc => this.#timed(() => snapshotOf(doc, stage)))
    })
    this.#waiting.set(read, resolve)
    const done = (): void => void this.#waiting.delete(read)
    read.then(done, done)
    this.#make(kind, name, () => read)
  }

  /** The board as it is stored up to `seq`, before many notes were deleted by what is about to be stored. */
  keepBefore(seq: number, stage: Stage): void {
    const { id, store, now, log } = this.#deps
    // clocks are set back
    if (Math.abs(now() - this.#deletedAt) < DELETES_APART) return
    this.#deletedAt = now()
    // asked for at once: what comes later is appended, and told apart by its number
    const stored = store.load(id)
    stored.catch(() => {})
    this.#make('delete', stepTitle(stage), async () => {
      const { state, updates, seq: last } = await stored
      const known = updates.length - (last - seq)
      if (known < 0) {
        log.warn({ workshop: id }, 'too late for a snapshot before a mass delete')
        return null
      }
      const doc = newBoardDoc()
      try {
        if (state) Y.applyUpdate(doc, state)
        for (const update of updates.slice(0, known)) Y.applyUpdate(doc, update)
        return snapshotOf(doc, stage)
      } finally {
        doc.destroy()
      }
    })
  }

  /** Milliseconds of the thread that were taken and have not come back. */
  #owed(): number {
    const { ms, at } = this.#spent
    return Math.max(0, ms - ((performance.now() - at) / 1_000) * BACK)
  }

  #timed(read: () => SnapshotBody): SnapshotBody {
    const begun = performance.now()
    const body = read()
    const now = performance.now()
    // and about as long again to write it down
    this.#spent = { ms: this.#owed() + 2 * (now - begun), at: now }
    return body
  }

  /** The room ends: reads at once what waits. Resolves once that is read. */
  async hurry(): Promise<void> {
    for (const now of this.#waiting.values()) now()
    await Promise.allSettled(this.#waiting.keys())
  }

  /** Resolves once none is on its way into the store. */
  async settled(): Promise<void> {
    await this.#last
  }

  #make(kind: SnapshotKind, name: string, body: () => Promise<SnapshotBody | null>): void {
    const { id, epoch, store, log, now } = this.#deps
    const createdAt = now()
    // not behind the earlier ones: what is written meanwhile is not of this moment
    this.#making++
    const reading = body()
    reading.catch(() => {})
    this.#last = this.#last.then(async () => {
      try {
        const found = await reading
        if (found) await keepSnapshot(store, id, found, { id: nanoid(), name, kind, createdAt, epoch })
      } catch (error) {
        log.warn({ workshop: id, kind, err: error }, 'an automatic snapshot could not be kept')
      } finally {
        this.#making--
      }
    })
  }
}
