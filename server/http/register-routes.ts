import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Access, authenticate } from './access.ts'
import { BODIES } from './json-body.ts'
import { Problem } from './problem.ts'
import type { RequestLimits } from './request-limits.ts'
import type { Answer, Route, Services } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** values in the body at most */
    values?: number
  }
}

const bodyOf = ({ body = 'small' }: Route) => ({
  bodyLimit: BODIES[body].bytes,
  config: { values: BODIES[body].values },
})

const paramsOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(Object.entries(request.params ?? {}).map(([name, value]) => [name, String(value)]))

async function send(reply: FastifyReply, { status, body, text, headers }: Answer): Promise<void> {
  if (text !== undefined) reply.type('application/json; charset=utf-8')
  await reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .send(text ?? body)
}

/** Hangs the table's routes into Fastify. Limits and access come before the body is read. */
export function registerRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  services: Services,
  limits: RequestLimits,
): void {
  for (const route of routes) {
    if (route.who === 'anyone') registerOpen(app, route, services, limits)
    else registerForWorkshop(app, route, services, limits)
  }
}

function registerOpen(
  app: FastifyInstance,
  route: Extract<Route, { who: 'anyone' }>,
  services: Services,
  limits: RequestLimits,
): void {
  app.route({
    method: route.method,
    url: route.path,
    ...bodyOf(route),
    onRequest: async (request, reply) => {
      if (route.limit !== 'none') await limits.request(request, reply)
      try {
        route.admit?.({ services, request })
      } catch (error) {
        if (error instanceof Problem && error.kind === 'wrong-create-key')
          await limits.wrongKey(request, reply)
        throw error
      }
      if (route.creates) await limits.mayCreate(request, reply)
    },
    handler: async (request, reply) => {
      const countCreation = (): Promise<void> => limits.create(request, reply)
      await send(reply, await route.handle({ services, request, countCreation }))
    },
  })
}

function registerForWorkshop(
  app: FastifyInstance,
  route: Exclude<Route, { who: 'anyone' }>,
  services: Services,
  limits: RequestLimits,
): void {
  const admitted = new WeakMap<FastifyRequest, Access>()
  app.route({
    method: route.method,
    url: route.path,
    ...bodyOf(route),
    onRequest: async (request, reply) => {
      await limits.request(request, reply)
      const params = paramsOf(request)
      const following = route.following?.(request, params) ?? null
      try {
        admitted.set(
          request,
          await authenticate(services.store, request, params.id ?? '', route.who, following),
        )
      } catch (error) {
        if (error instanceof Problem && error.kind === 'not-found') await limits.wrongKey(request, reply)
        throw error
      }
      const wait = Math.ceil(route.wait?.(services, params.id ?? '') ?? 0)
      if (wait === 0) return
      reply.header('retry-after', wait)
      throw new Problem('too-many-requests', `Come back in ${wait} seconds`)
    },
    handler: async (request, reply) => {
      const access = admitted.get(request)
      if (!access) throw new Error('Broken assumption: a request that nobody let in')
      await send(reply, await route.handle({ services, request, params: paramsOf(request), ...access }))
    },
  })
}
