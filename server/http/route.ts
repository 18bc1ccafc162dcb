import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/role.ts'
import type { Config } from '../config.ts'
import type { Log } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Rooms } from '../rooms/room-registry.ts'
import type { AccessRow, Store } from '../store/store.ts'
import type { BoardExports } from './board-exports.ts'
import type { BoardReadings } from './board-readings.ts'
import type { FileMaker } from './files/file-maker.ts'
import type { BODIES } from './json-body.ts'
import type { Pace } from './pace.ts'
import { invalid } from './problem.ts'
import type { Readiness } from './readiness.ts'
import type { SnapshotTexts } from './snapshot-texts.ts'
import type { ThreadPurse } from './thread-purse.ts'

/** What every handler may use; built once by `startServer`. */
export interface Services {
  readonly config: Config
  readonly store: Store
  readonly rooms: Rooms
  readonly log: Log
  readonly exports: BoardExports
  readonly readings: BoardReadings
  readonly snapshotTexts: SnapshotTexts
  /** at which they are prepared */
  readonly snapshotPace: Pace
  /** at which workshops are looked through for what is to be erased */
  readonly erasePace: Pace
  readonly files: FileMaker
  readonly readiness: Readiness
  /** what each workshop's imports took, and by names of their own what else takes long */
  readonly purse: ThreadPurse
  readonly metrics: Metrics
  readonly now: () => number
  readonly newId: () => string
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  /** JSON that is encoded already, instead of `body` */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A request without a workshop. */
export interface Visit {
  readonly services: Services
  readonly request: FastifyRequest
}

/** … that may make a workshop. */
export interface OpenVisit extends Visit {
  /** Counts a workshop that is made now against LIMIT_CREATE_PER_HOUR; rejects with a 429 where that is reached. */
  countCreation(): Promise<void>
}

/** A request by somebody whose key opens the workshop. */
export interface WorkshopVisit extends Visit {
  readonly workshop: AccessRow
  readonly role: Role
  /** the key as it was presented, or the one that followed it */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

interface Address {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  /** how large its body may be; `small` unless told */
  readonly body?: keyof typeof BODIES
}

export type Route =
  | (Address & {
      readonly who: 'anyone'
      /** not counted against LIMIT_REQUESTS_PER_MINUTE */
      readonly limit?: 'none'
      /** counted against LIMIT_CREATE_PER_HOUR: a body is read only where one more may be made */
      readonly creates?: true
      /** Throws a Problem where this asker may not: before a body is read. */
      admit?(visit: Visit): void
      handle(visit: OpenVisit): Promise<Answer>
    })
  | (Address & {
      /** the least role; `viewer`: any key */
      readonly who: Role
      /** a key that the request proves to know too, where the one that it shows opens nothing any more */
      following?(request: FastifyRequest, params: Readonly<Record<string, string>>): string | null
      /** Seconds until it may be asked for again, of that workshop; asked before a body is read. */
      wait?(services: Services, workshop: WorkshopId): number
      handle(visit: WorkshopVisit): Promise<Answer>
    })

/** The request's body as `shape` reads it; throws a 422 that names the path. */
export function bodyOf<Shape extends z.ZodType>(shape: Shape, visit: Visit): z.output<Shape> {
  const parsed = shape.safeParse(visit.request.body ?? {})
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.flatMap(told).map(issue => ({ path: pathOf(issue), message: issue.message })),
  )
}

/** Where one of several shapes would do, what is wrong with the one that comes nearest: the one that was read furthest. */
function told(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map(i => i.path.length))
  const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
  if (nearest.every(i => i.path.length === 0 && i.code !== 'unrecognized_keys')) return [issue]
  return nearest.map(i => ({ ...i, path: [...issue.path, ...i.path] }))
}

function pathOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String)
  return (issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path).join('.')
}
