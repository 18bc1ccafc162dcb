import { randomBytes } from 'node:crypto'
import type * as Y from 'yjs'
import type { WorkshopId } from '../../shared/model/ids.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { CLOSE, type CloseCode, ERASED } from '../../shared/protocol/close-codes.ts'
import type { Log } from '../observe/log.ts'
import { type Meter, NO_METER } from '../observe/meter.ts'
import {
  type OfRound,
  type Sealed,
  type Store,
  StoreCorrupt,
  type StoredDoc,
  StoreUnavailable,
} from '../store/store.ts'
import type { CompactElsewhere } from './compactor.ts'
import type { Joining } from './member.ts'
import { MemberSeat } from './member-seat.ts'
import type { Peer } from './peer.ts'
import { ReservedAuthors } from './reserved-authors.ts'
import { Room as LiveRoom } from './room.ts'
import type { WholeEdit } from './stage.ts'
import { Tick } from './tick.ts'

/** There is no such workshop, or it was deleted. */
export class WorkshopUnknown extends Error {
  override readonly name = 'WorkshopUnknown'
}

/** As many connections as one workshop may have are there. */
export class RoomFull extends Error {
  override readonly name = 'RoomFull'
}

/** A room as the HTTP side uses it. Its promises reject with StoreUnavailable while nothing can be stored. */
export interface Room {
  /** of its document: what is read here may be stored as long as no other began */
  readonly epoch: number
  /** Reads while nothing in the document waits to be stored. */
  read<T>(read: (doc: Y.Doc, stage: Stage) => T): Promise<T>
  /** Whether the board may grow by so many bytes. */
  fits(bytes: number): boolean
  /** One transaction; stored, then shown to all. Resolves once it is stored. */
  edit(change: (doc: Y.Doc) => void): Promise<void>
  /** The stage and the document as `take` has them: stored together or not at all, then shown. Rejects with what `take` threw. */
  editAll(take: (stage: Stage) => WholeEdit): Promise<void>
  /** Stored, then sent to all. */
  setStage(change: (stage: Stage) => Stage): Promise<Stage>
  /** Tells everybody that the board was made what it was then (milliseconds since 1970). */
  restored(to: number): void
  /** Open connections. */
  people(): number
  /** Rises with every change of the document. */
  version(): number
}

/** One connection in a room. */
export interface Seat {
  readonly workshop: WorkshopId
  /** Takes one frame. Never throws. */
  receive(frame: Uint8Array): void
  /** The connection is gone. */
  left(): void
}

export interface Rooms {
  /** Runs `use` with the room loaded. Throws WorkshopUnknown, StoreCorrupt, StoreUnavailable. */
  use<T>(id: WorkshopId, use: (room: Room) => Promise<T>): Promise<T>
  /** Seats a connection whose key was checked. Throws as `use` does, and RoomFull. */
  join(id: WorkshopId, peer: Peer, joining: Joining): Promise<Seat>
  /** Workshops in memory. */
  loaded(): WorkshopId[]
  /** Closes the workshop's connections of these roles; the room stays. */
  disconnect(id: WorkshopId, roles: readonly Role[], code: CloseCode, text: string): void
  /** Closes all connections of a workshop; who comes back waits until `work` is done, and gets what it stored. */
  renew<T>(id: WorkshopId, work: () => Promise<T>): Promise<T>
  /** The store has forgotten what came back from these cancelled rounds: rooms in memory do, too. */
  forgetRounds(gone: readonly OfRound[]): Promise<void>
  /** Closes all connections of a workshop and forgets the room. */
  evict(id: WorkshopId, code: CloseCode, text: string): Promise<void>
  /** Stores what is on its way, says goodbye to everybody, and ends. */
  close(): Promise<void>
  /** `storing`: false while some room waits for the disk; `reloads`: documents that could not be trusted any more, ever */
  stats(): { rooms: number; connections: number; storing: boolean; reloads: number }
}

export interface RoomsOptions {
  readonly store: Store
  readonly log: Log
  /** milliseconds since 1970 */
  readonly now?: () => number
  readonly meter?: Meter
  readonly compactElsewhere?: CompactElsewhere
  /** milliseconds that a room stays in memory after the last one left */
  readonly grace?: number
}

/** How long the end waits for a commit that is under way (milliseconds). */
const PATIENCE = 5_000

export function createRooms({
  store,
  log,
  now = Date.now,
  meter = NO_METER,
  compactElsewhere,
  grace = 30_000,
}: RoomsOptions): Rooms {
  const tick = new Tick(store, meter)
  const loading = new Map<WorkshopId, Promise<LiveRoom>>()
  const rooms = new Map<WorkshopId, LiveRoom>()
  const ending = new Map<WorkshopId, Promise<void>>()
  const users = new Map<LiveRoom, number>()
  const timers = new Map<LiveRoom, NodeJS.Timeout>()
  let closing = false
  let reloads = 0

  async function load(id: WorkshopId): Promise<LiveRoom> {
    await ending.get(id)
    const row = await store.workshop(id)
    if (!row || row.deletedAt !== null) throw new WorkshopUnknown('no such workshop')
    const [stored, sealed] = [await store.load(id), await store.sealed(id)]
    const room = make(id, row.epoch, row.stage, stored, sealed)
    rooms.set(id, room)
    room.tidying.begin()
    return room
  }

  function make(id: WorkshopId, epoch: number, stage: Stage, stored: StoredDoc, sealed: Sealed): LiveRoom {
    const lost = (code: CloseCode, text: string): void => void forget(room, code, text)
    const emptied = (): void => leaveSoon(room)
    const surprised = (): void => void reloads++
    const seed = randomBytes(16).toString('base64url')
    const deps = {
      id,
      epoch,
      store,
      log,
      meter,
      now,
      tick,
      seed,
      authors: new ReservedAuthors(),
      clock: () => performance.now(),
      lost,
      emptied,
      surprised,
      ...(compactElsewhere ? { compactElsewhere } : {}),
    }
    let room: LiveRoom
    try {
      room = new LiveRoom(deps, stage, stored, sealed)
    } catch (cause) {
      log.error({ workshop: id, err: cause }, 'a stored document cannot be read')
      throw new StoreCorrupt(id, 'its stored document cannot be read')
    }
    return room
  }

  /** The room, loaded once for all who ask at the same time. */
  function room(id: WorkshopId): Promise<LiveRoom> {
    const known = loading.get(id)
    if (known) return known
    const promise = load(id)
    loading.set(id, promise)
    promise.catch(() => loading.delete(id))
    return promise
  }

  /** Keeps the room in memory while `act` runs. */
  async function holding<T>(id: WorkshopId, act: (room: LiveRoom) => T | Promise<T>): Promise<T> {
    if (closing) throw new StoreUnavailable('the server is shutting down')
    const found = await room(id)
    users.set(found, (users.get(found) ?? 0) + 1)
    try {
      return await act(found)
    } finally {
      const left = (users.get(found) ?? 1) - 1
      if (left > 0) users.set(found, left)
      else users.delete(found)
      leaveSoon(found)
    }
  }

  function leaveSoon(found: LiveRoom): void {
    clearTimeout(timers.get(found))
    timers.delete(found)
    if (found.people() > 0 || users.has(found) || rooms.get(found.deps.id) !== found) return
    const timer = setTimeout(() => {
      timers.delete(found)
      if (found.people() > 0 || users.has(found)) return
      if (found.keeper.idle) void forget(found, CLOSE.shuttingDown, 'nobody is here')
      else leaveSoon(found)
    }, grace)
    timers.set(found, timer.unref())
  }

  async function forget(found: LiveRoom, code: CloseCode, text: string, patience = 0): Promise<void> {
    const { id } = found.deps
    if (rooms.get(id) !== found) return
    rooms.delete(id)
    loading.delete(id)
    clearTimeout(timers.get(found))
    timers.delete(found)
    const end = found.end(code, text, patience).finally(() => {
      if (ending.get(id) === end) ending.delete(id)
    })
    ending.set(id, end)
    await end
  }

  return {
    use: (id, use) => holding(id, use),
    join: (id, peer, joining) =>
      holding(id, found => {
        if (found.people() >= LIMITS.roomConnections) throw new RoomFull('this workshop is full')
        return new MemberSeat(found, found.join(peer, joining))
      }),
    loaded: () => [...rooms.keys()],
    disconnect(id, roles, code, text) {
      rooms.get(id)?.closeAll(code, text, member => roles.includes(member.role))
    },
    async renew(id, work) {
      // where nothing is loaded no turn is given away: whoever came in it would load what is about to be replaced
      let found: LiveRoom | null = null
      for (let at = loading.get(id); at && !found; at = loading.get(id)) {
        const loaded = await at.catch(() => null)
        if (loaded && rooms.get(id) === loaded) found = loaded
      }
      const earlier = ending.get(id)
      const closed = found ? forget(found, CLOSE.gone, ERASED, PATIENCE) : Promise.resolve(earlier)
      const done = closed.then(work)
      const over = done.then(
        () => {},
        () => {},
      )
      ending.set(id, over)
      void over.then(() => ending.get(id) === over && ending.delete(id))
      return done
    },
    async forgetRounds(gone) {
      const of = Map.groupBy(gone, ({ workshop }) => workshop)
      const told = [...of].map(([id, rounds]) =>
        rooms.get(id)?.stage.forget(new Set(rounds.map(({ round }) => round))),
      )
      await Promise.allSettled(told)
    },
    async evict(id, code, text) {
      const found = await loading.get(id)?.catch(() => null)
      if (found) await forget(found, code, text)
    },
    async close() {
      closing = true
      await Promise.allSettled(loading.values())
      const ends = [...rooms.values()].map(found =>
        forget(found, CLOSE.shuttingDown, 'the server is restarting', PATIENCE),
      )
      await Promise.all([...ends, ...ending.values()])
    },
    stats: () => ({
      rooms: rooms.size,
      connections: [...rooms.values()].reduce((sum, found) => sum + found.people(), 0),
      storing: [...rooms.values()].every(found => !found.keeper.stuck),
      reloads,
    }),
  }
}
