import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCALES } from '../../shared/model/stage.ts'
import { TEMPLATE_ABOUTS } from '../../shared/templates/abouts.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { boardJson, createWorkshop, putBoard } from '../support/workshop-api.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const samples = TEMPLATE_ABOUTS.filter(({ id }) => id !== 'blank').flatMap(({ id }) =>
  LOCALES.map(locale => [id, locale] as const),
)

it.each(samples)(
  'the example of %s (%s) goes into a blank workshop and comes out the same, its maps in the same order',
  async (template, locale) => {
    const full = await createWorkshop(server.url, { title: 'A town', template, locale, sample: true })
    const file = await boardJson(full)
    const { schema: _schema, ...rest } = file
    const blank = await createWorkshop(server.url, { title: 'Another', template: 'blank' })
    await putBoard(blank, rest)
    expect(await boardJson(blank)).toEqual(file)
  },
)
