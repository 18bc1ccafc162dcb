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
  version: 1,
})
const never = new AbortController().signal

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

it('a whole room takes a file away at once, and keeps no other workshop from its own', async () => {
  const files = new FileMaker()
  let made = 0
  const many = Array.from({ length: 60 }, async () => {
    const file = await files.make('crowd', () => order('crowd'), never)
    made++
    return text(file)
  })
  const other = text(await files.make('patient', () => order('patient'), never))
  // two were begun before, and each of the two threads may have ended one more meanwhile
  expect(made).toBeLessThanOrEqual(4)
  expect(other).toContain('note of patient')
  for (const file of await Promise.all(many)) expect(file).toContain('note of crowd')
  await files.close()
})

it('of one workshop 120 may wait, and what is to be made is asked for when its turn has come', async () => {
  const files = new FileMaker()
  let asked = 0
  const given = new AbortController()
  const many = Array.from({ length: 130 }, () =>
    files
      .make(
        'greedy',
        () => {
          asked++
          return order('greedy')
        },
        given.signal,
      )
      .then(
        () => 'made',
        (reason: Error) => reason.message,
      ),
  )
  await expect(files.make('patient', () => order('patient'), never)).resolves.toBeInstanceOf(Uint8Array)
  expect(asked).toBeLessThanOrEqual(6)
  given.abort(new Error('given up'))
  const ends = await Promise.all(many)
  expect(ends.filter(end => end !== 'made' && end !== 'given up')).toHaveLength(130 - 2 - 120)
  // those that were given up leave their places
  expect(text(await files.make('greedy', () => order('greedy'), never))).toContain('note of greedy')
  await files.close()
})
