import { describe, expect, it } from 'vitest'
import { ChangeDigest } from '../../client/outline/change-digest.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import type { Note } from '../../shared/model/note.ts'
import { axes, note, zones } from './records-sample.ts'

const change = (more: Partial<BoardChange>): BoardChange => ({
  notes: new Map(),
  connections: new Map(),
  frames: new Map(),
  comments: new Map(),
  partners: new Map(),
  partnerOf: new Map(),
  ...more,
})
const notes = (...list: [string, Note | null][]): BoardChange => change({ notes: new Map(list) })
const digest = (known: Note[] = []) =>
  new ChangeDigest([zones, axes], { notes: known, connections: [], partners: [] })

describe('what is told of others', () => {
  it('counts notes by person and place, and forgets what was told', () => {
    const d = digest()
    d.take(notes(['a', note('a')], ['b', note('b')]), 'me', false)
    d.take(notes(['c', note('c')], ['p', note('p', { map: 'power', at: null })]), 'me', false)
    expect(d.drain()).toEqual([
      { kind: 'added', by: 'ana', place: 'Skills', count: 3 },
      { kind: 'added', by: 'ana', place: 'Power map', count: 1 },
    ])
    expect(d.drain()).toEqual([])
  })

  it('is silent about my own doings, and remembers them', () => {
    const d = digest()
    d.take(notes(['a', note('a', { made: { by: 'me', at: 1 } })]), 'me', true)
    d.take(notes(['a', note('a', { at: [1600, 300] })]), 'me', false)
    expect(d.drain()).toEqual([{ kind: 'moved', place: 'Reach', count: 1 }])
  })

  it('tells of moves to another zone, not within one; on an axes map of each', () => {
    const d = digest([note('a'), note('p', { map: 'power', at: [0, 0] })])
    d.take(
      notes(['a', note('a', { at: [110, 120] })], ['p', note('p', { map: 'power', at: [400, 250] })]),
      'me',
      false,
    )
    expect(d.drain()).toEqual([{ kind: 'moved', place: 'Power map', count: 1 }])
  })

  it('tells where notes went away', () => {
    const d = digest([note('a'), note('b')])
    d.take(notes(['a', null], ['b', null], ['never seen', null]), 'me', false)
    expect(d.drain()).toEqual([{ kind: 'removed', place: 'Skills', count: 2 }])
  })

  it('tells of a new connection once', () => {
    const d = digest()
    const connection = {
      id: 'a>b',
      from: 'a',
      to: 'b',
      kind: 'other',
      strength: 2,
      effect: 'helps',
      by: 'ana',
    } as const
    d.take(change({ connections: new Map([['a>b', connection]]) }), 'me', false)
    d.take(change({ connections: new Map([['a>b', { ...connection, strength: 3 }]]) }), 'me', false)
    expect(d.drain()).toEqual([{ kind: 'connected', by: 'ana', count: 1 }])
  })
})
