import { describe, expect, it } from 'vitest'
import { excerpt } from '../../client/find/excerpt.ts'
import { facetsOf, NO_QUERY, NoteFinder } from '../../client/find/note-finder.ts'
import type { Note } from '../../shared/model/note.ts'
import { templateStage } from '../../shared/templates/templates.ts'
import { plainNote } from '../support/plain-note.ts'

const maps = templateStage('two-maps', '', 'en')?.maps ?? []
const skills = maps.flatMap(m => (m.kind === 'zones' ? m.zones.filter(z => z.id === 'skills') : []))[0]
const inSkills = (dx: number, dy: number): [number, number] => [
  (skills?.rect[0] ?? 0) + dx,
  (skills?.rect[1] ?? 0) + dy,
]
const board = (...notes: Note[]): Map<string, Note> => new Map(notes.map(n => [n.id, n]))
const ids = (found: ReturnType<NoteFinder['find']>): string[] => found.flatMap(f => f.notes.map(n => n.id))

describe('finding notes', () => {
  const notes = board(
    plainNote('b', { map: 'asset', at: inSkills(200, 300), text: 'Traducción' }),
    plainNote('a', { map: 'asset', at: inSkills(200, 700), text: 'traduccion, second row', holder: 'José' }),
    plainNote('p', { map: 'power', at: [0, 200], text: 'Translators', tags: ['Traducción'] }),
    plainNote('w', { map: 'power', at: null, text: 'Waiting' }),
  )

  it('looks past accents and case, into tags and names, map by map in reading order', () => {
    const finder = new NoteFinder()
    expect(ids(finder.find(notes, { ...NO_QUERY, text: 'TRADUCCION' }, maps))).toEqual(['b', 'a', 'p'])
    expect(ids(finder.find(notes, { ...NO_QUERY, text: 'jose' }, maps))).toEqual(['a'])
    expect(ids(finder.find(notes, { ...NO_QUERY, text: 'second traduccion' }, maps))).toEqual(['a'])
    expect(finder.find(notes, NO_QUERY, maps)).toEqual([])
  })

  it('asks for a place: a map, a zone, or none', () => {
    const finder = new NoteFinder()
    const at = (place: string): string[] => ids(finder.find(notes, { ...NO_QUERY, place }, maps))
    expect(at('power')).toEqual(['p', 'w'])
    expect(at('power/')).toEqual(['w'])
    expect(at('asset/skills')).toEqual(['b', 'a'])
    expect(at('asset/')).toEqual([])
  })

  it('sees a note’s new words, and new tags, after it changed', () => {
    const finder = new NoteFinder()
    const one = plainNote('x', { map: 'asset', at: [0, 0], text: 'before' })
    expect(ids(finder.find(board(one), { ...NO_QUERY, text: 'before' }, maps))).toEqual(['x'])
    const moved = { ...one, at: [50, 50] } as const
    expect(ids(finder.find(board(moved), { ...NO_QUERY, text: 'before' }, maps))).toEqual(['x'])
    const after = { ...moved, text: 'after', tags: ['new'] }
    expect(finder.find(board(after), { ...NO_QUERY, text: 'before' }, maps)).toEqual([])
    expect(ids(finder.find(board(after), { ...NO_QUERY, text: 'new' }, maps))).toEqual(['x'])
  })

  it('offers what notes have, the most frequent first', () => {
    const some = [
      plainNote('1', { tags: ['b'], made: { by: 'ana', at: 1 } }),
      plainNote('2', { tags: ['a', 'b'], made: { by: 'ben', at: 1 } }),
      plainNote('3', { made: { by: 'ben', at: 2 }, color: 'rose' }),
    ]
    const { authors, tags, colors } = facetsOf(some)
    expect(authors).toEqual(['ben', 'ana'])
    expect(tags).toEqual(['b', 'a'])
    expect(colors.has('rose')).toBe(true)
  })
})

describe('the part of a note that a result shows', () => {
  it('marks the first word found as the note writes it', () => {
    expect(excerpt('Radio Educación', 'educacion')).toEqual({
      before: 'Radio ',
      match: 'Educación',
      after: '',
    })
    // an accent of its own behind the letter
    expect(excerpt('cafe\u0301 bar', 'cafe').match).toBe('cafe\u0301')
    expect(excerpt('Straße', 'xyz').match).toBe('')
  })
  it('begins at a word before it in a long text, and is cut', () => {
    const long = `${'many words before it '.repeat(6)}needle ${'and after '.repeat(30)}`
    const { before, match, after } = excerpt(long, 'needle')
    expect(match).toBe('needle')
    expect(before.startsWith('…')).toBe(true)
    expect(long).toContain(` ${before.slice(1)}needle`)
    expect(after.endsWith('…')).toBe(true)
    expect((before + match + after).length).toBeLessThan(140)
  })
})
