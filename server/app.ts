import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { nanoid } from 'nanoid'
import { LIMITS } from '../shared/model/limits.ts'
import { Compaction } from './compaction.ts'
import type { Config } from './config.ts'
import { answerErrors, sendProblem } from './http/answer-errors.ts'
import { BoardExports } from './http/board-exports.ts'
import { BoardReadings } from './http/board-readings.ts'
import { trustOf } from './http/client-address.ts'
import { clientFiles } from './http/client-files.ts'
import { FileMaker } from './http/files/file-maker.ts'
import { BODIES, checkEncoding, parseJsonBody } from './http/json-body.ts'
import { Pace } from './http/pace.ts'
import { Problem } from './http/problem.ts'
import { Readiness } from './http/readiness.ts'
import { registerRoutes } from './http/register-routes.ts'
import { requestLimits } from './http/request-limits.ts'
import type { Services } from './http/route.ts'
import { ROUTES } from './http/route-table.ts'
import { securityHeaders } from './http/security-headers.ts'
import { SnapshotTexts } from './http/snapshot-texts.ts'
import { ThreadPurse } from './http/thread-purse.ts'
import { createLog, type Log } from './observe/log.ts'
import { createMetrics } from './observe/metrics.ts'
import { startRetention } from './retention.ts'
import { createRooms, type Rooms } from './rooms/room-registry.ts'
import { asksForSocket, attachSockets } from './socket/accept-connection.ts'
import { holdDataFolder } from './store/data-folder.ts'
import { openSqliteStore } from './store/sqlite-store.ts'
import type { Hindrance } from './store/sqlite-wiper.ts'
import type { Store } from './store/store.ts'
import { watchStore } from './watch-store.ts'

export interface RunningServer {
  /** address on this machine, without a slash at the end */
  readonly url: string
  readonly port: number
  /** Stores what is pending, says goodbye to everybody, closes the store. Safe to call twice. */
  close(): Promise<void>
}

export interface Overrides {
  /** used instead of the file in `dataDir`; closed by `close` all the same */
  readonly store?: Store
  readonly log?: Log
  readonly now?: () => number
  /** other than `PURSE` only in tests */
  readonly purse?: ThreadPurse
}

/** A request must have come in whole by then (milliseconds): 10 MiB at 0.7 Mbit/s. */
const SLOWEST_REQUEST = 120_000
/** Its head must have by then, also of one that opens a connection and says nothing; looked at every so often. */
const SLOWEST_HEAD = 10_000
const LOOK = 2_000
/** How long imports into one workshop may have the thread at once (and so its snapshots, and restores), and in each second after that (milliseconds): all others wait meanwhile. */
const PURSE = { full: 10_000, back: 100 }
/** How long requests are waited for when the server stops (milliseconds). */
const LAST_REQUESTS = 1_500
/** Connections beside the sockets: pages and the API. */
const OTHERS = 4_000
/** Longer than any request line lets through: an id of any length gets the same answer as a wrong one. */
const MAX_PARAM = 16 * 1024

/**
 * Starts a whole server: store, rooms, sockets, HTTP and the built client. Port 0 takes a free one. Throws
 * DataFolderRefused, StoreTooNew, StoreUnavailable, or the system's error where the address cannot be had.
 */
export async function startServer(config: Config, overrides: Overrides = {}): Promise<RunningServer> {
  const closers: (() => Promise<unknown> | unknown)[] = []
  let closed: Promise<void> | null = null
  const closeInTurn = async (): Promise<void> => {
    for (const close of closers.toReversed()) await close()
  }
  const closeAll = (): Promise<void> => {
    closed ??= closeInTurn()
    return closed
  }
  try {
    return await start(config, overrides, closers, closeAll)
  } catch (error) {
    await closeAll()
    throw error
  }
}

function openStore(config: Config, log: Log, now: () => number, closers: (() => unknown)[]): Store {
  const folder = holdDataFolder(config.dataDir)
  closers.push(() => folder.release())
  const hindered = (why: Hindrance): void => {
    if (why !== null) log.warn({ why }, 'what was deleted cannot be taken out of the file yet')
    else log.info('what was deleted is out of the file')
  }
  return openSqliteStore(folder.storePath, { now, hindered })
}

async function start(
  config: Config,
  overrides: Overrides,
  closers: (() => Promise<unknown> | unknown)[],
  closeAll: () => Promise<void>,
): Promise<RunningServer> {
  const log = overrides.log ?? createLog(config.logLevel)
  const now = overrides.now ?? Date.now
  const store = overrides.store ?? openStore(config, log, now, closers)
  closers.push(() => store.close())

  const metrics = createMetrics(() => ({ ...rooms.stats(), traces: store.traces() }))
  const { meter } = metrics
  const compaction = new Compaction()
  const rooms: Rooms = createRooms({ store, log, meter, now, compactElsewhere: compaction.compact })
  const exports = new BoardExports()
  const files = new FileMaker()
  // not behind files, which may take their time
  const insights = new FileMaker()
  const readings = new BoardReadings(exports, insights)
  closers.push(() => Promise.all([files.close(), insights.close()]))
  const readiness = new Readiness(store, () => performance.now())
  const purse = overrides.purse ?? new ThreadPurse(PURSE.full, PURSE.back)
  const services: Services = {
    config,
    store,
    rooms,
    log,
    exports,
    readings,
    snapshotTexts: new SnapshotTexts(),
    snapshotPace: new Pace(),
    erasePace: new Pace(),
    files,
    readiness,
    purse,
    metrics,
    now,
    newId: nanoid,
  }
  const app = await httpApp(services)
  closers.push(startRetention(config, services))

  const sockets = attachSockets(app.server, { store, rooms, log, meter, config })
  closers.push(watchStore(services, () => sockets.recheck()))
  closers.push(async () => {
    sockets.close()
    // a request that never ends must not hold up the end of the others
    const cut = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS)
    await Promise.all([app.close(), rooms.close()])
    clearTimeout(cut)
  })
  // no room waits for it at the end
  closers.push(() => compaction.close())

  await app.listen({ port: config.port, host: config.host })
  const { port } = app.server.address() as AddressInfo
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  log.info({ port }, 'listening')
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, close: closeAll }
}

/** Fastify with everything but the sockets. It logs nothing by itself: its own lines would hold addresses of pages. */
async function httpApp(services: Services): Promise<FastifyInstance> {
  const { config, log, metrics } = services
  const app = Fastify({
    logger: false,
    trustProxy: trustOf(config.trustProxy),
    bodyLimit: BODIES.small.bytes,
    requestTimeout: SLOWEST_REQUEST,
    http: {
      headersTimeout: SLOWEST_HEAD,
      connectionsCheckingInterval: LOOK,
      shouldUpgradeCallback: asksForSocket,
    },
    routerOptions: { maxParamLength: MAX_PARAM },
    frameworkErrors: (_error, _request, reply) => {
      sendProblem(reply, new Problem('no-such-page')).catch(error => log.error({ err: error }, 'no answer'))
    },
  })
  app.server.maxConnections = LIMITS.connections + OTHERS
  answerErrors(app, log)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (request: FastifyRequest, text: string) => {
      checkEncoding(request.headers)
      return parseJsonBody(text, request.routeOptions.config.values ?? BODIES.small.values)
    },
  )
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    metrics.meter.request(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime)
    log.debug(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  await securityHeaders(app, config)
  registerRoutes(app, ROUTES, services, await requestLimits(app, config.limits))
  await clientFiles(app, config.clientDir)
  return app
}
