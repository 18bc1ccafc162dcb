import { expect, it } from 'vitest'
import { SnapshotTexts } from '../../server/http/snapshot-texts.ts'

/** What makes a text, once it is let. */
function maker(text: string) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const make = async (): Promise<string> => {
    made.times++
    await promise
    return text
  }
  const made = { times: 0, make, let: resolve }
  return made
}

it('sixty who ask for one snapshot at once are given one and the same', async () => {
  const texts = new SnapshotTexts()
  const first = maker('the board')
  const asked = Array.from({ length: 60 }, () => texts.made('a', first.make))
  first.let()
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['the board']))
  expect(first.times).toBe(1)
  const next = maker('the board')
  next.let()
  await texts.made('a', next.make)
  expect(next.times).toBe(1)
})

it('what was begun before something was erased is given to nobody who asks after it', async () => {
  const texts = new SnapshotTexts()
  const before = maker('with the words')
  const after = maker('without the words')
  const early = texts.made('a', before.make)
  texts.forget('w')
  const late = texts.made('a', after.make)
  before.let()
  after.let()
  expect(await early).toBe('with the words')
  expect(await late).toBe('without the words')
})

it('where it cannot be made, the next one who asks tries anew', async () => {
  const texts = new SnapshotTexts()
  await expect(texts.made('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await texts.made('a', async () => 'the board')).toBe('the board')
})
