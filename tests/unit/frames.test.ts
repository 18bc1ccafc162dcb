import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awarenessFrame,
  HEARTBEAT,
  jsonFrame,
  readFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/protocol/frames.ts'
import { clientMessage } from '../../shared/protocol/messages.ts'
import {
  pointersDownFrame,
  pointerUpFrame,
  readPointersDown,
  readPointerUp,
} from '../../shared/protocol/pointers.ts'

const bytes = fc.uint8Array({ maxLength: 200 })

describe('frames', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(bytes, b => {
        expect(readFrame(step1Frame(b))).toEqual({ ok: true, value: { type: 'step1', stateVector: b } })
        expect(readFrame(step2Frame(b))).toEqual({ ok: true, value: { type: 'step2', update: b } })
        expect(readFrame(updateFrame(b))).toEqual({ ok: true, value: { type: 'update', update: b } })
        expect(readFrame(awarenessFrame(b))).toEqual({ ok: true, value: { type: 'awareness', update: b } })
      }),
    )
    expect(readFrame(HEARTBEAT)).toMatchObject({ ok: true, value: { type: 'awareness' } })
    expect(readFrame(jsonFrame({ t: 'saved' }))).toEqual({
      ok: true,
      value: { type: 'json', json: '{"t":"saved"}' },
    })
  })

  it('never throw on any bytes', () => {
    fc.assert(
      fc.property(bytes, b => {
        expect(typeof readFrame(b).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
  })

  it('a type 120 frame starts as the design says', () => {
    expect([...jsonFrame({ t: 'x' }).slice(0, 2)]).toEqual([120, 0])
    expect([...pointerUpFrame({ map: 1, x: 1, y: 2 }).slice(0, 3)]).toEqual([120, 1, 1])
    expect(pointerUpFrame({ map: 1, x: 1, y: 2 })).toHaveLength(11)
  })

  it('pointers keep person, map and place', () => {
    const list = [
      { person: 4_000_000_000, map: 1, x: -12.5, y: 1_024 },
      { person: 7, map: 0, x: 0, y: 0 },
    ]
    const down = readFrame(pointersDownFrame(list))
    if (!down.ok || down.value.type !== 'pointers-down') throw new Error('not pointers')
    expect(readPointersDown(down.value.body)).toEqual(list)
    const up = readFrame(pointerUpFrame({ map: 1, x: 3, y: 4 }))
    if (!up.ok || up.value.type !== 'pointer-up') throw new Error('not a pointer')
    expect(readPointerUp(up.value.body)).toEqual({ map: 1, x: 3, y: 4 })
  })

  it('messages are parsed strictly: unknown words and short secrets are refused', () => {
    expect(clientMessage.safeParse({ t: 'mark', n: 3 }).success).toBe(true)
    expect(clientMessage.safeParse({ t: 'mark', n: 3, extra: 1 }).success).toBe(false)
    expect(
      clientMessage.safeParse({ t: 'hello', secret: 'short', name: 'Ana', color: '#000000' }).success,
    ).toBe(false)
    expect(
      clientMessage.safeParse({ t: 'hello', secret: 'x'.repeat(22), name: '  ', color: '#000000' }).success,
    ).toBe(false)
  })
})
