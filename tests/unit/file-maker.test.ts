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

it('one workshop that asks for file after file keeps no other from its own', async () => {
  const files = new FileMaker()
  const many = Array.from({ length: 20 }, () =>
    files.make(order('greedy'), never).then(
      () => 'made',
      (problem: Error) => problem.message,
    ),
  )
  const other = new TextDecoder().decode(await files.make(order('patient'), never))
  expect(other).toContain('note of patient')
  const ended = await Promise.all(many)
  expect(ended.filter(end => end === 'made')).toHaveLength(8)
  expect(new Set(ended).size).toBe(2)
  expect(new TextDecoder().decode(await files.make(order('greedy'), never))).toContain('note of greedy')
  await files.close()
})
