import type { WorkshopId } from '../../shared/model/ids.ts'
import type { CloseCode } from '../../shared/protocol/close-codes.ts'
import type { Log } from '../observe/log.ts'
import type { Meter } from '../observe/meter.ts'
import type { Store } from '../store/store.ts'
import type { Desk } from './apply-batch.ts'
import type { CompactElsewhere } from './compactor.ts'
import type { Member } from './member.ts'
import type { Outcome } from './queue.ts'
import type { ReservedAuthors } from './reserved-authors.ts'

export interface KeeperDeps {
  readonly id: WorkshopId
  readonly epoch: number
  readonly store: Store
  readonly log: Log
  readonly meter: Meter
  /** who may be the first to write with an author id that was shown */
  readonly authors: ReservedAuthors
  /** milliseconds, never going back */
  readonly clock: () => number
  /** for large documents; without it they are compacted on this thread */
  readonly compactElsewhere?: CompactElsewhere
}

/** What the keeper tells the room. */
export interface KeeperHooks extends Desk {
  /** All of it is stored, if there was anything to store: now it may be shown. */
  show(outcome: Outcome): void
  /** Many notes are gone with what is about to be stored; the document stood at `seq` before the first of them went. */
  emptying(seq: number): void
  /** The store refuses; these connections' updates were not taken. */
  cannotStore(writers: Iterable<Member>): void
  /** The store takes bytes again. */
  recovered(): void
  /** The document was loaded anew after a surprise; what these sent may be lost here. */
  reloaded(writers: ReadonlySet<Member>, culprit: Member | null): void
  /** The room cannot go on. */
  lost(code: CloseCode, text: string): void
  /** `tick` is to be called at that time. */
  wake(at: number): void
  /** There is something to do in this turn. */
  urgent(): void
}
