import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layoutNote,
  MEASURED_AT,
  NOTE_PAD,
  readsRightToLeft,
  surelyFits,
} from '../../client/canvas/note-layout.ts'
import { noteTexts } from '../support/notes-fixture.ts'

/** Half an em for each UTF-16 unit: about what Latin letters are on average. */
const measure = (text: string): number => text.length * MEASURED_AT * 0.5
const layout = (text: string, foot = 0) => layoutNote(text, 200, 200, foot, measure)
const room = 200 - NOTE_PAD.left - NOTE_PAD.right

describe('text on a note', () => {
  it('is as large as it fits', () => {
    expect(layout('Mayor').size).toBe(28)
    expect(layout('A statement of a middling length that people write').size).toBeLessThan(28)
    expect(layout('Mayor').height).toBe(200)
  })

  it('shrinks first, and then the note grows downward', () => {
    const heights = [20, 80, 160, 400, 2_000].map(n => layout('word '.repeat(n / 5).trim()).height)
    expect(heights[0]).toBe(200)
    expect(heights[1]).toBe(200)
    expect(heights.at(-1)).toBeGreaterThan(900)
    expect([...heights].sort((a, b) => a - b)).toEqual(heights)
  })

  it('keeps every line within the paper, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const { size, lines } = layout(text)
        for (const line of lines) {
          const alone = [...new Intl.Segmenter().segment(line.text)].length <= 1
          expect(alone || (measure(line.text) * size) / MEASURED_AT <= room).toBe(true)
        }
      }),
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        // a space without width is a place to break, not a letter
        const bare = (s: string) => s.replace(/[ \t\r\n\u200b]+/g, '')
        expect(
          bare(
            layout(text)
              .lines.map(l => l.text)
              .join(''),
          ),
        ).toBe(bare(text))
      }),
    )
  })

  it('breaks a word that is too long between characters, never inside of one', () => {
    const family = '👨‍👩‍👧‍👦'
    const { lines } = layout(family.repeat(40))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.text.replaceAll(family, '')).toBe('')
  })

  it('breaks Chinese and Japanese between characters and keeps their size; a full stop begins no line', () => {
    const { size, lines } = layout('我们希望城市里有更多的公园。'.repeat(2))
    expect(size).toBeGreaterThan(15)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.text.startsWith('。')).toBe(false)
  })

  it('ends a line after a hyphen or a slash rather than shrink', () => {
    const { size, lines } = layout('community-supported/neighbourhood')
    expect(size).toBe(24)
    expect(lines.map(l => l.text)).toEqual(['community-', 'supported/', 'neighbourhood'])
    expect(layout('-5').lines.map(l => l.text)).toEqual(['-5'])
  })

  it('keeps letters and their marks together', () => {
    const marked = 'Z\u0337\u0322a\u0334l\u0335g\u0336o\u0337'
    const { lines } = layout(marked.repeat(30))
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(/^\p{M}/u.test(line.text)).toBe(false)
  })

  it('holds as much as a note may have, in proportion', () => {
    const text = noteTexts(60).join(' ').repeat(3)
    const [two, ten] = [layout(text.slice(0, 2_000)), layout(text.slice(0, 10_000))]
    for (const { size, lines, height, leading } of [two, ten]) {
      for (const line of lines) expect((measure(line.text) * size) / MEASURED_AT).toBeLessThanOrEqual(room)
      expect(height).toBeGreaterThanOrEqual(lines.length * leading + NOTE_PAD.top + NOTE_PAD.bottom)
    }
    expect(ten.height / two.height).toBeGreaterThan(4)
    expect(ten.height / two.height).toBeLessThan(6)
  })

  it('keeps empty lines and writes each paragraph in its own direction', () => {
    const { lines } = layout('Hola\n\nمرحبا')
    expect(lines.map(l => l.rtl)).toEqual([false, false, true])
    expect(readsRightToLeft('12 שלום')).toBe(true)
    expect(readsRightToLeft('3 casas')).toBe(false)
  })

  it('leaves the foot free for figures', () => {
    const text =
      'Ten or twelve words that fill a note of the usual size almost to its end, and then some more of them'
    expect(layout(text, 28).height + layout(text, 28).size).toBeGreaterThanOrEqual(200)
    expect(layout(text, 28).lines.length * layout(text, 28).leading).toBeLessThanOrEqual(
      layout(text, 28).height - NOTE_PAD.top - NOTE_PAD.bottom - 28 + 0.5,
    )
  })

  it('of real statements keeps the usual size where it was taken for granted', () => {
    const short = noteTexts(60).filter(t => surelyFits(t, 200))
    expect(short.length).toBeGreaterThan(3)
    for (const text of short) expect(layout(text).height).toBe(200)
    expect(surelyFits('two\nlines', 200)).toBe(false)
    expect(surelyFits('short', 120)).toBe(false)
  })
})
