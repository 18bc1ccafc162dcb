import { unreachable } from '../../shared/assert.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import { type OpenRound, ROUND_LIMITS } from '../../shared/model/round.ts'
import type { Sealed, SealedChange, SealedEntry } from '../store/store.ts'

type Own = ReadonlyMap<string, SealedEntry>

/** What is sealed in a room. A value: a change gives a new one. */
export interface SealedState {
  /** the open round's, by author and id */
  readonly entries: ReadonlyMap<ParticipantId, Own>
  readonly ready: ReadonlySet<ParticipantId>
  /** came back from cancelled rounds, and was not fetched yet */
  readonly cancelled: readonly SealedEntry[]
  /** how many entries there are, and how many characters they take, encoded */
  readonly count: number
  readonly size: number
}

const NOTHING: SealedState = { entries: new Map(), ready: new Set(), cancelled: [], count: 0, size: 0 }
const sizeOf = (entry: SealedEntry | undefined): number => (entry ? JSON.stringify(entry.value).length : 0)

/** What was stored, while that round is open. */
export function sealedState({ entries, ready }: Sealed, round: OpenRound | null): SealedState {
  const open = entries.filter(entry => entry.round === round?.id)
  const start: SealedState = {
    ...NOTHING,
    cancelled: entries.filter(entry => entry.round !== round?.id),
    ready: new Set(ready.filter(r => r.round === round?.id).map(r => r.author)),
  }
  return open.reduce(put, start)
}

/** Everything in the open round, in the order in which it was first written. */
export const entriesOf = ({ entries }: SealedState): SealedEntry[] =>
  [...entries.values()].flatMap(own => [...own.values()]).sort((a, b) => a.at - b.at)

export const ownEntries = ({ entries }: SealedState, author: ParticipantId): SealedEntry[] => [
  ...(entries.get(author)?.values() ?? []),
]

/** How much those wrote who are not among these people. */
export function without(
  people: Pick<ReadonlySet<ParticipantId>, 'has'>,
  { entries }: SealedState,
): Pick<SealedState, 'count' | 'size'> {
  const theirs = [...entries]
    .filter(([author]) => !people.has(author))
    .flatMap(([, own]) => [...own.values()])
  return { count: theirs.length, size: theirs.reduce((sum, entry) => sum + sizeOf(entry), 0) }
}

export function sealedAfter(state: SealedState, changes: readonly SealedChange[]): SealedState {
  return changes.reduce(after, state)
}

/** Without what came back from these rounds. */
export const withoutCancelled = (state: SealedState, rounds: ReadonlySet<string>): SealedState =>
  state.cancelled.some(entry => rounds.has(entry.round))
    ? { ...state, cancelled: state.cancelled.filter(entry => !rounds.has(entry.round)) }
    : state

function after(state: SealedState, change: SealedChange): SealedState {
  switch (change.kind) {
    case 'put':
      return put(state, change.entry)
    case 'delete':
      return withdrawn(state, change)
    case 'ready': {
      const ready = new Set(state.ready)
      if (change.on) ready.add(change.author)
      else ready.delete(change.author)
      return { ...state, ready }
    }
    case 'clear':
      return {
        ...(state.cancelled.some(entry => entry.round === change.round) ? state : NOTHING),
        cancelled: state.cancelled.filter(entry => entry.round !== change.round),
      }
    case 'cancel':
      return { ...NOTHING, cancelled: [...state.cancelled, ...entriesOf(state)] }
    default:
      return unreachable(change)
  }
}

/** So many cancelled rounds wait for their authors at most, and no more characters of them than one round may have. */
const CANCELLED = 20

/** The cancelled rounds, oldest first, for which there is no room once the open one is cancelled too. */
export function crowdedOut({ cancelled, size }: SealedState): string[] {
  const sizes = new Map<string, number>()
  for (const entry of cancelled) sizes.set(entry.round, (sizes.get(entry.round) ?? 0) + sizeOf(entry))
  let taken = size
  return [...sizes]
    .toReversed()
    .filter(([, its], newer) => {
      taken += its
      return newer + 1 >= CANCELLED || taken > ROUND_LIMITS.size
    })
    .map(([round]) => round)
    .toReversed()
}

function put(state: SealedState, entry: SealedEntry): SealedState {
  const own = new Map(state.entries.get(entry.author))
  const before = own.get(entry.id)
  own.set(entry.id, entry)
  return {
    ...state,
    entries: new Map(state.entries).set(entry.author, own),
    count: state.count + (before ? 0 : 1),
    size: state.size + sizeOf(entry) - sizeOf(before),
  }
}

function withdrawn(
  state: SealedState,
  { round, author, id }: Extract<SealedChange, { kind: 'delete' }>,
): SealedState {
  const cancelled = state.cancelled.filter(e => e.round !== round || e.author !== author || e.id !== id)
  if (cancelled.length < state.cancelled.length) return { ...state, cancelled }
  const own = new Map(state.entries.get(author))
  const before = own.get(id)
  if (!before) return state
  own.delete(id)
  const entries = new Map(state.entries)
  if (own.size > 0) entries.set(author, own)
  else entries.delete(author)
  return { ...state, entries, count: state.count - 1, size: state.size - sizeOf(before) }
}
