import { describe, expect, it } from 'vitest'
import { withSameParts } from '../../client/state/same-parts.ts'

const stage = () => ({
  title: 'East side',
  maps: [
    { id: 'asset', zones: [{ id: 'skills', rect: [0, 0, 10, 10] }] },
    { id: 'power', axes: { left: 'against' } },
  ],
  agenda: [] as unknown[],
  round: { id: 'r1', minutes: null } as { id: string; minutes: number | null } | null,
})

describe('parts that stay the same keep their identity', () => {
  it('an equal value is the one of before', () => {
    const before = stage()
    expect(withSameParts(before, stage())).toBe(before)
  })

  it('a change makes new only what it lies in', () => {
    const before = stage()
    const now = stage()
    now.maps[0]?.zones?.push({ id: 'reach', rect: [20, 0, 10, 10] })
    const read = withSameParts(before, now)
    expect(read).toEqual(now)
    expect(read).not.toBe(before)
    expect(read.maps[0]).not.toBe(before.maps[0])
    expect(read.maps[0]?.zones?.[0]).toBe(before.maps[0]?.zones?.[0])
    expect(read.maps[1]).toBe(before.maps[1])
    expect(read.agenda).toBe(before.agenda)
    expect(read.round).toBe(before.round)
  })

  it('what went is gone, what came is there, and null is not taken for nothing', () => {
    const before = { a: 1, b: undefined, c: [1, 2, 3] }
    for (const now of [{ a: 1, c: [1, 2, 3] }, { a: 1, d: undefined, c: [1, 2] }, { a: null, c: {} }, []])
      expect(withSameParts(before, now)).toStrictEqual(now)
    expect(withSameParts(null, { a: 1 })).toEqual({ a: 1 })
    expect(withSameParts({ round: { id: 'r1' } }, { round: null })).toEqual({ round: null })
  })
})
