import { Problem } from './problem.ts'
import type { Answer, Route, Visit } from './route.ts'

/** The process answers. */
const alive = async (): Promise<Answer> => ({ status: 200, body: { status: 'ok' } })

/** Work can be done: the store takes writes, and no room waits for it. */
async function ready({ services }: Visit): Promise<Answer> {
  await services.readiness.check()
  if (!services.rooms.stats().storing) throw new Problem('storage-unavailable')
  return { status: 200, body: { status: 'ready' } }
}

export const healthRoutes: readonly Route[] = [
  { method: 'GET', path: '/healthz', who: 'anyone', limit: 'none', handle: alive },
  { method: 'GET', path: '/readyz', who: 'anyone', limit: 'none', handle: ready },
]
