import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { startTestServer } from '../support/test-server.ts'
import { createWorkshop } from '../support/workshop-api.ts'
import { closing } from './kept.ts'

const kept = closing()
const JSON_TYPE = 'application/json'

it('a body is read as it was written: with a byte order mark, too; one that is packed or in another encoding is refused, and told why', async () => {
  const server = kept(await startTestServer({ LOG_LEVEL: 'silent' }))
  const workshop = await createWorkshop(server.url)
  let errors: unknown
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) => {
    const answer = await fetch(`${server.url}/api/workshops/${workshop.id}/snapshots`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workshop.keys.facilitator}`, ...headers },
      body,
    })
    const said = (await answer.json()) as { name?: string; detail?: string; problems?: unknown }
    const { name, detail } = said
    errors = said.problems
    return [answer.status, name ?? detail]
  }
  const body = JSON.stringify({ name: 'Año' })
  expect(await post(`\uFEFF${body}`, { 'content-type': JSON_TYPE })).toEqual([201, 'Año'])
  expect(await post(body, { 'content-type': `${JSON_TYPE}; charset="UTF-8"` })).toEqual([201, 'Año'])
  const long = JSON.stringify({ name: 'x'.repeat(300) })
  expect((await post(long, { 'content-type': JSON_TYPE }))[0]).toBe(422)
  expect(errors).toEqual([{ path: 'name', message: 'at most 200 characters' }])
  const packed = { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' }
  expect(await post(new Uint8Array(gzipSync(body)), packed)).toEqual([
    415,
    'Send it without "Content-Encoding"',
  ])
  const latin = { 'content-type': `${JSON_TYPE}; charset=iso-8859-1` }
  expect(await post(new Uint8Array(Buffer.from(body, 'latin1')), latin)).toEqual([415, 'Send it as UTF-8'])
})
