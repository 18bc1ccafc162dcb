import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { answerErrors } from '../../server/http/answer-errors.ts'
import { makeBoardFile } from '../../server/http/files/make-board-file.ts'
import type { Services } from '../../server/http/route.ts'
import { createLog } from '../../server/observe/log.ts'

it('a download that its asker gives up ends, and is no error in the log', async () => {
  const lines: string[] = []
  const log = createLog('info', { write: line => void lines.push(line) })
  const app = Fastify()
  answerErrors(app, log)
  const asker = new AbortController()
  const answered = new Promise<number>(done => {
    app.addHook('onResponse', async (_request, reply) => done(reply.statusCode))
    app.addHook('onSend', async (_request, reply) => done(reply.statusCode))
  })
  const services = {
    rooms: { use: async () => ({ board: '{}', insight: '{}', title: 'T', version: 1 }) },
    files: {
      make: (_workshop: string, _order: unknown, signal: AbortSignal) =>
        new Promise<Uint8Array>((_done, fail) => {
          signal.addEventListener('abort', () => fail(signal.reason))
          asker.abort()
        }),
    },
    now: () => 0,
  } as unknown as Services
  app.get('/', request =>
    makeBoardFile(services, request, {
      workshop: 'w',
      name: 'notes.csv',
      role: 'viewer',
      query: { include: [], version: '4.0', machine: '0', tasks: 'events', public: '0' },
    }),
  )
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  await expect(fetch(url, { signal: asker.signal })).rejects.toThrow()
  expect(await answered).toBe(400)
  expect(lines).toEqual([])
  await app.close()
})
