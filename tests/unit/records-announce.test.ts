import { describe, expect, it } from 'vitest'
import { ChangeDigest, type Doer } from '../../client/outline/change-digest.ts'
import { saidAgain } from '../../client/outline/said-again.ts'
import { tell } from '../../client/outline/tell.ts'
import { emptyBoard } from '../../client/state/board-store.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import type { Comment } from '../../shared/model/comment.ts'
import type { Connection } from '../../shared/model/connection.ts'
import type { Note } from '../../shared/model/note.ts'
import { wordsIn } from '../support/words.ts'
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
const digest = (known: Note[] = []) => {
  const board = emptyBoard()
  for (const one of known) board.notes.set(one.id, one)
  return new ChangeDigest([zones, axes], board)
}
const line = (from: string, to: string, more: Partial<Connection> = {}): [string, Connection] => [
  `${from}>${to}`,
  { id: `${from}>${to}`, from, to, kind: 'other', strength: 2, effect: 'helps', by: 'ana', ...more },
]
const lines = (...list: [string, Connection | null][]): BoardChange => change({ connections: new Map(list) })
const comment = (id: string, of: string, by = 'ben'): Comment => ({ id, note: of, text: id, by, at: 1 })
const other: Doer = { me: 'me', mine: false, who: () => null }
const by = (who: string): Doer => ({ ...other, who: () => who })
const mine: Doer = { ...other, mine: true }

describe('what is told of others', () => {
  it('counts notes by person and place, and forgets what was told', () => {
    const d = digest()
    d.take(notes(['a', note('a')], ['b', note('b')]), other)
    d.take(notes(['c', note('c')], ['p', note('p', { map: 'power', at: null })]), other)
    expect(d.drain()).toEqual([
      { kind: 'added', by: 'ana', place: 'Skills', count: 3 },
      { kind: 'added', by: 'ana', place: 'Power map', count: 1 },
    ])
    expect(d.drain()).toEqual([])
  })

  it('is silent about my own doings, here or in another tab, and remembers them', () => {
    const d = digest()
    d.take(notes(['a', note('a', { made: { by: 'me', at: 1 } })]), mine)
    d.take(notes(['b', note('b', { made: { by: 'me', at: 1 } })]), other)
    d.take(notes(['b', note('b', { at: [1600, 300] })]), by('me'))
    d.take(notes(['b', null]), by('me'))
    d.take(notes(['a', note('a', { at: [1600, 300] })]), by('ben'))
    expect(d.drain()).toEqual([{ kind: 'moved', by: 'ben', place: 'Reach', count: 1 }])
  })

  it('tells who moved to another zone, not within one; on an axes map of each move; without a name where nobody is known', () => {
    const d = digest([note('a'), note('b'), note('p', { map: 'power', at: [0, 0] })])
    d.take(
      notes(['a', note('a', { at: [110, 120] })], ['p', note('p', { map: 'power', at: [400, 250] })]),
      other,
    )
    d.take(notes(['a', note('a', { at: [1600, 300] })]), by('ben'))
    d.take(notes(['b', note('b', { at: [1700, 300] })]), by('ben'))
    expect(d.drain()).toEqual([
      { kind: 'moved', by: null, place: 'Power map', count: 1 },
      { kind: 'moved', by: 'ben', place: 'Reach', count: 2 },
    ])
  })

  it('tells who took notes away, where, and that they are back', () => {
    const d = digest([note('a'), note('b')])
    d.take(notes(['a', null], ['b', null], ['never seen', null]), by('ben'))
    expect(d.drain()).toEqual([{ kind: 'removed', by: 'ben', place: 'Skills', count: 2 }])
    d.take(notes(['a', note('a')]), other)
    expect(d.drain()).toEqual([{ kind: 'returned', place: 'Skills', count: 1 }])
  })

  it('tells of marks, by whoever holds the note', () => {
    const d = digest([note('a')])
    d.take(notes(['a', note('a', { tie: 'close' })]), by('ben'))
    d.take(notes(['a', note('a', { tie: 'close', text: 'other words' })]), by('ben'))
    expect(d.drain()).toEqual([{ kind: 'marked', by: 'ben', place: 'Skills', count: 1 }])
  })

  it('tells of a new connection once, and of one that was removed', () => {
    const d = digest([note('a'), note('b')])
    d.take(lines(line('a', 'b')), other)
    d.take(lines(line('a', 'b', { strength: 3 })), other)
    expect(d.drain()).toEqual([{ kind: 'connected', by: 'ana', from: 'a', to: 'b', count: 1 }])
    d.take(lines(['a>b', null]), other)
    expect(d.drain()).toEqual([{ kind: 'disconnected', from: 'a', to: 'b', count: 1 }])
  })

  it('says nothing of a connection that goes and comes back with its note', () => {
    const d = digest([note('a'), note('b')])
    d.take(lines(line('a', 'b')), mine)
    d.take(change({ notes: new Map([['a', null]]), connections: new Map([['a>b', null]]) }), by('ben'))
    d.take(change({ notes: new Map([['a', note('a')]]), connections: new Map([line('a', 'b')]) }), other)
    expect(d.drain().map(t => t.kind)).toEqual(['removed', 'returned'])
  })

  it('tells of comments and frames once, and not of a changed or deleted one', () => {
    const d = digest([note('a')])
    const said = (...list: Comment[]) => change({ comments: new Map([['a', list]]) })
    d.take(said(comment('1', 'a'), comment('2', 'a')), other)
    d.take(said(comment('1', 'a'), { ...comment('2', 'a'), text: 'changed' }), other)
    d.take(said(comment('1', 'a'), comment('3', 'a', 'me')), other)
    const frame = {
      id: 'f',
      map: 'asset',
      title: '',
      rect: [0, 0, 9, 9],
      made: { by: 'ben', at: 1 },
      gone: null,
    } as const
    d.take(change({ frames: new Map([['f', frame]]) }), other)
    d.take(change({ frames: new Map([['f', { ...frame, title: 'Faith' }]]) }), other)
    expect(d.drain()).toEqual([
      { kind: 'commented', by: 'ben', note: 'a', count: 2 },
      { kind: 'framed', by: 'ben', place: 'Asset map', count: 1 },
    ])
  })
})

describe('sentences', () => {
  const names = (id: string): string => ({ ana: 'Ana', ben: 'Ben' })[id] ?? id
  const say = (locale: 'en' | 'es', told: Parameters<typeof tell>[2]) => tell(wordsIn(locale), names, told)

  it('name who did it, where that is known', () => {
    const moved = { kind: 'moved', place: 'Reach', count: 2 } as const
    expect(say('en', { ...moved, by: 'ben' })).toBe('Ben moved 2 notes to Reach.')
    expect(say('en', { ...moved, by: null })).toBe('2 notes were moved to Reach.')
    expect(say('es', { ...moved, by: 'ben', count: 1 })).toBe('Ben movió 1 nota a Reach.')
    expect(say('en', { kind: 'removed', by: 'ben', place: 'Skills', count: 1 })).toBe(
      'Ben deleted 1 note in Skills.',
    )
    const lines = { kind: 'connected', by: 'ana', from: 'Choir', to: 'Mayor' } as const
    expect(say('en', { ...lines, count: 1 })).toBe('Ana connected Choir with Mayor.')
    expect(say('en', { ...lines, count: 3 })).toBe('Ana connected notes with 3 lines.')
    expect(say('es', { kind: 'commented', by: 'ana', note: 'Coro', count: 1 })).toBe('Ana comentó Coro.')
  })

  it('that are the same twice are read aloud twice', () => {
    expect(saidAgain('1 note added.', '')).toBe('1 note added.')
    expect(saidAgain('1 note added.', '1 note added.')).not.toBe('1 note added.')
    expect(saidAgain('1 note added.', saidAgain('1 note added.', '1 note added.'))).toBe('1 note added.')
  })
})
