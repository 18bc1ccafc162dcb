// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stillTyping } from '../../client/canvas/still-typing.ts'

let host: HTMLElement
let heard: string[]
const press = (key: string, more: KeyboardEventInit = {}): void => {
  host.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more }))
}

beforeEach(() => {
  vi.useFakeTimers()
  host = document.createElement('div')
  document.body.append(host)
  heard = []
  host.addEventListener('keydown', e => heard.push(e.key))
})
afterEach(() => {
  vi.useRealTimers()
  host.remove()
})

it('what is typed on is no command until the hand rests', () => {
  stillTyping(host)
  for (const key of ' and more') {
    press(key)
    vi.advanceTimersByTime(400)
  }
  press('Backspace')
  press('z', { ctrlKey: true })
  expect(heard).toEqual(['z'])
  vi.advanceTimersByTime(1_000)
  press('n')
  expect(heard).toEqual(['z', 'n'])
})

it('who had paused, and types on later, gives no command either', () => {
  stillTyping(host)
  vi.advanceTimersByTime(20_000)
  for (const key of ['Shift', ...'And']) {
    press(key)
    vi.advanceTimersByTime(400)
  }
  press('Enter')
  expect(heard).toEqual([])
  vi.advanceTimersByTime(1_000)
  press('n')
  expect(heard).toEqual(['n'])
})

it('who had paused, and goes on to another place by key, is not held up', () => {
  stillTyping(host)
  vi.advanceTimersByTime(20_000)
  press('Tab')
  press('n')
  expect(heard).toEqual(['Tab', 'n'])
})

it.each([
  ['Escape', () => press('Escape')],
  ['a press', () => host.dispatchEvent(new Event('pointerdown'))],
  ['the focus elsewhere', () => host.dispatchEvent(new Event('blur'))],
])('%s ends it at once', (_, end) => {
  stillTyping(host)
  end()
  press('n')
  expect(heard).toEqual(['n'])
})
