import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { countedAs } from './client-address.ts'
import { Problem } from './problem.ts'

/**
 * Wrong keys of one address in a minute, where requests are limited at all. A right key is never refused for them, since an
 * office shares one address, and 256 bits are not found by guessing.
 */
const WRONG_KEYS_PER_MINUTE = 20
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Counts one against an address; throws a 429 that says when to come back. */
type Counter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

export interface RequestLimits {
  readonly request: Counter
  readonly create: Counter
  /** as `create`, but only looks whether one more would be too many */
  readonly mayCreate: Counter
  readonly wrongKey: Counter
}

/** Registers the plugin that counts; a limit of 0 counts nothing. */
export async function requestLimits(app: FastifyInstance, limits: Config['limits']): Promise<RequestLimits> {
  await app.register(rateLimit, { global: false })

  function limit(max: number, timeWindow: number): { count: Counter; look: Counter } {
    if (max === 0) return { count: async () => {}, look: async () => {} }
    const counter = app.createRateLimit({ max, timeWindow, keyGenerator: ({ ip }) => countedAs(ip) })
    const asked =
      (increment: boolean): Counter =>
      async (request, reply) => {
        const result = await counter(request, { increment })
        if (result.isAllowed || !(increment ? result.isExceeded : result.remaining === 0)) return
        reply.header('retry-after', Math.max(1, result.ttlInSeconds))
        throw new Problem('too-many-requests', `Come back in ${Math.max(1, result.ttlInSeconds)} seconds`)
      }
    return { count: asked(true), look: asked(false) }
  }

  const creations = limit(limits.createPerHour, HOUR)
  return {
    request: limit(limits.requestsPerMinute, MINUTE).count,
    create: creations.count,
    mayCreate: creations.look,
    wrongKey: limit(Math.min(WRONG_KEYS_PER_MINUTE, limits.requestsPerMinute), MINUTE).count,
  }
}
