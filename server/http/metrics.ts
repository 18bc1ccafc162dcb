import { BlockList, isIPv4 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { bearerKey, sameSecret } from './access.ts'
import { Problem } from './problem.ts'
import type { Answer, Route, Visit } from './route.ts'

const HERE = new BlockList()
HERE.addSubnet('127.0.0.0', 8, 'ipv4')
HERE.addAddress('::1', 'ipv6')

/** Headers by which a proxy tells that somebody else asks. */
const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const

/** Whether a program on this machine asks, and not somebody through a proxy on it. */
function fromHere(request: FastifyRequest): boolean {
  const address = (request.raw.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (PROXIED.some(name => request.headers[name] !== undefined)) return false
  return HERE.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

/** Figures for Prometheus: to holders of METRICS_TOKEN where that is set, otherwise to this machine. Others find nothing here. */
async function metrics({ services, request }: Visit): Promise<Answer> {
  const { metricsToken } = services.config
  const given = bearerKey(request)
  const allowed =
    metricsToken === null ? fromHere(request) : given !== null && sameSecret(given, metricsToken)
  if (!allowed) throw new Problem('no-such-page')
  return {
    status: 200,
    text: await services.metrics.text(),
    headers: { 'content-type': services.metrics.contentType },
  }
}

export const metricsRoutes: readonly Route[] = [
  { method: 'GET', path: '/metrics', who: 'anyone', limit: 'none', handle: metrics },
]
