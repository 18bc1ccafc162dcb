import { z } from 'zod'
import { boardJson, connectionJson, frameJson, noteJson } from '../../../shared/exchange/board-json.ts'
import { templateFile } from '../../../shared/exchange/template-file.ts'
import { agendaStep } from '../../../shared/model/agenda.ts'
import { partnerJson } from '../../../shared/model/partner-json.ts'
import { roundResult } from '../../../shared/model/round-result.ts'
import { mapSpec, person, stage } from '../../../shared/model/stage.ts'
import { type ProblemKind, problemHead } from '../problem.ts'
import type { Route } from '../route.ts'
import { problemShape, snapshotRow } from './answer-shapes.ts'
import { DESCRIBED, type Described, TAGS } from './described-routes.ts'

/** JSON as it goes out. */
type Json = Readonly<Record<string, unknown>>

/** Shapes that are named; where one stands inside another, it is told by its name. */
const NAMED: readonly (readonly [string, z.core.$ZodType])[] = [
  ['Board', boardJson],
  ['Note', noteJson],
  ['Connection', connectionJson],
  ['Frame', frameJson],
  ['Partner', partnerJson],
  ['Map', mapSpec],
  ['Person', person],
  ['AgendaStep', agendaStep],
  ['RoundResult', roundResult],
  ['Stage', stage],
  ['Template', templateFile],
  ['Snapshot', snapshotRow],
  ['Problem', problemShape],
]

const refTo = (name: string): string => `#/components/schemas/${name}`
const PARAMETERS: Readonly<Record<string, Json>> = {
  id: { description: 'the workshop', schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,32}$' } },
  sid: { description: 'the snapshot', schema: { type: 'string' } },
  role: {
    description: 'whose key',
    schema: { type: 'string', enum: ['facilitator', 'participant', 'viewer'] },
  },
  token: { description: 'the secret of the address, then `.ics`', schema: { type: 'string' } },
}
const WHO = {
  viewer: 'Any key of the workshop.',
  participant: 'The key of a participant or of the facilitator.',
  facilitator: 'The facilitator’s key.',
} as const

/** A shape as JSON Schema 2020-12, as it is sent: what has a default may be left out. */
function schemasOf(shapes: readonly (readonly [string, z.core.$ZodType])[]): Record<string, Json> {
  const registry = z.registry<{ id?: string }>()
  for (const [id, shape] of shapes) registry.add(shape, { id })
  const { schemas } = z.toJSONSchema(registry, { io: 'input', unrepresentable: 'any', uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...rest }]) => [name, rest]),
  )
}

/** Names for the shapes that only one route has: `post-workshops-body`. */
const nameFor = (key: string, part: string): string =>
  `${key.replace(/\/api\/|workshops\/:id\//g, '').replace(/[^A-Za-z]+/g, '-')}-${part}`.toLowerCase()

function problemsOf(route: Route, about: Described): ProblemKind[] {
  const ofWorkshop: readonly ProblemKind[] =
    route.who === 'anyone'
      ? []
      : [
          'no-key',
          'not-found',
          'deleted',
          ...(route.who === 'viewer' ? [] : (['role-too-low'] as const)),
          'workshop-damaged',
          'storage-unavailable',
          'shutting-down',
        ]
  const ofBody: readonly ProblemKind[] = about.body ? ['bad-request', 'too-large', 'not-json', 'invalid'] : []
  const limited: readonly ProblemKind[] =
    route.who === 'anyone' && route.limit === 'none' ? [] : ['too-many-requests']
  return [...new Set([...ofWorkshop, ...ofBody, ...limited, ...(about.problems ?? [])])]
}

/** One answer for each status; what can be meant by it is in its words. */
function refusals(kinds: readonly ProblemKind[]): Json {
  const byStatus = new Map<number, string[]>()
  for (const kind of kinds) {
    const { status, title } = problemHead(kind)
    byStatus.set(status, [...(byStatus.get(status) ?? []), title])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, titles]) => [
      String(status),
      {
        description: titles.join('; or: '),
        content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } },
      },
    ]),
  )
}

const queryOf = (shape: z.core.$ZodType): Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const headersOf = ({ headers = {} }: Described): Json[] =>
  Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }))

function securityOf(route: Route): Json[] {
  if (route.who !== 'anyone') return [{ key: [] }]
  return route.admit || route.path === '/metrics' ? [{}, { key: [] }] : []
}

function operation(route: Route, key: string, about: Described, names: Map<z.core.$ZodType, string>): Json {
  const schema = (shape: z.core.$ZodType): Json => ({ $ref: refTo(names.get(shape) ?? '') })
  const params = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...PARAMETERS[name],
  }))
  const content = about.answer
    ? { content: { 'application/json': { schema: schema(about.answer) } } }
    : about.media
      ? { content: { [about.media]: {} } }
      : {}
  return {
    tags: [about.tag],
    operationId: nameFor(key, 'call').replace(/-call$/, ''),
    summary: about.summary,
    description: [about.more, route.who === 'anyone' ? null : WHO[route.who]].filter(Boolean).join(' '),
    security: securityOf(route),
    parameters: [...params, ...(about.query ? queryOf(about.query) : []), ...headersOf(about)],
    ...(about.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schema(about.body) } } } }
      : {}),
    responses: {
      [String(about.status)]: { description: about.says, ...content },
      ...refusals(problemsOf(route, about)),
    },
  }
}

/** The address of a route as OpenAPI writes it. */
export const openapiPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** OpenAPI 3.1 of all routes of the table, made from the very shapes by which the server reads what it is sent. */
export function openapiDocument(routes: readonly Route[]): Json {
  const shapes = [...NAMED]
  const names = new Map(NAMED.map(([name, shape]) => [shape, name]))
  const described = routes.flatMap(route => {
    const key = `${route.method} ${route.path}`
    const about = DESCRIBED[key]
    return about ? [{ route, key, about }] : []
  })
  for (const { key, about } of described)
    for (const part of ['body', 'answer'] as const) {
      const shape = about[part]
      if (!shape || names.has(shape)) continue
      names.set(shape, nameFor(key, part))
      shapes.push([nameFor(key, part), shape])
    }
  const paths: Record<string, Record<string, Json>> = {}
  for (const { route, key, about } of described) {
    const path = openapiPath(route.path)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, key, about, names) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Allymap',
      version: '1',
      description:
        'Everything that the page does over HTTP. Send a workshop’s key as `Authorization: Bearer <key>`; a wrong key and an unknown workshop are answered alike. Refusals are problem documents (RFC 9457). What people do at the same moment goes over `/sync/<id>`, a WebSocket, which OpenAPI does not describe.',
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: schemasOf(shapes),
    },
  }
}
