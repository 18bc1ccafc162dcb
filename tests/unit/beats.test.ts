import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Beats } from '../../server/rooms/beats.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A room that tells a lane of `bytes` whenever that is due. Gives when it did (milliseconds). */
function room(bytes: number) {
  const told: number[] = []
  const beats: Beats = new Beats({
    clock: () => performance.now(),
    soon: () => {
      if (!beats.take('people')) return
      told.push(performance.now())
      beats.sent('people', bytes)
    },
    open: () => true,
    people: () => 30,
  })
  return { beats, told }
}

const MIB = 1024 * 1024

it('what is large is told at once while it is quiet, then as seldom as 2 MiB a second allow', () => {
  const { beats, told } = room(6 * MIB)
  vi.advanceTimersByTime(60_000)
  for (let i = 0; i < 100; i++) {
    beats.want('people')
    vi.advanceTimersByTime(100)
  }
  expect(told.map(at => at - (told[0] ?? 0))).toEqual([0, 3_000, 6_000, 9_000])
  expect(told[0]).toBe(60_000)
})

it('however large, nothing waits longer than ten seconds', () => {
  const { beats, told } = room(500 * MIB)
  beats.want('people')
  vi.advanceTimersByTime(1_000)
  beats.want('people')
  vi.advanceTimersByTime(20_000)
  expect(told).toHaveLength(2)
  expect((told[1] ?? 0) - (told[0] ?? 0)).toBe(10_000)
})

it('what is small is told with each beat', () => {
  const { beats, told } = room(3_000)
  for (let i = 0; i < 20; i++) {
    beats.want('people')
    vi.advanceTimersByTime(100)
  }
  expect(told.length).toBeGreaterThanOrEqual(19)
})
