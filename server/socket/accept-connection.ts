import type { IncomingMessage, Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { SUBPROTOCOL } from '../../shared/protocol/subprotocol.ts'
import type { Config } from '../config.ts'
import { clientAddress, trustOf } from '../http/client-address.ts'
import type { Log } from '../observe/log.ts'
import { type Meter, NO_METER } from '../observe/meter.ts'
import { RoomFull, type Rooms, type Seat, WorkshopUnknown } from '../rooms/room-registry.ts'
import type { Store } from '../store/store.ts'
import { admitConnection, readOffer } from './admit-connection.ts'
import { FrameLimits } from './frame-limits.ts'
import { Heartbeat } from './heartbeat.ts'
import { mayConnect } from './origin.ts'
import { Unfinished } from './unfinished.ts'
import { Corks, WebsocketPeer } from './websocket-peer.ts'

export interface SocketDeps {
  readonly store: Store
  readonly rooms: Rooms
  readonly log: Log
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'limits'>
  readonly meter?: Meter
  /** milliseconds of one beat of the heart; other than 1,000 only in tests */
  readonly second?: number
  /** open connections at most; other than `LIMITS.connections` only in tests */
  readonly most?: number
}

const NO_PROTOCOL = [CLOSE.malformed, 'no known subprotocol'] as const
const PATH = /^\/sync\/([^/?]+)(\?.*)?$/

export interface Sockets {
  /** Has each connection's key looked at again: the store was changed by somebody else. */
  recheck(): Promise<void>
  /** Stops taking new ones; the rooms close the others. */
  close(): void
}

/** Takes WebSockets at `/sync/<workshop>` of an HTTP server. */
export function attachSockets(server: Server, deps: SocketDeps): Sockets {
  const { config } = deps
  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.payload,
    maxFragments: LIMITS.fragments,
    maxBufferedChunks: LIMITS.chunks,
    handleProtocols: protocols => readOffer([...protocols].join(',')).protocol ?? false,
  })
  const heartbeat = new Heartbeat(deps.second)
  const meter = deps.meter ?? NO_METER
  const corks = new Corks(meter)
  const unfinished = new Unfinished()
  const inside = new Set<() => Promise<void>>()
  const hall: Hall = { ...deps, heartbeat, corks, unfinished, inside }
  const trust = trustOf(config.trustProxy)
  const perAddress = new Map<string, number>()
  const full = deps.most ?? LIMITS.connections
  let open = 0
  let closed = false

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const id = PATH.exec(request.url ?? '')?.[1]

    const status = closed || open >= full ? 503 : statusFor(request, id, perAddress)
    if (id === undefined || status !== 101) {
      meter.turnedAway(status)
      refuse(socket, status)
      return
    }
    const address = clientAddress(request, trust)
    wss.handleUpgrade(request, socket, head, ws => {
      count(ws, address)
      accept(ws, request.socket, id, request.headers['sec-websocket-protocol'], hall)
    })
  }
  // apart from the upgrade, so that no connection keeps its request in memory
  const count = (ws: WebSocket, address: string): void => {
    open++
    perAddress.set(address, (perAddress.get(address) ?? 0) + 1)
    ws.once('close', () => {
      open--
      const left = (perAddress.get(address) ?? 1) - 1
      if (left > 0) perAddress.set(address, left)
      else perAddress.delete(address)
    })
  }
  const statusFor = (
    request: IncomingMessage,
    id: string | undefined,
    byAddress: ReadonlyMap<string, number>,
  ): number => {
    if (id === undefined) return 404
    if (!mayConnect(request.headers.origin, request.headers.host, config.publicUrl)) return 403
    const most = config.limits.connectionsPerAddress
    return most > 0 && (byAddress.get(clientAddress(request, trust)) ?? 0) >= most ? 429 : 101
  }
  // An exception in here would end the process.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    try {
      onUpgrade(request, socket, head)
    } catch (error) {
      deps.log.error({ err: error }, 'an upgrade failed')
      refuse(socket, 500)
    }
  })
  return {
    async recheck() {
      for (const look of [...inside]) await look()
    },
    close() {
      closed = true
      heartbeat.stop()
      unfinished.stop()
    },
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy())
  const retry = status === 429 || status === 503 ? 'Retry-After: 10\r\n' : ''
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n${retry}\r\n`,
  )
}

interface Hall extends SocketDeps {
  readonly heartbeat: Heartbeat
  readonly corks: Corks
  readonly unfinished: Unfinished
  /** looks at the key of each connection that is in */
  readonly inside: Set<() => Promise<void>>
}

/** One connection from its handshake to its end. */
function accept(ws: WebSocket, socket: Socket, id: string, offered: string | undefined, hall: Hall): void {
  const { rooms, store, log, heartbeat, corks } = hall
  const offer = readOffer(offered)
  const peer = new WebsocketPeer(ws, socket, corks)
  const limits = new FrameLimits(performance.now())
  const reading = hall.unfinished.add({
    bytesRead: () => socket.bytesRead,
    cut: () => ws.terminate(),
  })
  const beating = {
    ping: () => ws.ping(),
    send: (frame: Uint8Array) => peer.send(frame),
    dead: () => ws.terminate(),
  }
  /** what came before the room was ready */
  const early: Uint8Array[] = []
  let seat: Seat | null = null
  let gone = false
  const looks: (() => Promise<void>)[] = []

  const take = (frame: Uint8Array): void => {
    if (seat) seat.receive(frame)
    else early.push(frame)
  }
  // Never throw in here: ws would stop reading from this socket and keep it open.
  ws.on('message', (data, isBinary) => {
    try {
      reading.whole()
      if (data instanceof Uint8Array) corks.meter.received(data.length)
      if (!isBinary || !(data instanceof Uint8Array)) peer.close(CLOSE.malformed, 'not a binary frame')
      else if (data.length > LIMITS.frame) peer.close(CLOSE.tooLarge, 'a frame too large')
      else if (!limits.take(data.length, performance.now())) peer.close(CLOSE.tooFast, 'too many frames')
      else if (ws.readyState === ws.OPEN) take(data)
    } catch (error) {
      log.error({ workshop: id, err: error }, 'a frame could not be handled')
      peer.close(CLOSE.malformed, 'a frame that cannot be handled')
    }
  })
  ws.on('pong', () => heartbeat.alive(beating))
  ws.on('error', error => log.debug({ workshop: id, err: error }, 'a connection failed'))
  ws.on('close', () => {
    gone = true
    heartbeat.remove(beating)
    reading.end()
    for (const look of looks) hall.inside.delete(look)
    seat?.left()
  })
  heartbeat.add(beating)

  const enter = async (): Promise<void> => {
    const role = await admitConnection(store, id, offer)
    if (!role.ok || offer.protocol === null) {
      peer.close(...(role.ok ? NO_PROTOCOL : role.error))
      return
    }
    const own = offer.protocol === SUBPROTOCOL.own
    seat = await rooms.join(id, peer, { role: role.value, own })
    if (gone) {
      seat.left()
      return
    }
    for (const frame of early.splice(0)) seat.receive(frame)
    await stillWelcome(role.value)
    const look = (): Promise<void> => stillWelcome(role.value)
    looks.push(look)
    if (!gone) hall.inside.add(look)
  }
  /** A key that was replaced while the room was being loaded. */
  const stillWelcome = async (role: Role): Promise<void> => {
    const now = await admitConnection(store, id, offer)
    if (!now.ok) peer.close(...now.error)
    else if (now.value !== role) peer.close(CLOSE.roleChanged, 'this key has another role now')
  }
  enter().catch(error => {
    if (error instanceof RoomFull) {
      peer.close(CLOSE.tooFast, error.message)
      return
    }
    if (!(error instanceof WorkshopUnknown))
      log.error({ workshop: id, err: error }, 'a room could not be opened')
    peer.close(CLOSE.shuttingDown, 'this workshop cannot be opened at the moment')
  })
}
