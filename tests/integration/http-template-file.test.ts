import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TemplateFile, templateFile } from '../../shared/exchange/template-file.ts'
import { HINTS, MOST_STEPS } from '../../shared/model/agenda.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { LIMITS_OF_MAP, MOST_MAPS } from '../../shared/model/stage.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { ask, boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const make = (template: unknown): Promise<Response> =>
  ask(server.url, '/api/workshops', null, { body: { title: 'Next year', locale: 'en', template } })

async function saved(): Promise<TemplateFile> {
  const workshop = await createWorkshop(server.url, { title: 'Un pueblo', locale: 'es' })
  await putBoard(workshop, {
    maps: [
      {
        id: 'needs',
        kind: 'zones',
        title: 'Lo que falta',
        zones: [{ id: 'now', title: 'Ahora', rect: [0, 0, 400, 400] }],
      },
    ],
    agenda: [{ ...step, id: 'ours', title: 'Nuestro paso', minutes: 12, map: 'needs' }],
    notes: [{ id: 'n1', map: 'needs', zone: 'now', text: 'CANARY words' }],
    people: [{ id: 'ana', name: 'CANARY Ana', color: '#0d5a5f' }],
  })
  const answer = await ask(
    server.url,
    `/api/workshops/${workshop.id}/template.json`,
    workshop.keys.facilitator,
  )
  const text = await answer.text()
  expect(text).not.toContain('CANARY')
  return templateFile.parse(JSON.parse(text))
}
const step = {
  prompt: '',
  view: 'map',
  mode: 'discuss',
  tools: 'own',
  round: null,
  marks: null,
} as NonNullable<TemplateFile['agenda'][number]>

it('a workshop saved as a template makes another with the same maps and steps, and nothing that was written', async () => {
  const file = await saved()
  expect(file).toMatchObject({ schema: 'allymap.template/1', title: 'Un pueblo', locale: 'es' })
  expect(file.maps.map(map => map.id)).toContain('needs')
  expect(Array.isArray(file.checklists)).toBe(true)
  expect(file.agenda.find(found => found.id === 'ours')).toMatchObject({ minutes: 12, map: 'needs' })
  const answer = await make(file)
  expect(answer.status).toBe(201)
  const { id, keys } = (await answer.json()) as { id: string; keys: { facilitator: string } }
  const workshop = { server: server.url, id, keys: { ...keys, participant: '', viewer: '' } }
  const board = await boardJson(workshop)
  expect(board.workshop).toMatchObject({ title: 'Next year', locale: 'es', template: 'own' })
  expect(board.maps).toEqual(file.maps)
  expect(board.agenda).toEqual(file.agenda)
  expect(board.notes).toEqual([])
  expect(board.people).toEqual([])
})

it('takes the largest template file that there can be', async () => {
  const words = (length: number): string => '計'.repeat(length)
  const file: TemplateFile = {
    schema: 'allymap.template/1',
    title: words(LIMITS.title),
    locale: 'es',
    maps: Array.from({ length: MOST_MAPS }, (_, m) => ({
      id: `map${m}`,
      kind: 'zones' as const,
      title: words(LIMITS_OF_MAP.text),
      zones: Array.from({ length: LIMITS_OF_MAP.zones }, (_, z) => ({
        id: `z${z}`,
        title: words(LIMITS_OF_MAP.text),
        hint: words(LIMITS_OF_MAP.text),
        rect: [z * 500, 0, 400, 400] as [number, number, number, number],
      })),
    })),
    agenda: Array.from({ length: MOST_STEPS }, (_, i) => ({
      ...step,
      id: `step${i}`,
      title: words(LIMITS.title),
      prompt: words(LIMITS.field),
      hints: Array.from({ length: HINTS.most }, () => words(HINTS.length)),
    })),
    checklists: [],
  }
  expect((await make(templateFile.parse(file))).status).toBe(201)
})

it('says what a template file cannot hold, and where; nothing is made', async () => {
  const file = await saved()
  const wrong: [unknown, string][] = [
    [{ ...file, maps: [] }, 'template.maps'],
    [{ ...file, maps: [{ id: 'x', kind: 'hexagons', title: 'X' }] }, 'template.maps.0.kind'],
    [{ ...file, agenda: [{ ...step, id: 'a', title: '' }] }, 'template.agenda.0.title'],
    [{ ...file, script: 'alert(1)' }, 'template.script'],
    [{ ...file, schema: 'allymap.template/2' }, 'template.schema'],
    [7, 'template'],
    ['no-such-template', 'template'],
  ]
  for (const [template, path] of wrong) {
    const answer = await make(template)
    expect(answer.status, path).toBe(422)
    expect(await answer.json()).toMatchObject({ path })
  }
})
