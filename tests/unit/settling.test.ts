import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { settling } from '../../server/store/settling.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function log(refuse = false) {
  const state = { waiting: 0, tries: 0, refuse }
  const settle = settling({
    unsettled: () => state.waiting,
    settle() {
      state.tries++
      if (state.refuse) throw new Error('the disk is full')
      state.waiting = 0
    },
  })
  return { state, settle }
}

it('few are settled after a while, all of a while at once', () => {
  const { state, settle } = log()
  for (let i = 0; i < 5; i++) {
    state.waiting++
    settle.soon()
    vi.advanceTimersByTime(300)
  }
  expect(state.tries).toBe(0)
  vi.advanceTimersByTime(2_000)
  expect(state).toMatchObject({ tries: 1, waiting: 0 })
})

it('many are settled at once; where that is refused, it is tried again after a while and not with each that comes', () => {
  const { state, settle } = log(true)
  state.waiting = 5_000
  for (let i = 0; i < 100; i++) settle.soon()
  expect(state.tries).toBe(1)
  vi.advanceTimersByTime(2_000)
  expect(state.tries).toBe(2)
  state.refuse = false
  settle.soon()
  vi.advanceTimersByTime(2_000)
  expect(state).toMatchObject({ tries: 3, waiting: 0 })
  settle.now()
  expect(state.tries).toBe(3)
})
