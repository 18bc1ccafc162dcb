import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerOf } from '../../client/platform/http.ts'

const shape = z.object({ title: z.string() })
const answer = (status: number, body: string) =>
  answerOf(shape, Promise.resolve(new Response(body, { status })))
const kind = async (status: number, body: string): Promise<string> => {
  const read = await answer(status, body)
  return read.ok ? 'ok' : read.error.kind
}
const problem = (name: string): string =>
  JSON.stringify({ type: `urn:allymap:problem:${name}`, path: 'notes.3' })

describe('answers of the API', () => {
  it('are read as their shape', async () => {
    expect(await answer(200, '{"title": "Library"}')).toEqual({ ok: true, value: { title: 'Library' } })
    expect(await kind(200, '{"title": 7}')).toBe('unreadable')
    expect(await kind(200, '<html>a login page of the office network</html>')).toBe('unreadable')
  })

  it('say what was refused, and where', async () => {
    expect(await answer(422, problem('invalid'))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', status: 422, path: 'notes.3' },
    })
  })

  it('that do not come from our server are called what they are', async () => {
    expect(await kind(502, 'Bad gateway')).toBe('away')
    expect(await kind(404, '<html>')).toBe('status-404')
    expect(await kind(500, '{"type": "about:blank"}')).toBe('status-500')
  })

  it('may not come at all', async () => {
    const none = await answerOf(shape, Promise.reject(new TypeError('Failed to fetch')))
    expect(none).toMatchObject({ ok: false, error: { kind: 'away', status: 0 } })
  })
})
