import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupOf, NoteGroups, PLACED, UNPLACED } from '../../client/outline/note-groups.ts'
import { parseAxis, parsePercent, showAxis } from '../../client/ui/axis-values.ts'
import { foldText, matchesSearch } from '../../client/ui/fold-text.ts'
import type { Note } from '../../shared/model/note.ts'
import { axes, note, zones } from './records-sample.ts'

describe('typed values of the power map', () => {
  it.each([
    ['+40', 40],
    ['＋40', 40],
    ['−20', -20],
    ['–20', -20],
    ['-20', -20],
    ['－２０', -20],
    ['40%', 40],
    [' 40 % ', 40],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
  ])('reads %j as %d', (typed, value) => {
    expect(parsePercent(typed)).toEqual({ ok: true, value })
  })

  it.each(['', '  ', 'forty', '4 0a', '--4', '1e5', 'NaN', '1.2.3', '%', '+', '١٢x'])('refuses %j', typed => {
    expect(parsePercent(typed).ok).toBe(false)
  })

  it('takes what lies beyond the bounds as the bound', () => {
    expect(parseAxis('stance', '140')).toEqual({ ok: true, value: 1 })
    expect(parseAxis('stance', '-140')).toEqual({ ok: true, value: -1 })
    expect(parseAxis('influence', '-5')).toEqual({ ok: true, value: 0 })
  })

  it('shows what it reads', () => {
    expect(showAxis('stance', 0.4)).toBe('+40')
    expect(showAxis('stance', -0.2)).toBe('−20')
    expect(showAxis('stance', -0.001)).toBe('0')
    expect(showAxis('influence', 0.75)).toBe('75')
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), n => {
        expect(parseAxis('stance', showAxis('stance', n / 100))).toEqual({ ok: true, value: n / 100 })
      }),
    )
  })
})

describe('search', () => {
  it('ignores case, accents and order of words', () => {
    expect(foldText('  Unión   de Inquilinos ')).toBe('union de inquilinos')
    expect(matchesSearch('Unión de Inquilinos', 'inqui UNION')).toBe(true)
    expect(matchesSearch('Unión de Inquilinos', 'union x')).toBe(false)
    expect(matchesSearch('anything', '')).toBe(true)
  })
})

describe('groups of a map', () => {
  it('puts notes into their zones, those of no zone apart, in the order in which they were written', () => {
    const groups = new NoteGroups(zones, [
      note('c', { made: { by: 'ana', at: 3 } }),
      note('b', { made: { by: 'ana', at: 2 }, z: 2 }),
      note('a', { made: { by: 'ana', at: 2 }, z: 3 }),
      note('r', { at: [1600, 300] }),
      note('far', { at: [9000, 9000] }),
      note('tray', { at: null }),
      note('other', { map: 'power' }),
    ]).groups
    expect(groups.get('skills')).toEqual(['b', 'a', 'c'])
    expect(groups.get('reach')).toEqual(['r'])
    expect(groups.get(UNPLACED)).toEqual(['far', 'tray'])
  })

  it('knows placed from unplaced on an axes map', () => {
    expect(groupOf(axes, note('p', { map: 'power', at: [0, 0] }))).toBe(PLACED)
    expect(groupOf(axes, note('u', { map: 'power', at: null }))).toBe(UNPLACED)
  })

  it('a change of words touches no list; a move touches two', () => {
    const groups = new NoteGroups(zones, [note('a'), note('b'), note('r', { at: [1600, 300] })])
    const first = groups.groups
    expect(groups.apply(new Map([['a', note('a', { text: 'new words', at: [120, 90] })]]))).toBe(false)
    expect(groups.groups).toBe(first)
    expect(groups.apply(new Map([['a', note('a', { at: [1600, 300] })]]))).toBe(true)
    expect(groups.groups.get('skills')).toEqual(['b'])
    expect(groups.groups.get('reach')).toEqual(['a', 'r'])
    expect(groups.groups.get(UNPLACED)).toBe(first.get(UNPLACED))
  })

  it('ends, change by change, where sorting everything anew ends', () => {
    const anyNote = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      map: fc.constantFrom('asset', 'power'),
      at: fc.option(fc.tuple(fc.integer({ min: -600, max: 3000 }), fc.integer({ min: -600, max: 1500 }))),
      z: fc.integer({ min: 0, max: 2 }),
      time: fc.integer({ min: 0, max: 2 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(zones, axes),
        fc.array(fc.array(anyNote, { maxLength: 4 }), { maxLength: 12 }),
        (map, steps) => {
          const groups = new NoteGroups(map, [])
          const all = new Map<string, Note>()
          for (const step of steps) {
            const changed = new Map<string, Note | null>()
            for (const s of step)
              changed.set(
                s.id,
                s.gone ? null : note(s.id, { map: s.map, at: s.at, z: s.z, made: { by: 'x', at: s.time } }),
              )
            for (const [id, n] of changed) n ? all.set(id, n) : all.delete(id)
            groups.apply(changed)
          }
          expect(groups.groups).toEqual(new NoteGroups(map, all.values()).groups)
        },
      ),
    )
  })
})
