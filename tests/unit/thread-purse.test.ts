import { expect, it } from 'vitest'
import { ThreadPurse } from '../../server/http/thread-purse.ts'

it('gives so much at once, and then as much as comes back; each name its own', () => {
  let now = 100
  const purse = new ThreadPurse(1_000, 50, () => now)
  expect(purse.secondsUntil('a')).toBe(0)
  purse.spend('a', 999)
  expect(purse.secondsUntil('a')).toBe(0)
  // what began is done
  purse.spend('a', 500)
  expect(purse.secondsUntil('a')).toBeCloseTo(10)
  expect(purse.secondsUntil('b')).toBe(0)
  now += 9_000
  expect(purse.secondsUntil('a')).toBeCloseTo(1)
  now += 1_000
  expect(purse.secondsUntil('a')).toBe(0)
  now += 3_600_000
  purse.spend('a', 999)
  expect(purse.secondsUntil('a')).toBe(0)
  purse.spend('a', 1)
  expect(purse.secondsUntil('a')).toBeGreaterThan(0)
})

it('remembers those who owe something, however many others come', () => {
  let now = 0
  const purse = new ThreadPurse(1_000, 50, () => now)
  purse.spend('a', 2_000)
  for (let i = 0; i < 5_000; i++) {
    purse.spend(`n${i}`, 1)
    now++
  }
  expect(purse.secondsUntil('a')).toBeGreaterThan(14)
})
