import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import WebSocket from 'ws'
import { deriveKeys, hashKeys, NO_ROTATION } from '../../server/http/keys.ts'
import { attachSockets } from '../../server/socket/accept-connection.ts'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { must } from '../../shared/assert.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { testConfig } from '../support/test-server.ts'
import { rooms as makeRooms } from './room-without-network.ts'

it('what is sent to a room that is not ready is kept up to a bound; who sends more is asked to come later', async () => {
  const id = 'workshop-early-000000'
  const keys = deriveKeys('k'.repeat(43), NO_ROTATION)
  const store = openSqliteStore(':memory:')
  const stage = must(templateStage('two-maps', 'T', 'en'), 'template')
  await store.createWorkshop({ id, keyHashes: hashKeys(keys), stage, createdAt: 1 })
  const { rooms } = await makeRooms()
  const http = createServer()
  const log = pino({ level: 'silent' })
  const never = { ...rooms, join: () => new Promise<never>(() => {}) }
  const sockets = attachSockets(http, {
    store,
    rooms: never,
    log,
    config: testConfig({ DATA_DIR: '/nowhere' }),
  })
  await new Promise<void>(done => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  const enter = (): WebSocket =>
    new WebSocket(`ws://127.0.0.1:${port}/sync/${id}`, ['yjs', `key.${keys.participant}`])
  const closed = new Map<string, number>()
  const [patient, flood] = [enter(), enter()]
  patient.on('close', code => closed.set('patient', code))
  patient.on('open', () => patient.send(Buffer.alloc(1_000)))
  flood.on('open', () => {
    for (let i = 0; i < 20; i++) flood.send(Buffer.alloc(100_000))
  })
  await new Promise<void>(done =>
    flood.on('close', code => {
      closed.set('flood', code)
      done()
    }),
  )
  expect([...closed]).toEqual([['flood', CLOSE.tooFast]])
  patient.terminate()
  sockets.close()
  http.close()
  await rooms.close()
  await store.close()
})
