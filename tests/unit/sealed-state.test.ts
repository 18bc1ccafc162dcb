import { expect, it } from 'vitest'
import { crowdedOut, sealedAfter, sealedState } from '../../server/rooms/sealed-state.ts'
import type { SealedChange } from '../../server/store/store.ts'
import { ROUND_LIMITS } from '../../shared/model/round.ts'

const text = 'x'.repeat(2_000)
/** A round in which so many characters were written. */
const written = (round: string, size: number): SealedChange[] =>
  Array.from({ length: Math.ceil(size / text.length) }, (_, i) => ({
    kind: 'put',
    entry: { round, author: 'ana', id: `${round}.${i}`, at: i, value: { text, zone: null, color: 'lemon' } },
  }))
const cancelled = (round: string, size: number): SealedChange[] => [
  ...written(round, size),
  { kind: 'cancel', round, at: 1 },
]

it('what comes back from cancelled rounds takes no more than one round may: the oldest go', () => {
  const third = ROUND_LIMITS.size / 3
  const nothing = sealedState({ entries: [], ready: [] }, null)
  const before = sealedAfter(nothing, [...cancelled('r1', third), ...cancelled('r2', third)])
  expect(crowdedOut(before)).toEqual([])
  expect(crowdedOut(sealedAfter(before, written('r3', third)))).toEqual(['r1'])
  expect(crowdedOut(sealedAfter(before, written('r3', 3 * third)))).toEqual(['r1', 'r2'])
  const open = sealedAfter(before, [...written('r3', third), { kind: 'clear', round: 'r1' }])
  expect(new Set(open.cancelled.map(entry => entry.round))).toEqual(new Set(['r2']))
  expect(open.entries.size).toBe(1)
})
