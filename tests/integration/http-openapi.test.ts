import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DESCRIBED } from '../../server/http/api/described-routes.ts'
import { openapiPath } from '../../server/http/api/openapi-document.ts'
import { ROUTES } from '../../server/http/route-table.ts'
import { anyBoard } from '../support/any-board.ts'
import { legislatureFile } from '../support/legislature.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, createWorkshop, type NewWorkshop, putBoard } from '../support/workshop-api.ts'

const shape = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.object({ schema: shape.optional() }))
const described = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string().min(3),
        parameters: z.array(z.object({ in: z.string(), name: z.string() })),
        security: z.array(shape),
        responses: z.record(z.string(), z.object({ content: content.optional() })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), shape) }),
})

let server: TestServer
let workshop: NewWorkshop
let raw: Record<string, unknown>
let api: z.infer<typeof described>
beforeAll(async () => {
  server = await startTestServer()
  workshop = await createWorkshop(server.url)
  raw = shape.parse(await (await ask(server.url, '/api/openapi.json', null)).json())
  api = described.parse(raw)
})
afterAll(() => server.close())

const keyOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`

describe('the description of the API', () => {
  it('is OpenAPI 3.1, says an independent validator', async () => {
    const verdict = await new Validator().validate(structuredClone(raw))
    expect(verdict.errors ?? []).toEqual([])
    expect(verdict.valid).toBe(true)
  })

  it('tells of every route of the server, and of no other', () => {
    const told = Object.entries(api.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect(told.sort()).toEqual(ROUTES.map(r => `${r.method} ${openapiPath(r.path)}`).sort())
    expect(Object.keys(DESCRIBED).sort()).toEqual(ROUTES.map(keyOf).sort())
  })

  it('each call has a name of its own, and a key wherever the server asks for one', () => {
    const calls = Object.values(api.paths).flatMap(methods => Object.values(methods))
    expect(new Set(calls.map(call => call.operationId)).size).toBe(calls.length)
    for (const route of ROUTES) {
      const call = api.paths[openapiPath(route.path)]?.[route.method.toLowerCase()]
      if (route.who !== 'anyone') expect(call?.security).toEqual([{ key: [] }])
    }
  })

  it('a file offers what can be asked of it, and nothing that is meant for others', () => {
    const asked = (file: string): string[] =>
      (api.paths[`/api/workshops/{id}/${file}`]?.get?.parameters ?? [])
        .filter(parameter => parameter.in === 'query')
        .map(({ name }) => name)
    const every = ['include', 'lang', 'offset', 'by']
    expect(asked('calendar.ics').sort()).toEqual([...every, 'tasks'].sort())
    expect(asked('partners.vcf').sort()).toEqual([...every, 'version'].sort())
    expect(asked('partners.csv').sort()).toEqual([...every, 'machine', 'preset'].sort())
    expect(asked('report.docx').sort()).toEqual([...every, 'paper', 'public'].sort())
    expect(asked('partners.xlsx').sort()).toEqual([...every].sort())
  })

  it('whoever asks about a workshop learns that it may be damaged, or that nothing can be stored now', () => {
    for (const route of ROUTES) {
      if (route.who === 'anyone') continue
      const call = api.paths[openapiPath(route.path)]?.[route.method.toLowerCase()]
      for (const status of ['404', '410', '500', '503'])
        expect(call?.responses, route.path).toHaveProperty(status)
    }
  })

  it('the server answers as it is described: with a full board, without a key, with a wrong body', async () => {
    await putBoard(workshop, legislatureFile().file)
    for (const board of fc.sample(anyBoard, { numRuns: 5, seed: 20261122 })) await putBoard(workshop, board)
    await putBoard(workshop, { partners: [{ id: 'somebody', name: 'Library' }] })
    const list = `/api/workshops/${workshop.id}/snapshots`
    const saved = z
      .object({ id: z.string() })
      .parse(await (await ask(server.url, list, workshop.keys.facilitator, { body: { name: 'One' } })).json())
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
    ajv.addSchema({ $id: 'api', components: api.components })
    const seen = new Set<string>()

    async function check(path: string, method: string, key: string | null, body?: unknown): Promise<void> {
      const url = path
        .replace('{id}', workshop.id)
        .replace('{sid}', saved.id)
        .replace('{role}', 'viewer')
        .replace('{token}', 'a'.repeat(43))
      const answer = await ask(server.url, url, key, { method, ...(body === undefined ? {} : { body }) })
      const said = `${method} ${path} ${answer.status}`
      const found = api.paths[path]?.[method.toLowerCase()]?.responses[String(answer.status)]
      expect(found, said).toBeDefined()
      const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '')
      const media = found?.content?.[type]
      if (answer.status === 204) return
      expect(media, `${said} ${type}`).toBeDefined()
      seen.add(said)
      const schema = media?.schema
      if (!schema) return
      const fits = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')))
      const value = await answer.json()
      expect(fits(value) ? [] : fits.errors, said).toEqual([])
    }

    const last = (path: string, method: string): boolean => method === 'delete' || /rotate|erase/.test(path)
    const calls = Object.entries(api.paths)
      .filter(([path]) => !path.includes('{token}'))
      .flatMap(([path, methods]) => Object.keys(methods).map(method => ({ path, method })))
      .sort((a, b) => Number(last(a.path, a.method)) - Number(last(b.path, b.method)))
      .sort((a, b) => Number(a.path.endsWith('{id}')) - Number(b.path.endsWith('{id}')))
    const bodies: Record<string, unknown> = {
      'post /api/workshops': { title: 'Another' },
      'post /api/workshops/{id}/board': { schema: 'allymap.board/1' },
      'post /api/workshops/{id}/snapshots': { name: 'Two' },
      'post /api/workshops/{id}/erase': { record: 'somebody' },
      'post /api/workshops/{id}/calendar-link': {},
    }
    for (const { path, method } of calls) {
      const M = method.toUpperCase()
      if (path.startsWith('/api/workshops/')) await check(path, M, null)
      const body = bodies[`${method} ${path}`]
      if (body !== undefined && !path.endsWith('calendar-link'))
        await check(path, M, workshop.keys.facilitator, { nonsense: true })
      await check(path, M, workshop.keys.facilitator, body)
    }
    await check('/cal/{token}', 'GET', null)
    expect(seen).toContain('GET /cal/{token} 404')
    expect(seen.size).toBeGreaterThan(45)
  })
})
