// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TypingPace } from '../../client/platform/typing-pace.ts'
import { HeldFrames } from '../../client/sync/held-frames.ts'

let pace: TypingPace
let field: HTMLTextAreaElement
let stop: () => void
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] })
  vi.advanceTimersByTime(10_000)
  field = document.createElement('textarea')
  document.body.replaceChildren(field)
  pace = new TypingPace()
  stop = pace.listen()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})
function key(target: HTMLElement = field): void {
  const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true })
  Object.defineProperty(event, 'timeStamp', { value: performance.now() })
  target.dispatchEvent(event)
}

it('knows that somebody types, for a moment after each key in a field, and in no other case', () => {
  expect(pace.wait(performance.now())).toBe(0)
  key(document.body)
  expect(pace.wait(performance.now())).toBe(0)
  key()
  expect([pace.wait(performance.now()), pace.wait(performance.now() - 70), pace.field]).toEqual([
    100,
    30,
    field,
  ])
  vi.advanceTimersByTime(400)
  expect(pace.wait(performance.now())).toBe(0)
})

it('has things done along with a key, not before they are due, and without one a little later', () => {
  const done: string[] = []
  key()
  pace.withKey(() => done.push('a'), 100, 'key')
  vi.advanceTimersByTime(60)
  key()
  expect(done).toEqual([])
  vi.advanceTimersByTime(60)
  key()
  expect(done).toEqual(['a'])
  pace.withKey(() => done.push('b'), 50, 'key')
  vi.advanceTimersByTime(129)
  expect(done).toEqual(['a'])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['a', 'b'])
  key()
  vi.advanceTimersByTime(1_000)
  expect(done).toEqual(['a', 'b'])
})

it('has things done once the letter is on the screen', () => {
  const work = vi.fn()
  key()
  pace.withKey(work, 50, 'after')
  vi.advanceTimersByTime(51)
  key()
  requestAnimationFrame(() => expect(work).not.toHaveBeenCalled())
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(20)
  expect(work).toHaveBeenCalledTimes(1)
  const other = vi.fn()
  pace.withKey(other, 50, 'after')()
  vi.advanceTimersByTime(1_000)
  expect(other).not.toHaveBeenCalled()
})

it('has what is asked for meanwhile done in one go', () => {
  const work = vi.fn()
  const { call } = pace.unhurried(last => pace.wait(last), work)
  key()
  for (let i = 0; i < 5; i++) call()
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(180)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1_000)
  for (let i = 0; i < 5; i++) call()
  expect(work).toHaveBeenCalledTimes(7)
})

/** So many frames of that size come, one each millisecond; gives what was handed over at once each time. */
function receive(count: number, size: number, typing: boolean): number[][] {
  const given: number[][] = []
  const held = new HeldFrames<number>(frames => given.push([...frames]), pace)
  for (let i = 0; i < count; i++) {
    if (typing && i % 50 === 0) key()
    held.take(i, size)
    vi.advanceTimersByTime(1)
  }
  held.flush()
  expect(given.flat()).toEqual(Array.from({ length: count }, (_, i) => i))
  return given
}

it('holds back what a busy room sends while one types, and loses and turns round nothing', () => {
  expect(receive(1_000, 100, true).length).toBeLessThan(60)
})

it('holds nothing back in a quiet room, or where nobody types', () => {
  expect(receive(200, 20, true)).toHaveLength(200)
  vi.advanceTimersByTime(1_000)
  expect(receive(500, 100, false)).toHaveLength(500)
})
