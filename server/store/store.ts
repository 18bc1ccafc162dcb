import type { ParticipantId, SnapshotId, WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import type { EntryValue } from '../../shared/model/round.ts'
import type { SnapshotKind } from '../../shared/model/snapshot.ts'
import type { Locale, Stage } from '../../shared/model/stage.ts'

/** One workshop's part of a commit: the bytes as they were received, and the Yjs client ids they brought for the first time. */
export interface Append {
  readonly workshop: WorkshopId
  /** of the document that the updates belong to: nothing of one is stored once another has begun (StoreMoved) */
  readonly epoch: number
  readonly updates: readonly Uint8Array[]
  /** Yjs client id → the participant (or `stock:<role>`) who owns it from now on */
  readonly claims: readonly (readonly [clientId: number, owner: string])[]
  /** stored in the same transaction, or not at all: what a reveal changes beside the document */
  readonly along?: { readonly stage: Stage; readonly sealed: readonly SealedChange[] }
}

/** What one person wrote in a sealed round, and nobody else may read. */
export interface SealedEntry {
  readonly round: string
  readonly author: ParticipantId
  readonly id: string
  readonly value: EntryValue
  /** when it was first written, in milliseconds since 1970 */
  readonly at: number
}

export type SealedChange =
  | { readonly kind: 'put'; readonly entry: SealedEntry }
  | { readonly kind: 'delete'; readonly round: string; readonly author: ParticipantId; readonly id: string }
  | { readonly kind: 'ready'; readonly round: string; readonly author: ParticipantId; readonly on: boolean }
  /** the round was revealed: nothing of it stays, in the file's bytes neither */
  | { readonly kind: 'clear'; readonly round: string }
  /** the round was cancelled: its entries stay for their authors, for a week */
  | { readonly kind: 'cancel'; readonly round: string; readonly at: number }

/** All that is sealed of one workshop: of the open round, and what came back from cancelled ones. */
export interface Sealed {
  readonly entries: readonly SealedEntry[]
  readonly ready: readonly { readonly round: string; readonly author: ParticipantId }[]
}

/** A sealed round of a workshop. */
export interface OfRound {
  readonly workshop: WorkshopId
  readonly round: string
}

export interface StoredDoc {
  /** compacted document, or null where nothing was compacted yet */
  readonly state: Uint8Array | null
  /** sequence number of the last update, 0 for none */
  readonly seq: number
  /** what came after `state`, in order */
  readonly updates: readonly Uint8Array[]
  readonly claims: ReadonlyMap<number, string>
}

/** What decides who comes in: read alone, so that a guess costs the same whether the workshop exists or not. */
export interface AccessRow {
  readonly id: WorkshopId
  /** SHA-256 of each role's key; the keys themselves are nowhere */
  readonly keyHashes: Readonly<Record<Role, Uint8Array>>
  /** how often each key was rotated */
  readonly rotation: Readonly<Record<Role, number>>
  readonly epoch: number
  /** milliseconds since 1970 */
  readonly createdAt: number
  /** set once it was deleted; its content is gone by then */
  readonly deletedAt: number | null
}

export interface WorkshopRow extends AccessRow {
  readonly stage: Stage
}

interface NewWorkshop {
  readonly id: WorkshopId
  readonly keyHashes: Readonly<Record<Role, Uint8Array>>
  readonly stage: Stage
  readonly createdAt: number
  /** what stands on its board from the first moment: the whole document, and the Yjs client id that wrote it */
  readonly board?: { readonly state: Uint8Array; readonly author: number; readonly owner: string }
}

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly name: string
  /** who made it; null for one that was made automatically */
  readonly by: ParticipantId | null
  readonly automatic: boolean
  /** what had an automatic one made; null for a named one */
  readonly kind: SnapshotKind | null
  readonly createdAt: number
  readonly notes: number
  readonly partners: number
}

/** Under which address calendars read a workshop's dates; `hash`: SHA-256 of its secret part, which is nowhere. */
export interface CalendarLink {
  readonly hash: Uint8Array
  /** milliseconds since 1970 */
  readonly createdAt: number
}

/** A body that replaces a snapshot's. */
export interface RewrittenSnapshot {
  readonly id: SnapshotId
  readonly body: Uint8Array
}

/** What a workshop holds from a new epoch on. */
export interface Renewal {
  /** the whole document */
  readonly state: Uint8Array
  /** all owners of client ids, those that belong to nobody any more among them */
  readonly claims: ReadonlyMap<number, string>
  readonly stage: Stage
  /** asked for one by one: all of them at once may be more than fits into memory */
  readonly snapshots: Iterable<RewrittenSnapshot> | AsyncIterable<RewrittenSnapshot>
  /** the others stay as they are; else it is an error where there are any */
  readonly keepsSnapshots?: boolean
  /** whose sealed entries go; null: nobody's. Others wrote in that person's name: their entries lose the name, */
  readonly author: ParticipantId | null
  /** or go too */
  readonly words?: boolean
  /** the new epoch's number is greater than this, and than the last one's */
  readonly after?: number
}

/** A disk that is full or failing: the room turns read-only and tries the same bytes again. */
export class StoreUnavailable extends Error {
  override readonly name: string = 'StoreUnavailable'
}

/** What was to be stored is of a state that is over: the workshop began a new epoch, or something was saved, meanwhile. */
export class StoreMoved extends StoreUnavailable {
  override readonly name = 'StoreMoved'
}

/** A row that cannot be read: this workshop refuses to open, the others go on. */
export class StoreCorrupt extends Error {
  override readonly name = 'StoreCorrupt'
  readonly workshop: WorkshopId
  constructor(workshop: WorkshopId, what: string) {
    super(`workshop ${workshop}: ${what}`)
    this.workshop = workshop
  }
}

/**
 * Where workshops are kept: one SQLite file, or Postgres. The same test suite runs on each adapter
 * (`tests/contract/store-contract.ts`). Every promise resolves once the change is durable; every method throws
 * StoreUnavailable where the disk refuses, StoreCorrupt where a row cannot be read.
 */
export interface Store {
  /** One commit for all. Gives the last sequence number of each; per workshop without gaps. */
  append(batch: readonly Append[]): Promise<number[]>
  load(workshop: WorkshopId): Promise<StoredDoc>
  /**
   * Replaces everything up to `upTo` by `state`, in one transaction. What came later stays. `epoch`: of what `state` was made.
   * Throws StoreMoved where that is over, or more was compacted meanwhile.
   */
  compact(workshop: WorkshopId, state: Uint8Array, upTo: number, epoch: number): Promise<void>

  /** One transaction: with all that is given, or not at all. */
  createWorkshop(workshop: NewWorkshop): Promise<void>
  /** null where there is no such workshop; a deleted one is given until it is forgotten */
  workshop(id: WorkshopId): Promise<WorkshopRow | null>
  /** As `workshop`, without the stage. */
  access(id: WorkshopId): Promise<AccessRow | null>
  /** When it was changed last, milliseconds since 1970; null where it was never made. */
  changedAt(id: WorkshopId): Promise<number | null>
  listWorkshops(): Promise<
    { id: WorkshopId; title: string; locale: Locale; updatedAt: number; deletedAt: number | null }[]
  >
  /** Workshops that are there and that nobody changed since (milliseconds since 1970), those longest ago first. */
  unchangedSince(before: number): Promise<WorkshopId[]>
  putStage(id: WorkshopId, stage: Stage): Promise<void>
  /** oldest first */
  sealed(id: WorkshopId): Promise<Sealed>
  /** One transaction; with the stage where that changes too. */
  putSealed(id: WorkshopId, changes: readonly SealedChange[], stage: Stage | null): Promise<void>
  /** Takes what is one rotation ahead of what is stored. False: another key was replaced meanwhile, and nothing was changed. */
  putKeys(
    id: WorkshopId,
    keyHashes: Readonly<Record<Role, Uint8Array>>,
    rotation: Readonly<Record<Role, number>>,
  ): Promise<boolean>
  /**
   * Begins a new epoch: one transaction, and then nothing of what was replaced is in the store's bytes (see `traces`). Gives its number.
   * The room must be closed meanwhile. Throws StoreMoved where a snapshot is not named in `next`: it was saved meanwhile.
   */
  renew(workshop: WorkshopId, next: Renewal): Promise<number>
  /** Content goes at once, out of the store's bytes too (see `traces`); id and key hashes stay for 90 days, so that holders of a key are told that it was deleted. */
  deleteWorkshop(id: WorkshopId, at: number): Promise<void>

  /**
   * `body`: board JSON with the stage, as UTF-8 bytes; `epoch`: that of the document from which it was made. Throws StoreMoved where
   * that is over: it may hold what was erased since.
   */
  saveSnapshot(workshop: WorkshopId, row: SnapshotRow, body: Uint8Array, epoch: number): Promise<void>
  /** newest first */
  snapshots(workshop: WorkshopId): Promise<SnapshotRow[]>
  snapshotBody(workshop: WorkshopId, id: SnapshotId): Promise<Uint8Array | null>
  deleteSnapshot(workshop: WorkshopId, id: SnapshotId): Promise<boolean>

  /** Replaces the one that was there; null: none from now on. */
  putCalendarLink(workshop: WorkshopId, link: CalendarLink | null): Promise<void>
  calendarLink(workshop: WorkshopId): Promise<{ createdAt: number } | null>
  /** whose dates that is; null where nobody's */
  calendarWorkshop(hash: Uint8Array): Promise<WorkshopId | null>

  /**
   * Drops what is over: entries of rounds that were cancelled more than a week ago, and what was remembered of workshops that were
   * deleted more than 90 days ago. Gives those rounds. Done at every opening too.
   */
  forgetOld(): Promise<OfRound[]>
  /**
   * Whether something that was deleted, erased or revealed is still in the store's bytes, as where another process was reading them. It goes
   * as soon as that is over, without anybody's asking.
   */
  traces(): boolean
  /** Another number whenever another process has changed the store. */
  outside(): Promise<number>
  /** Resolves when a trivial write would succeed; throws otherwise. For health. */
  check(): Promise<void>
  close(): Promise<void>
}
