import Fastify from 'fastify'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { answerErrors } from '../../server/http/answer-errors.ts'
import { Problem } from '../../server/http/problem.ts'
import { StoreUnavailable } from '../../server/store/store.ts'

it('whoever is to come back later is told when, unless that was told already', async () => {
  const app = Fastify({ logger: false })
  answerErrors(app, pino({ level: 'silent' }))
  const errors: Record<string, Error> = {
    many: new Problem('too-many-requests'),
    slow: new Problem('file-too-slow'),
    store: new StoreUnavailable('full'),
    never: new Problem('not-found'),
  }
  for (const [name, error] of Object.entries(errors))
    app.get(`/${name}`, async () => {
      throw error
    })
  app.get('/told', async (_request, reply) => {
    reply.header('retry-after', 60)
    throw new Problem('too-many-requests')
  })
  const later = async (path: string) => {
    const { statusCode, headers } = await app.inject(path)
    return [statusCode, headers['retry-after']]
  }
  expect(await later('/many')).toEqual([429, '5'])
  expect(await later('/slow')).toEqual([503, '5'])
  expect(await later('/store')).toEqual([503, '5'])
  expect(await later('/never')).toEqual([404, undefined])
  expect(await later('/told')).toEqual([429, '60'])
  await app.close()
})
