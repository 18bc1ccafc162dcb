import { nanoid } from 'nanoid'
import { mapsInUse } from '../../shared/doc/maps-in-use.ts'
import type { MapId } from '../../shared/model/ids.ts'
import { type EntryValue, ROUND_LIMITS } from '../../shared/model/round.ts'
import type { ClientMessage, EntryMine, StageCommand } from '../../shared/protocol/messages.ts'
import type { SealedChange, SealedEntry } from '../store/store.ts'
import { admitEntry } from './admit-entry.ts'
import { stepTitle } from './auto-snapshots.ts'
import type { Member } from './member.ts'
import { type Order, obey } from './obey.ts'
import { Refused } from './refused.ts'
import { namedNoteId, revealLate, revealRound } from './reveal.ts'
import type { Room } from './room.ts'
import { crowdedOut, ownEntries } from './sealed-state.ts'
import type { Session, Step } from './stage.ts'

type Said<T extends ClientMessage['t']> = Extract<ClientMessage, { t: T }>

/** Characters of a note's id. */
const NOTE_ID = 12
const CLOSED = (): Refused => new Refused('closed', 'that round is not open')

const orderOf = (room: Room, member: Member, mapsInUse: ReadonlySet<MapId> = new Set()): Order => ({
  by: member.owner,
  now: room.deps.now(),
  newId: () => nanoid(NOTE_ID),
  hasNotes: map => mapsInUse.has(map),
})

/** Follows a facilitator's command. Resolves once it is stored; rejects with Refused where it cannot be followed. */
export async function command(room: Room, member: Member, order: StageCommand): Promise<void> {
  switch (order.what) {
    case 'lower':
      if (room.live.hand(order.participant, false)) room.want('live')
      return
    case 'round.reveal': {
      const session = await room.stage.reveal(now => {
        const { round } = now.stage
        if (round?.id !== order.id) throw CLOSED()
        return revealRound(now, round, orderOf(room, member))
      })
      room.snapshots.keep('reveal', stepTitle(session.stage), session.stage)
      const { kind, people, entries } = session.stage.results.at(-1) ?? {}
      room.deps.log.info({ workshop: room.deps.id, kind, people, entries }, 'a round was revealed')
      return
    }
    case 'round.cancel':
      await room.stage.step(({ stage, sealed }) => {
        if (stage.round?.id !== order.id) throw CLOSED()
        const gone = crowdedOut(sealed).map((round): SealedChange => ({ kind: 'clear', round }))
        const change: SealedChange = { kind: 'cancel', round: order.id, at: room.deps.now() }
        return { stage: { ...stage, round: null }, changes: [...gone, change] }
      })
      return
    default: {
      const before = room.stage.value
      const inUse = order.what === 'map.remove' ? await room.read(mapsInUse) : undefined
      await room.stage.change(stage => obey(stage, order, orderOf(room, member, inUse)))
      if (order.what === 'step' && order.id !== before.step?.id)
        room.snapshots.keep('step', stepTitle(before), before)
    }
  }
}

/** Writes an entry, or changes it. Resolves once it is stored; its author's connections were told by then. */
export async function putEntry(
  room: Room,
  member: Member,
  { round, id, value }: Said<'entry.put'>,
): Promise<void> {
  const author = nameOf(member)
  const now = room.deps.now()
  const write = ({ stage, sealed }: Session): Step => {
    if (stage.round?.id !== round) throw CLOSED()
    const kept = admitEntry(stage.round, stage.maps, sealed, { author, id, value }, room.regulars)
    const at = sealed.entries.get(author)?.get(id)?.at ?? now
    return { stage, changes: [{ kind: 'put', entry: { round, author, id, value: kept, at } }] }
  }
  try {
    await room.stage.step(write)
  } catch (error) {
    if (!(error instanceof Refused) || error.why !== 'closed') throw error
    await putLate(room, member, { round, author, id, value, at: now })
  }
}

/** The words of somebody who was offline at the reveal. An anonymous round takes none: when they come would tell whose they are. */
async function putLate(room: Room, member: Member, entry: SealedEntry): Promise<void> {
  const { results } = room.stage.value
  const found = results.find(r => r.id === entry.round)
  if (found?.kind !== 'notes' || found.anonymous || !('text' in entry.value)) throw CLOSED()
  if (!found.notes.includes(namedNoteId(entry))) {
    if (!room.mayWrite(member)) throw new Refused('locked', 'the board is locked')
    await room.stage.reveal(session => {
      const result = session.stage.results.find(r => r.id === entry.round)
      if (result?.kind !== 'notes' || result.late.length >= ROUND_LIMITS.own) throw CLOSED()
      return revealLate(session, result, entry, room.deps.now())
    })
  }
  tellAuthor(room, entry.author, told(entry.round, { entries: [entry] }))
}

/** Takes an entry back: from the open round, or one that came back from a cancelled one. */
export async function deleteEntry(
  room: Room,
  member: Member,
  { round, id }: Said<'entry.delete'>,
): Promise<void> {
  const author = nameOf(member)
  await room.stage.step(({ stage, sealed }) => {
    const waits = sealed.cancelled.some(e => e.round === round && e.author === author && e.id === id)
    if (!waits && stage.round?.id !== round) throw CLOSED()
    return { stage, changes: [{ kind: 'delete', round, author, id }] }
  })
}

export async function setReady(room: Room, member: Member, { round, on }: Said<'ready'>): Promise<void> {
  const author = nameOf(member)
  await room.stage.step(({ stage, sealed }): Step => {
    if (stage.round?.id !== round) throw CLOSED()
    if (sealed.ready.has(author) === on) return { stage, changes: [] }
    return { stage, changes: [{ kind: 'ready', round, author, on }] }
  })
}

function nameOf(member: Member): string {
  if (!member.named) throw new Refused('forbidden', 'nobody knows yet who you are')
  return member.owner
}

/** Gives somebody who just said who they are what is theirs. */
export function greet(room: Room, member: Member): void {
  const { stage, sealed } = room.stage.session
  if (stage.round) {
    const entries = ownEntries(sealed, member.owner)
    member.say(told(stage.round.id, { all: true, entries }))
  }
  tellCancelled(sealed.cancelled, message => member.say(message), member.owner)
}

/** Tells authors what became of their own entries: after it is stored, on all of their connections. */
export function tellAuthors(room: Room, now: Session, changes: readonly SealedChange[]): void {
  for (const change of changes) {
    if (change.kind === 'put')
      tellAuthor(room, change.entry.author, told(change.entry.round, { entries: [change.entry] }))
    else if (change.kind === 'delete')
      tellAuthor(room, change.author, told(change.round, { gone: [change.id] }))
    else if (change.kind === 'cancel') {
      const back = now.sealed.cancelled.filter(entry => entry.round === change.round)
      for (const author of new Set(back.map(entry => entry.author)))
        tellCancelled(back, message => tellAuthor(room, author, message), author)
    }
  }
}

function tellCancelled(
  entries: readonly SealedEntry[],
  say: (message: EntryMine) => void,
  author: string,
): void {
  const own = entries.filter(entry => entry.author === author)
  for (const round of new Set(own.map(entry => entry.round)))
    say(told(round, { all: true, cancelled: true, entries: own.filter(entry => entry.round === round) }))
}

function tellAuthor(room: Room, author: string, message: EntryMine): void {
  for (const member of room.crowd.editors) if (member.named && member.owner === author) member.say(message)
}

type Telling = Partial<Pick<EntryMine, 'all' | 'cancelled' | 'gone'>> & {
  readonly entries?: readonly { readonly id: string; readonly value: EntryValue }[]
}
const told = (
  round: string,
  { all = false, cancelled = false, entries = [], gone = [] }: Telling,
): EntryMine => ({
  t: 'entry.mine',
  round,
  all,
  cancelled,
  entries: entries.map(({ id, value }) => ({ id, value })),
  gone,
})
