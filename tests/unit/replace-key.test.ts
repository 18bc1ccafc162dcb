import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { drawOnce, replaceKey } from '../../client/facilitate/replace-key.ts'
import { ACCESS_KEY } from '../../shared/model/id-shapes.ts'

const each = { facilitator: 'http://f', participant: 'http://p', viewer: 'http://v' }
const lost = (): Promise<Response> => Promise.reject(new Error('no connection'))
const done = (): Promise<Response> => Promise.resolve(Response.json({ keys: each, links: each }))
const gone = (): Promise<Response> =>
  Promise.resolve(Response.json({ type: 'urn:allymap:problem:not-found' }, { status: 404 }))

/** A server that answers so, one after the other. */
function answering(...answers: (() => Promise<Response>)[]) {
  const asked: { path: string; once: string | null }[] = []
  const request = (path: string, init: RequestInit = {}): Promise<Response> => {
    asked.push({ path, once: new Headers(init.headers).get('idempotency-key') })
    return (answers.shift() ?? lost)()
  }
  return { request, asked }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The answer, once all pauses are over. */
async function finished<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000)
  return work
}

it('[F3] asks for the facilitator’s key again, by the same name, while the answer is lost', async () => {
  const server = answering(lost, lost, done)
  const once = drawOnce()
  expect(once).toMatch(ACCESS_KEY)
  expect((await finished(replaceKey(server, 'facilitator', once))).ok).toBe(true)
  expect(server.asked).toEqual(Array(3).fill({ path: '/keys/facilitator/rotate', once }))
})

it('takes a refusal as it is, and gives up after four tries', async () => {
  const refused = answering(gone)
  expect(await finished(replaceKey(refused, 'facilitator', drawOnce()))).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(refused.asked).toHaveLength(1)
  const silent = answering()
  expect(await finished(replaceKey(silent, 'facilitator', drawOnce()))).toMatchObject({
    error: { kind: 'away' },
  })
  expect(silent.asked).toHaveLength(4)
})

it('asks once, without a name, for the others: a second time would replace the link again', async () => {
  const server = answering()
  expect((await finished(replaceKey(server, 'viewer', null))).ok).toBe(false)
  expect(server.asked).toEqual([{ path: '/keys/viewer/rotate', once: null }])
})
