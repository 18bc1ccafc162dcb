import { expect, it } from 'vitest'
import { FileMaker } from '../../server/http/files/file-maker.ts'
import type { FileOrder } from '../../server/http/files/make-file.ts'

const order = (workshop: string): FileOrder => ({
  name: 'notes.csv',
  query: { include: [], version: '4.0', machine: '0', tasks: 'events', public: '0' },
  role: 'viewer',
  workshop,
  board: JSON.stringify({ schema: 'allymap.board/1', notes: [{ id: 'n1', text: `note of ${workshop}` }] }),
  state: null,
  now: 0,
  changedAt: 0,
  version: 1,
})
const never = new AbortController().signal

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

it('a whole room takes a file away at once, and keeps no other workshop from its own', async () => {
  const files = new FileMaker()
  let begun = 0
  let before = 0
  const many = Array.from({ length: 60 }, async () => {
    const begin = (): FileOrder => {
      begun++
      return order('crowd')
    }
    return text(await files.make('crowd', begin, never))
  })
  const begin = (): FileOrder => {
    before = begun
    return order('patient')
  }
  expect(text(await files.make('patient', begin, never))).toContain('note of patient')
  // the two that were made at once, and the one whose turn came first
  expect(before).toBe(3)
  for (const file of await Promise.all(many)) expect(file).toContain('note of crowd')
  expect(begun).toBe(60)
  await files.close()
})

it('of one workshop 120 may wait; one that is given up leaves its place', async () => {
  const files = new FileMaker()
  const given = new AbortController()
  const many = Array.from({ length: 130 }, () =>
    files
      .make('greedy', () => order('greedy'), given.signal)
      .then(
        () => 'made',
        (reason: Error) => reason.message,
      ),
  )
  given.abort(new Error('given up'))
  const ends = await Promise.all(many)
  expect(ends.filter(end => end !== 'made' && end !== 'given up')).toHaveLength(130 - 2 - 120)
  expect(text(await files.make('greedy', () => order('greedy'), never))).toContain('note of greedy')
  await files.close()
})
