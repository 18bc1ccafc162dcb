import { describe, expect, it } from 'vitest'
import { compileTexts } from '../../client/i18n/compile-texts.ts'
import { formatMessage, type Values } from '../../client/i18n/message.ts'
import { TEXTS } from '../../client/i18n/texts.ts'

const said = (locale: string, text: string, values?: Values): string =>
  formatMessage(locale, compileTexts({ text }).text ?? '', values)

describe('texts', () => {
  it('without values are plain strings, quotes and all', () => {
    expect(compileTexts({ a: "The team's board", b: "'{'brace'}'" })).toEqual({
      a: "The team's board",
      b: '{brace}',
    })
  })

  it('take their values; one that is missing shows by name', () => {
    expect(said('en', '{name} is writing', { name: 'Ana' })).toBe('Ana is writing')
    expect(said('en', '{name} is writing')).toBe('{name} is writing')
    expect(said('en', 'zone {n}', { n: 0 })).toBe('zone 0')
  })

  it('count by the rules of the language, with its numbers', () => {
    const notes = '{n, plural, =0 {no notes} one {# note} other {# notes}} on {map}'
    expect(said('en', notes, { n: 0, map: 'Assets' })).toBe('no notes on Assets')
    expect(said('en', notes, { n: 1, map: 'Assets' })).toBe('1 note on Assets')
    expect(said('en', notes, { n: 12345, map: 'Assets' })).toBe('12,345 notes on Assets')
    expect(said('es', '{n, plural, one {# nota} other {# notas}}', { n: 12345 })).toBe('12.345 notas')
  })

  it('a plural inside a choice counts its own value', () => {
    const text = '{who, select, me {You have {n, plural, one {# vote} other {# votes}}} other {{who} votes}}'
    expect(said('en', text, { who: 'me', n: 1 })).toBe('You have 1 vote')
    expect(said('en', text, { who: 'Ana', n: 1 })).toBe('Ana votes')
  })

  it('show numbers as the text asks', () => {
    expect(said('es', 'a lo sumo {max, number}', { max: 10000 })).toBe('a lo sumo 10.000')
    expect(said('en', '{size, number, ::.0} MB', { size: 2 })).toBe('2.0 MB')
  })

  it('what cannot be shown stops the build', () => {
    for (const text of [
      '{d, date, short}',
      '{n, selectordinal, one {#st} other {#th}}',
      '{n, number, percent}',
    ])
      expect(() => compileTexts({ text })).toThrow('text: a part')
  })

  it('all of ours can be put together', () => {
    expect(Object.keys(compileTexts(TEXTS.en)).length).toBe(Object.keys(TEXTS.en).length)
    expect(Object.keys(compileTexts(TEXTS.es)).length).toBe(Object.keys(TEXTS.es).length)
  })
})
