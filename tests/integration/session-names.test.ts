import { afterEach, expect, it, vi } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { must } from '../../shared/assert.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { DirectClient, ID, rooms as makeRooms } from './room-without-network.ts'

afterEach(() => void vi.useRealTimers())

/** Of a stage this large, twenty people are sent a little more than five seconds' worth. */
const LARGE = 540_000

function largeStage() {
  const stage = must(templateStage('two-maps', 'A better town', 'en'), 'template')
  const one = { id: 'A'.repeat(60), name: 'Somebody who was here long ago', color: '#336699' }
  const many = Math.ceil(LARGE / JSON.stringify(one).length)
  return {
    ...stage,
    people: Array.from({ length: many }, (_, i) => ({ ...one, id: String(i).padStart(60, 'A') })),
  }
}

it('those who come and rename themselves do not have everybody sent a large stage each time', async () => {
  const store = openSqliteStore(':memory:')
  const hash = new Uint8Array(32)
  const keyHashes = { facilitator: hash, participant: hash, viewer: hash }
  await store.createWorkshop({ id: ID, keyHashes, stage: largeStage(), createdAt: Date.now() })
  const { rooms } = await makeRooms(store)
  const now = performance.now()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'setImmediate'] })
  await vi.advanceTimersByTimeAsync(now)
  const listener = await new DirectClient().join(rooms, 'facilitator', 'Lee')
  const people = [listener]
  for (let i = 1; i < 20; i++) people.push(await new DirectClient().join(rooms, 'participant', `Person-${i}`))
  await vi.advanceTimersByTimeAsync(20_000)
  const stages = () => listener.messages().filter(m => m.t === 'stage')
  const names = () => JSON.stringify(stages().at(-1))

  const before = stages().length
  for (const [i, { seat }] of people.entries()) {
    if (i === 0) continue
    const hello = {
      t: 'hello',
      secret: `Person-${i}`.padEnd(22, '_'),
      name: `Renamed ${i}`,
      color: '#336699',
    }
    seat?.receive(jsonFrame(hello))
    await vi.advanceTimersByTimeAsync(500)
  }
  // in ten seconds: the first at once, and one after five
  expect(stages().length - before).toBeGreaterThanOrEqual(2)
  expect(stages().length - before).toBeLessThanOrEqual(3)
  // what a facilitator decides does not wait for that, and brings the names
  listener.seat?.receive(jsonFrame({ t: 'stage', do: { what: 'lock', on: true } } as { t: string }))
  await vi.advanceTimersByTimeAsync(300)
  expect(stages().at(-1)).toMatchObject({ stage: { locked: true } })
  for (const i of [1, 9, 18]) expect(names()).toContain(`Renamed ${i}`)
  vi.useRealTimers()
  await rooms.close()
})
