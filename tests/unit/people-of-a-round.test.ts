import { expect, it } from 'vitest'
import { peopleOf } from '../../client/rounds/people-of.ts'
import type { Note } from '../../shared/model/note.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { plainNote } from '../support/plain-note.ts'

const result = (more: Partial<ResultOf<'notes'>>): ResultOf<'notes'> => ({
  ...{ id: 'r', kind: 'notes', map: 'asset', prompt: '', anonymous: false, openedAt: 1, revealedAt: 2 },
  ...{ people: 1, entries: 2, notes: ['a', 'b'], late: ['b'] },
  ...more,
})
const by = (id: string, who: string) => plainNote(id, { made: { by: who, at: 1 } })
const board = (...notes: Note[]) => ({ notes: new Map(notes.map(note => [note.id, note])) })

it('[F13] whoever’s note came after the reveal is counted too', () => {
  expect(peopleOf(result({}), board(by('a', 'ana'), by('b', 'ben')))).toBe(2)
  expect(peopleOf(result({}), board(by('a', 'ana'), by('b', 'ana')))).toBe(1)
  expect(peopleOf(result({ people: 3 }), board(by('b', 'ben')))).toBe(3)
  // said in another's name, and all in time: as many as took part
  expect(peopleOf(result({ late: [] }), board(by('a', 'ana'), by('b', 'ben')))).toBe(1)
  expect(peopleOf(result({ anonymous: true }), board(by('a', ''), by('b', '')))).toBe(1)
})
