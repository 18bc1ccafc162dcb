import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BADGE,
  badgesOf,
  FIRST_ROW,
  FOOT_SIDE,
  type FootFacts,
  footKey,
  layFoot,
  ROW,
} from '../../client/canvas/note-foot.ts'
import { MEASURED_AT } from '../../client/canvas/note-layout.ts'
import { EVIDENCE, MOVABLE, type Note, REACTIONS, TIES, TRENDS } from '../../shared/model/note.ts'
import { plainNote } from '../support/plain-note.ts'

const measure = (text: string): number => text.length * MEASURED_AT * 0.5
const facts = (more: Partial<Note> = {}, rest: Partial<FootFacts> = {}): FootFacts => ({
  note: plainNote('n', { map: 'power', text: 'Mayor', ...more }),
  chip: null,
  partner: null,
  comments: 0,
  dots: 0,
  voting: false,
  hidden: null,
  late: null,
  question: null,
  ...rest,
})
const kinds = (f: FootFacts): string[] => badgesOf(f).map(b => b.kind)

describe('what rounds say at the foot of a note', () => {
  it('dots come with their number; those that are one’s own, and not counted yet, look otherwise', () => {
    expect(badgesOf(facts({}, { dots: 0, voting: true }))).toEqual([])
    expect(badgesOf(facts({}, { dots: 3 }))).toEqual([{ kind: 'dots', own: false, text: '3' }])
    const own = facts({}, { dots: 3, voting: true })
    expect(badgesOf(own)).toEqual([{ kind: 'dots', own: true, text: '3' }])
    expect(footKey(own)).not.toBe(footKey(facts({}, { dots: 3 })))
  })

  it('a place of one’s own, and a place to be talked about, are said in words beside the values', () => {
    const all = facts(
      {},
      { chip: '+40 · 75', hidden: 'only you', question: { split: true, text: 'split room' }, dots: 1 },
    )
    expect(kinds(all)).toEqual(['chip', 'hidden', 'question', 'dots'])
    const narrow = layFoot(badgesOf(all), 120, measure)
    for (const row of narrow.rows)
      for (const laid of row) expect(laid.x + laid.width).toBeLessThanOrEqual(100)
  })
})

describe("a note's foot", () => {
  it('is empty where nothing was said of the note', () => {
    expect(badgesOf(facts())).toEqual([])
    expect(footKey(facts())).toBe('')
    expect(layFoot([], 200, measure).height).toBe(0)
  })

  it('shows every mark once, in one order', () => {
    const all = facts(
      {
        tie: 'close',
        movable: 'no',
        evidence: 'assumed',
        trend: 'rising',
        locked: true,
        reactions: { a: 'heart', b: 'agree', c: 'heart' },
        tags: ['county', 'budget'],
      },
      { chip: '+40 · 75', partner: 'Partner', comments: 3 },
    )
    expect(kinds(all)).toEqual([
      'chip',
      'partner',
      'tie',
      'movable',
      'evidence',
      'trend',
      'lock',
      'comments',
      'reaction',
      'reaction',
      'tag',
      'tag',
    ])
    const counts = badgesOf(all).flatMap(b => (b.kind === 'reaction' ? [`${b.reaction} ${b.text}`] : []))
    expect(counts).toEqual(['agree 1', 'heart 2'])
  })

  it('has another key for every other look, and the same for a note that only moved or was rewritten', () => {
    const looks = [
      facts(),
      ...TIES.map(tie => facts({ tie })),
      ...MOVABLE.map(movable => facts({ movable })),
      ...EVIDENCE.map(evidence => facts({ evidence })),
      ...TRENDS.map(trend => facts({ trend })),
      ...REACTIONS.map(r => facts({ reactions: { a: r } })),
      facts({ locked: true }),
      facts({}, { comments: 1 }),
      facts({}, { comments: 2 }),
      facts({ tags: ['a'] }),
      facts({}, { partner: 'Partner' }),
      facts({}, { chip: '0 · 50' }),
    ].map(footKey)
    expect(new Set(looks).size).toBe(looks.length)
    const moved = footKey(facts({ at: [5, 5], text: 'x', tie: 'loose' }))
    expect(moved).toBe(footKey(facts({ tie: 'loose' })))
  })

  it('says how many tags there are beyond those it shows', () => {
    const tags = Array.from({ length: 9 }, (_, i) => `tag ${i}`)
    const texts = badgesOf(facts({ tags })).flatMap(b => (b.kind === 'tag' ? [b.text] : []))
    expect(texts).toHaveLength(7)
    expect(texts.at(-1)).toBe('+3')
  })

  it('lies within the note, and nothing in it on anything else', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const any = fc.record({
      tie: fc.constantFrom(null, ...TIES),
      movable: fc.constantFrom(null, ...MOVABLE),
      evidence: fc.constantFrom(null, ...EVIDENCE),
      trend: fc.constantFrom(null, ...TRENDS),
      locked: fc.boolean(),
      tags: fc.array(text, { maxLength: 20 }),
      reactions: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...REACTIONS)),
    })
    const rest = fc.record({
      chip: fc.constantFrom(null, '−100 · 100'),
      partner: fc.oneof(fc.constant(null), text),
      comments: fc.nat(100_000),
    })
    fc.assert(
      fc.property(any, rest, (more, others) => {
        const foot = layFoot(badgesOf(facts(more, others)), 200, measure)
        for (const row of foot.rows) {
          let end = 0
          for (const { x, width } of row) {
            expect(x).toBeGreaterThanOrEqual(end)
            end = x + width
          }
          expect(end).toBeLessThanOrEqual(200 - 2 * FOOT_SIDE + 1e-9)
        }
        const rows = foot.rows.length
        expect(foot.height).toBe(rows === 0 ? 0 : FIRST_ROW + (rows - 1) * ROW)
      }),
    )
    expect(BADGE).toBeLessThan(ROW)
  })
})
