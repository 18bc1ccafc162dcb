import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Log } from '../observe/log.ts'
import { WorkshopUnknown } from '../rooms/room-registry.ts'
import { StoreCorrupt, StoreUnavailable } from '../store/store.ts'
import { AskerGone } from './asker-gone.ts'
import { Problem } from './problem.ts'

/** Seconds after which what was refused for now is worth another try. */
const RETRY_AFTER = 5
/**
 * Bytes of a refused body that are read and thrown away: whoever is cut off while writing never reads why. Of a longer one, or
 * one that says not how long it is, the connection is closed.
 */
const READ_OUT = 32 * 1024 * 1024

/** Whatever was thrown, as the problem that the caller is told. Only what we did not expect is logged as an error. */
function problemOf(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error
  // an answer that nobody reads
  if (error instanceof AskerGone) return new Problem('bad-request')
  if (error instanceof WorkshopUnknown) return new Problem('not-found')
  if (error instanceof StoreUnavailable) {
    log.warn({ err: error }, 'the store refused')
    return new Problem('storage-unavailable')
  }
  if (error instanceof StoreCorrupt) {
    log.error({ workshop: error.workshop, err: error }, 'workshop damaged')
    return new Problem('workshop-damaged')
  }
  return problemOfFastify(error) ?? unexpected(error, log)
}

function problemOfFastify(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return null
  if (error.statusCode === 413) return new Problem('too-large')
  if (error.statusCode === 415) return new Problem('not-json', 'Use "Content-Type: application/json"')
  if (error.statusCode === 503) return new Problem('shutting-down')
  return error.statusCode < 500 ? new Problem('bad-request') : null
}

function unexpected(error: unknown, log: Log): Problem {
  log.error({ err: error }, 'unexpected error in a request')
  return new Problem('internal')
}

/** Answers with `application/problem+json` (RFC 9457). */
export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<void> {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  const length = Number(reply.request.headers['content-length'] ?? Number.NaN)
  if (problem.status === 413 && length <= READ_OUT) reply.removeHeader('connection')
  const later = problem.status === 503 || problem.status === 429
  if (later && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER)
  await reply
    .code(problem.status)
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/problem+json' })
    // as bytes: to a string Fastify would add a charset, which this media type does not have
    .send(Buffer.from(JSON.stringify(problem.body())))
}

/** Every error of every route ends here. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(async (error, _request, reply) => sendProblem(reply, problemOf(error, log)))
}
