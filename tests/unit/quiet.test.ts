import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenQuiet } from '../../client/platform/idle.ts'

let hands: EventTarget
beforeEach(() => {
  vi.useFakeTimers()
  hands = new EventTarget()
  vi.stubGlobal('addEventListener', hands.addEventListener.bind(hands))
  vi.stubGlobal('removeEventListener', hands.removeEventListener.bind(hands))
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 15))
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const move = (type: string): boolean => hands.dispatchEvent(new Event(type))

it('waits until the hands are quiet, and works once', () => {
  const work = vi.fn()
  whenQuiet({ quiet: 100, latest: 10_000 }, work)
  for (const sign of ['keydown', 'pointermove', 'wheel', 'pointerdown']) {
    vi.advanceTimersByTime(90)
    move(sign)
  }
  vi.advanceTimersByTime(90)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(30)
  expect(work).toHaveBeenCalledTimes(1)
  move('keydown')
  vi.advanceTimersByTime(1_000)
  expect(work).toHaveBeenCalledTimes(1)
})

it('does not wait for ever for hands that never rest', () => {
  const work = vi.fn()
  whenQuiet({ quiet: 100, latest: 500 }, work)
  for (let ms = 0; ms < 490; ms += 10) {
    vi.advanceTimersByTime(10)
    move('pointermove')
  }
  expect(work).not.toHaveBeenCalled()
  for (let ms = 0; ms < 40; ms += 10) {
    vi.advanceTimersByTime(10)
    move('pointermove')
  }
  expect(work).toHaveBeenCalledTimes(1)
})

it('can be called off', () => {
  const work = vi.fn()
  const stop = whenQuiet({ quiet: 100, latest: 500 }, work)
  vi.advanceTimersByTime(50)
  stop()
  vi.advanceTimersByTime(1_000)
  expect(work).not.toHaveBeenCalled()
})
