import type { Socket } from 'node:net'
import { type RawData, WebSocket } from 'ws'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'
import type { Log } from '../observe/log.ts'
import type { Peer } from '../rooms/peer.ts'
import { RoomFull, type Rooms, type Seat, WorkshopUnknown } from '../rooms/room-registry.ts'
import { type Store, StoreCorrupt } from '../store/store.ts'
import { admitConnection, type Offer } from './admit-connection.ts'
import type { Corks, Reader } from './corks.ts'
import type { Doors } from './doors.ts'
import { FrameLimits } from './frame-limits.ts'
import type { Beating, Heartbeat } from './heartbeat.ts'
import type { Reading, Unfinished } from './unfinished.ts'

/** A WebSocket that knows its connection, so that all of them share their listeners. */
export class Line extends WebSocket {
  connection: Connection | null = null
}

/** What all connections of a server share. */
export interface Hall {
  readonly rooms: Rooms
  readonly store: Store
  readonly log: Log
  readonly heartbeat: Heartbeat
  readonly corks: Corks
  readonly unfinished: Unfinished
  readonly doors: Doors
  /** those that are in a room */
  readonly inside: Set<Connection>
}

/** Somebody at the door. */
export interface Arrival {
  readonly workshop: string
  readonly socket: Socket
  readonly address: string
  readonly offer: Offer
}

const NO_PROTOCOL = [CLOSE.malformed, 'no known subprotocol'] as const
/** Bytes that are kept for a room that is not ready: clients send some hundred before they hear from it. */
const EARLY = 1024 * 1024
/** How long a closing handshake may take before the connection is cut (milliseconds). */
const CLOSING = 1_000

/**
 * One connection from its handshake to its end. Thousands lie idle: all that is kept of one is in this object, and what it hears
 * goes through listeners that all share. (A closure for each of them made an idle connection take half as much again.)
 */
export class Connection implements Peer, Beating, Reading, Reader {
  phase = 0
  missed = 0
  readAt = 0
  since: number | null = null
  held: Uint8Array | null = null
  corked = false
  readonly socket: Socket
  readonly #line: Line
  readonly #address: string
  readonly #offer: Offer
  readonly #hall: Hall
  readonly #limits = new FrameLimits(performance.now())
  #workshop: string
  #role: Role | null = null
  #seat: Seat | null = null
  /** what came before the room was ready */
  #early: Uint8Array[] | null = null
  #gone = false

  private constructor(line: Line, { workshop, socket, address, offer }: Arrival, hall: Hall) {
    this.#line = line
    this.socket = socket
    this.#address = address
    this.#offer = offer
    this.#workshop = workshop
    this.#hall = hall
  }

  static begin(line: Line, arrival: Arrival, hall: Hall): void {
    const connection = new Connection(line, arrival, hall)
    line.connection = connection
    hall.doors.came(arrival.address)
    line.on('message', onMessage)
    line.on('pong', onPong)
    line.on('error', onError)
    line.on('close', onClose)
    hall.unfinished.add(connection)
    hall.heartbeat.add(connection)
    connection.#enter().catch((error: unknown) => connection.#cannotEnter(error))
  }

  send(frame: Uint8Array): void {
    if (this.#line.readyState === WebSocket.OPEN) this.#hall.corks.send(this, frame)
  }

  close(code: number, text: string): void {
    if (this.#line.readyState !== WebSocket.OPEN) return
    this.#hall.corks.meter.closed(code)
    this.#hall.corks.flush(this)
    this.#line.close(code, text)
    const cut = setTimeout(() => this.#line.terminate(), CLOSING)
    this.#line.once('close', () => clearTimeout(cut))
  }

  buffered(): number {
    return this.#line.bufferedAmount
  }

  ping(): void {
    this.#line.ping()
  }

  dead(): void {
    this.#line.terminate()
  }

  bytesRead(): number {
    return this.socket.bytesRead
  }

  cut(): void {
    this.#line.terminate()
  }

  /** Never throws: ws would stop reading from this socket and keep it open. */
  heard(data: RawData, isBinary: boolean): void {
    const { log, corks, unfinished } = this.#hall
    try {
      unfinished.whole(this)
      if (data instanceof Uint8Array) corks.meter.received(data.length)
      if (!isBinary || !(data instanceof Uint8Array)) this.close(CLOSE.malformed, 'not a binary frame')
      else if (data.length > LIMITS.frame) this.close(CLOSE.tooLarge, 'a frame too large')
      else if (!this.#limits.take(data.length, performance.now()))
        this.close(CLOSE.tooFast, 'too many frames')
      else if (this.#line.readyState === WebSocket.OPEN) this.#take(data)
    } catch (error) {
      log.error({ workshop: this.#workshop, err: error }, 'a frame could not be handled')
      this.close(CLOSE.malformed, 'a frame that cannot be handled')
    }
  }

  #take(frame: Uint8Array): void {
    if (this.#seat) this.#seat.receive(frame)
    else {
      this.#early ??= []
      this.#early.push(frame)
      if (this.#early.reduce((sum, early) => sum + early.length, 0) > EARLY)
        this.close(CLOSE.tooFast, 'too much before the workshop is open')
    }
  }

  answered(): void {
    this.#hall.heartbeat.alive(this)
  }

  failed(error: Error): void {
    this.#hall.log.debug({ workshop: this.#workshop, err: error }, 'a connection failed')
  }

  ended(): void {
    const { doors, heartbeat, unfinished, inside } = this.#hall
    this.#gone = true
    doors.went(this.#address)
    heartbeat.remove(this)
    unfinished.remove(this)
    inside.delete(this)
    this.#seat?.left()
  }

  async #enter(): Promise<void> {
    const { store, rooms, inside } = this.#hall
    const { protocol } = this.#offer
    const role = await admitConnection(store, this.#workshop, this.#offer)
    if (!role.ok || protocol === null) {
      this.close(...(role.ok ? NO_PROTOCOL : role.error))
      return
    }
    this.#role = role.value
    const seat = await rooms.join(this.#workshop, this, {
      role: role.value,
      own: protocol === SUBPROTOCOL.own,
    })
    this.#seat = seat
    this.#workshop = seat.workshop
    if (this.#gone) {
      seat.left()
      return
    }
    const early = this.#early
    this.#early = null
    for (const frame of early ?? []) seat.receive(frame)
    await this.look()
    if (!this.#gone) inside.add(this)
  }

  /** Whether its key still opens what it did: it may have been replaced, also while the room was being loaded. */
  async look(): Promise<void> {
    const now = await admitConnection(this.#hall.store, this.#workshop, this.#offer)
    if (!now.ok) this.close(...now.error)
    else if (now.value !== this.#role) this.close(CLOSE.roleChanged, 'this key has another role now')
  }

  /** The same, of one that was let in. Where its workshop is damaged it is closed. False: it could not be looked at. Never throws. */
  async lookAgain(): Promise<boolean> {
    try {
      await this.look()
      return true
    } catch (error) {
      if (!(error instanceof StoreCorrupt)) return false
      this.#cannotEnter(error)
      return true
    }
  }

  #cannotEnter(error: unknown): void {
    if (error instanceof RoomFull) {
      this.close(CLOSE.tooFast, error.message)
      return
    }
    if (!(error instanceof WorkshopUnknown))
      this.#hall.log.error({ workshop: this.#workshop, err: error }, 'a room could not be opened')
    this.close(CLOSE.shuttingDown, 'this workshop cannot be opened at the moment')
  }
}

const of = (line: WebSocket): Connection | null => (line instanceof Line ? line.connection : null)

function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  of(this)?.heard(data, isBinary)
}

function onPong(this: WebSocket): void {
  of(this)?.answered()
}

function onError(this: WebSocket, error: Error): void {
  of(this)?.failed(error)
}

function onClose(this: WebSocket): void {
  of(this)?.ended()
}
