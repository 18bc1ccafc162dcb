import { expect, it } from 'vitest'
import { FreshAuthors } from '../../server/rooms/fresh-authors.ts'

/** A board that gets new authors, and a clock that the test turns (seconds). */
function boardOf(known: number) {
  let now = 7_000
  let authors = known
  const open = (): FreshAuthors =>
    new FreshAuthors(
      () => authors,
      () => now,
    )
  let fresh = open()
  return {
    take(count: number): boolean {
      const taken = fresh.take(count)
      if (taken) authors += count
      return taken
    },
    wait(seconds: number): void {
      now += seconds * 1_000
    },
    reload(): void {
      fresh = open()
    },
    size: () => authors,
  }
}

it('a crowd comes in at once, and each of those who come after', () => {
  const board = boardOf(0)
  for (let person = 0; person < 2_000; person++) expect(board.take(5)).toBe(true)
  expect(board.take(1)).toBe(false)
  expect(board.take(0)).toBe(true)
  board.wait(2)
  expect(board.take(3)).toBe(false)
  expect(board.take(2)).toBe(true)
})

it('a board that has many lets few in at once, and more of them later', () => {
  const board = boardOf(60_000)
  expect(board.take(21)).toBe(false)
  expect(board.take(20)).toBe(true)
  board.wait(3_600)
  expect(board.take(301)).toBe(false)
  expect(board.take(300)).toBe(true)
  expect(board.take(1)).toBe(false)
  board.wait(3_600)
  expect(board.take(300)).toBe(true)
  expect(board.take(1)).toBe(false)
})

it('whoever brings as many as they can, and has the room loaded anew each time, needs hours for what took seconds', () => {
  const board = boardOf(0)
  for (let round = 0; round < 90; round++) {
    for (const count of [2_000, 300, 20, 1]) while (board.take(count));
    board.wait(40)
    board.reload()
  }
  expect(board.size()).toBeLessThan(10_000 + 90 * 60)
})
