import type { StoreApi } from 'zustand/vanilla'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { EntryValue } from '../../shared/model/round.ts'
import type { Denial, LiveMessage } from '../../shared/protocol/messages.ts'

/** One's own entry in a sealed round. */
export interface OwnEntry {
  readonly value: EntryValue
  /** true once the server has it on disk; until then it is sent again after each loss of the connection */
  readonly sealed: boolean
}

/** One's own entries of the round that is open. */
export interface OwnEntries {
  /** null while none is open */
  readonly round: string | null
  readonly entries: ReadonlyMap<string, OwnEntry>
}

/** Entries of one's own that a cancelled round gave back, or that a round did not take. */
export interface Returned {
  readonly round: string
  readonly id: string
  readonly value: EntryValue
  /** true where the server does not keep it: it was never taken */
  readonly local: boolean
}

/** What everybody may know of the room by the second. */
export interface Live {
  /** hands that are up, the longest first */
  readonly hands: readonly ParticipantId[]
  readonly round: LiveMessage['round']
}

/** A command that the server did not follow. */
export interface CommandRefused {
  /** its `what` */
  readonly command: string
  /** `away`: there was no connection, it was not sent */
  readonly why: Denial | 'away'
}

/** One's own hand in the sealed round, and what is known of the others. Nothing of theirs is ever here. */
export interface RoundDesk {
  readonly mine: StoreApi<OwnEntries>
  readonly returned: StoreApi<readonly Returned[]>
  readonly live: StoreApi<Live>
  /** the last command of one's own that was refused; a new object for each */
  readonly refusal: StoreApi<CommandRefused | null>
  /** the server's clock as far as it is known (milliseconds since 1970) */
  serverTime(): number
  /** writes an entry of the open round, or changes it; an entry about a note bears the note's id */
  put(id: string, value: EntryValue): void
  /** takes an entry back */
  remove(id: string): void
  /** one is done with the words that came back */
  dropReturned(entry: Returned): void
  /** "I am done with this round" */
  ready(on: boolean): void
  raiseHand(up: boolean): void
}
