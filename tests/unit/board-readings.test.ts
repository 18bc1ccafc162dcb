import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { BoardExports } from '../../server/http/board-exports.ts'
import { BoardReadings } from '../../server/http/board-readings.ts'
import { Pace } from '../../server/http/pace.ts'
import { Reading } from '../../server/http/reading.ts'
import type { Room } from '../../server/rooms/room-registry.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { DEFAULT_TEMPLATE, templateStage } from '../../shared/templates/templates.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A room whose document is one number. */
class Numbered {
  readonly doc = new Y.Doc()
  stage: Stage
  constructor() {
    const stage = templateStage(DEFAULT_TEMPLATE, 'A', 'en')
    if (!stage) throw new Error('no such template')
    this.stage = stage
  }
  get n(): number {
    return Number(this.doc.getMap('meta').get('n') ?? 0)
  }
  write(): void {
    this.doc.getMap('meta').set('n', this.n + 1)
  }
  get room(): Room {
    return this as unknown as Room
  }
  async read<T>(read: (doc: Y.Doc, stage: Stage) => T): Promise<T> {
    return read(this.doc, this.stage)
  }
}

/** What the board says, which takes 40 ms to work out. */
function slow() {
  const made: string[] = []
  const reading = new Reading(new Pace(), (doc: Y.Doc, stage: Stage) => {
    vi.advanceTimersByTime(40)
    const value = `${doc.getMap('meta').get('n') ?? 0} ${stage.privacy.stance}`
    made.push(value)
    return value
  })
  return { made, reading }
}

it('while people write a board is read once for all who ask, with pauses of twelve times what it took; nobody is told of a state before the question', async () => {
  const board = new Numbered()
  const { made, reading } = slow()
  expect(await reading.of('w', board.room)).toBe('0 false')
  const answers: Promise<boolean>[] = []
  for (let i = 0; i < 50; i++) {
    board.write()
    const asked = board.n
    answers.push(reading.of('w', board.room).then(value => Number.parseInt(value, 10) >= asked))
    await vi.advanceTimersByTimeAsync(9)
  }
  expect(made).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(12 * 40)
  expect(new Set(await Promise.all(answers))).toEqual(new Set([true]))
  expect(made.length).toBeLessThanOrEqual(3)
})

it('where nothing changed nobody waits; what viewers may see is never of before it changed', async () => {
  const board = new Numbered()
  const { made, reading } = slow()
  const [first, second] = [await reading.of('w', board.room), await reading.of('w', board.room)]
  expect([first, second, made.length]).toEqual(['0 false', '0 false', 1])
  board.stage = { ...board.stage, privacy: { ...board.stage.privacy, stance: true } }
  const later = reading.of('w', board.room)
  await vi.advanceTimersByTimeAsync(12 * 40)
  expect(await later).toBe('0 true')
})

it('a reading that fails, or a room that ends, holds up no other; too many who wait are told to come back', async () => {
  const pace = new Pace()
  const failed = pace.run('w', () => Promise.reject(new Error('the room was closed')))
  const next = pace.run('w', async () => ({ value: 'next', cost: 1_000 }))
  await expect(failed).rejects.toThrow('the room was closed')
  expect(await next).toBe('next')
  const waiting = Array.from({ length: 19 }, (_, i) => pace.run('w', async () => ({ value: i, cost: 0 })))
  await expect(pace.run('w', async () => ({ value: 'more', cost: 0 }))).rejects.toMatchObject({
    kind: 'too-many-requests',
  })
  expect(await pace.run('another', async () => ({ value: 'at once', cost: 0 }))).toBe('at once')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(await Promise.all(waiting)).toHaveLength(19)
  expect(await pace.run('w', async () => ({ value: 'again', cost: 0 }))).toBe('again')
})

it('insight is worked out in another thread, one at a time for each kind of reader, and boards do not wait for it', async () => {
  const board = new Numbered()
  const orders: unknown[] = []
  let finish = (_bytes: Uint8Array): void => {}
  const readings = new BoardReadings(new BoardExports(), {
    make: async (_workshop, order) => {
      orders.push(await order())
      return new Promise(done => {
        finish = done
      })
    },
  })
  const viewer = readings.for('viewer')
  const first = viewer.insight.of('w', board.room)
  await vi.advanceTimersByTimeAsync(0)
  const later: Promise<string>[] = []
  for (let i = 0; i < 20; i++) {
    board.write()
    later.push(viewer.insight.of('w', board.room))
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(orders).toMatchObject([{ reader: 'viewers' }])
  const text = viewer.board.of('w', board.room)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(JSON.parse(await text)).toMatchObject({ schema: 'allymap.board/1' })
  finish(new TextEncoder().encode('{"first":true}'))
  expect(await first).toBe('{"first":true}')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(orders).toHaveLength(2)
  finish(new TextEncoder().encode('{"second":true}'))
  expect(new Set(await Promise.all(later))).toEqual(new Set(['{"second":true}']))
})
