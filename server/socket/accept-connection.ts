import type { IncomingMessage, Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { LIMITS } from '../../shared/model/limits.ts'
import type { Config } from '../config.ts'
import { clientAddress, countedAs, trustOf } from '../http/client-address.ts'
import type { Log } from '../observe/log.ts'
import { type Meter, NO_METER } from '../observe/meter.ts'
import type { Rooms } from '../rooms/room-registry.ts'
import type { Store } from '../store/store.ts'
import { readOffer } from './admit-connection.ts'
import { Connection, type Hall, Line } from './connection.ts'
import { Corks } from './corks.ts'
import { Doors } from './doors.ts'
import { Heartbeat } from './heartbeat.ts'
import { mayConnect } from './origin.ts'
import { Unfinished } from './unfinished.ts'

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

const PATH = /^\/sync\/([^/?]+)(\?.*)?$/

export interface Sockets {
  /** Has each connection's key looked at again: the store was changed by somebody else. False: not each could be. */
  recheck(): Promise<boolean>
  /** Stops taking new ones; the rooms close the others. */
  close(): void
}

/** Whether a request asks for a WebSocket. What offers anything else, such as HTTP/2, is a request like others (RFC 9110 §7.8). */
export const asksForSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

/** Takes WebSockets at `/sync/<workshop>` of an HTTP server. */
export function attachSockets(server: Server, deps: SocketDeps): Sockets {
  const { config } = deps
  const wss = new WebSocketServer<typeof Line>({
    WebSocket: Line,
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
  const inside = new Set<Connection>()
  const doors = new Doors(config.limits.connectionsPerAddress, deps.most ?? LIMITS.connections)
  const hall: Hall = { ...deps, heartbeat, corks, unfinished, doors, inside }
  const trust = trustOf(config.trustProxy)
  let closed = false

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const workshop = PATH.exec(request.url ?? '')?.[1]
    const address = countedAs(clientAddress(request, trust))
    const status = closed || doors.full ? 503 : statusFor(request, workshop, address)
    if (workshop === undefined || status !== 101) {
      meter.turnedAway(status)
      refuse(socket, status)
      return
    }
    const offer = readOffer(request.headers['sec-websocket-protocol'])
    const arrival = { workshop, socket: request.socket, address, offer }
    wss.handleUpgrade(request, socket, head, line => Connection.begin(line, arrival, hall))
  }
  const statusFor = (request: IncomingMessage, workshop: string | undefined, address: string): number => {
    if (workshop === undefined) return 404
    if (!mayConnect(request.headers.origin, request.headers.host, config.publicUrl)) return 403
    return doors.lets(address) ? 101 : 429
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
      let all = true
      for (const connection of [...inside]) all = (await connection.lookAgain()) && all
      return all
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
