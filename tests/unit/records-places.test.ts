import { describe, expect, it } from 'vitest'
import { ANY_LINE, findLines } from '../../client/maps/connections/find-lines.ts'
import { destinations } from '../../client/outline/destinations.ts'
import { frameAroundNotes } from '../../client/outline/frame-around-notes.ts'
import { NoteGroups } from '../../client/outline/note-groups.ts'
import { findNotes } from '../../client/ui/find-notes.ts'
import { nameOrder } from '../../client/ui/name-order.ts'
import { isInFrame } from '../../shared/maps/frames.ts'
import { type Connection, connectionId } from '../../shared/model/connection.ts'
import { axes, note, zones } from './records-sample.ts'

describe('where a note can go', () => {
  it('from a zones map: its zones, no zone, then the other maps', () => {
    expect(destinations([axes, zones], zones, { nowhere: 'No zone' }).map(d => d.label)).toEqual([
      'Skills',
      'Reach',
      'No zone',
      'Power map',
    ])
  })

  it('from an axes map: off the map, then the zones of the others, with their map’s name', () => {
    const all = destinations([zones, axes], axes, { nowhere: 'Take off the map' })
    expect(all.map(d => d.label)).toEqual(['Take off the map', 'Asset map: Skills', 'Asset map: Reach'])
    expect(new Set(all.map(d => d.id)).size).toBe(3)
    expect(all[1]).toMatchObject({ map: 'asset', zone: 'skills' })
  })
})

describe('a frame around notes', () => {
  const notes = new Map([
    ['a', note('a', { at: [0, 0] })],
    ['b', note('b', { at: [900, 300] })],
    ['tray', note('tray', { at: null })],
    ['p', note('p', { map: 'power', at: [0, 500] })],
  ])

  it('holds all those with a place on that map, with air around them', () => {
    const rect = frameAroundNotes(zones, notes.keys(), notes)
    if (!rect) throw new Error('no frame')
    expect(isInFrame({ rect }, [-100, -100])).toBe(true)
    expect(isInFrame({ rect }, [1000, 400])).toBe(true)
    expect(isInFrame({ rect }, [1100, 300])).toBe(false)
  })

  it('is none where nothing has a place', () => {
    expect(frameAroundNotes(zones, ['tray', 'p', 'unknown'], notes)).toBeNull()
    expect(frameAroundNotes(axes, ['p'], notes)).not.toBeNull()
  })
})

describe('names that are counted through', () => {
  const many = [1, 10, 11, 2].map(i => note(`n${i}`, { text: `Actor ${i}` }))

  it('stand in the order of their numbers, in the groups and among suggestions', () => {
    expect(new NoteGroups(zones, many).groups.get('skills')).toEqual(['n1', 'n2', 'n10', 'n11'])
    expect(findNotes(many, 'actor', 3).map(n => n.text)).toEqual(['Actor 1', 'Actor 2', 'Actor 10'])
  })
})

describe('lines that are looked for', () => {
  const line = (from: string, to: string, more: Partial<Connection> = {}): Connection => ({
    id: connectionId(from, to),
    from,
    to,
    kind: 'personal',
    strength: 2,
    effect: 'helps',
    by: 'ana',
    ...more,
  })
  const lines = [
    line('Choir', 'Mayor', { via: 'Dana Cole' }),
    line('Mayor', 'Choir', { kind: 'votes' }),
    line('Bank', 'Mayor', { effect: 'harms', evidence: 'Seen at the hearing' }),
  ]
  const board = new Map(lines.map(l => [l.id, l]))
  const find = (more: Partial<typeof ANY_LINE>) =>
    findLines(board, { ...ANY_LINE, ...more }, id => id, nameOrder('en')).map(f => f.line.id)

  it('are sorted by their ends, and found by words, carrier, evidence, kind and effect', () => {
    expect(find({})).toEqual(['Bank>Mayor', 'Choir>Mayor', 'Mayor>Choir'])
    expect(find({ words: 'mayor choir' })).toEqual(['Choir>Mayor', 'Mayor>Choir'])
    expect(find({ words: 'dana' })).toEqual(['Choir>Mayor'])
    expect(find({ words: 'hearing' })).toEqual(['Bank>Mayor'])
    expect(find({ kind: 'votes' })).toEqual(['Mayor>Choir'])
    expect(find({ effect: 'harms', words: 'choir' })).toEqual([])
  })

  it('keep their row when turned round, unless both directions are there', () => {
    const keyOf = (from: string, to: string) =>
      findLines(new Map([[connectionId(from, to), line(from, to)]]), ANY_LINE, id => id, nameOrder('en'))[0]
        ?.key
    expect(keyOf('a', 'b')).toBe(keyOf('b', 'a'))
    const keys = findLines(board, ANY_LINE, id => id, nameOrder('en')).map(f => f.key)
    expect(new Set(keys).size).toBe(3)
  })
})
