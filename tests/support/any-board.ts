import fc from 'fast-check'
import { must } from '../../shared/assert.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { META_FIELDS } from '../../shared/model/board.ts'
import { CONNECTION_KINDS, EFFECTS } from '../../shared/model/connection.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { EVIDENCE, NOTE_COLORS, REACTIONS, TIES, TRENDS } from '../../shared/model/note.ts'
import { OWN_RECORD } from '../../shared/model/partner.ts'
import { anyPartnerFields } from './any-partner.ts'
import { anyPlan } from './any-plan.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const whole = fc.integer({ min: -20_000, max: 20_000 })
const coordinate = fc.oneof(
  whole,
  whole.map(n => n / 10),
  fc.double({ min: -20_000, max: 20_000, noNaN: true }).map(n => n + 0),
)
const share = fc.integer({ min: 0, max: 10_000 }).map(n => n / 10_000)
/** Where a note is: at a point, or at a stance and an influence, which have four decimals. */
const place = fc.oneof(
  fc.record({ at: fc.option(fc.tuple(coordinate, coordinate), { nil: null }) }),
  fc.record({ stance: share.chain(n => fc.constantFrom(n, -n + 0)), influence: share }),
)

/** Boards as a file may hold them: any notes on two maps, lines between them, records promoted from them, people, and the workshop's facts. */
export const anyBoard: fc.Arbitrary<BoardJson> = fc
  .record({
    notes: fc.uniqueArray(
      fc.record({
        id: fc
          .stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
          .filter(id => id !== '__proto__' && id !== 'constructor' && id !== 'prototype'),
        map: fc.constantFrom('asset', 'power'),
        place,
        text,
        color: fc.constantFrom(...NOTE_COLORS),
        by: fc.constantFrom('ana', 'bo', 'somebody who never joined'),
        made: fc.integer({ min: 0, max: 2_000_000_000_000 }),
        target: fc.boolean(),
        tags: fc.uniqueArray(fc.constantFrom('north', 'south', 'año'), { maxLength: 2 }),
        tie: fc.option(fc.constantFrom(...TIES), { nil: undefined }),
        evidence: fc.option(fc.constantFrom(...EVIDENCE), { nil: undefined }),
        holder: fc.constantFrom(undefined, 'Ana'),
        trend: fc.option(fc.constantFrom(...TRENDS), { nil: undefined }),
        idea: fc.constantFrom(undefined, 'rides to the hearing'),
        taker: fc.constantFrom(undefined, 'bo'),
        aside: fc.constantFrom(undefined, 'not this year'),
        apart: fc.constantFrom<string[] | undefined>(undefined, ['n1']),
        sparked: fc.constantFrom(undefined, 'n1'),
        locked: fc.constantFrom(undefined, true as const),
        reactions: fc.option(
          fc.dictionary(fc.constantFrom('ana', 'bo'), fc.constantFrom(...REACTIONS), { minKeys: 1 }),
          {
            nil: undefined,
          },
        ),
      }),
      { selector: n => n.id, minLength: 2, maxLength: 12 },
    ),
    lines: fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...CONNECTION_KINDS),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        fc.constantFrom(...EFFECTS),
      ),
      { maxLength: 8 },
    ),
    frames: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^f[a-z]{1,6}$/),
        map: fc.constantFrom('asset', 'power'),
        rect: fc.tuple(
          coordinate,
          coordinate,
          fc.integer({ min: 1, max: 900 }),
          fc.integer({ min: 1, max: 900 }),
        ),
        title: text,
        by: fc.constant('bo'),
        made: fc.constant(5),
      }),
      { selector: f => f.id, maxLength: 3 },
    ),
    remarks: fc.array(
      fc.tuple(
        fc.nat(),
        text.filter(t => t.trim() !== ''),
      ),
      { maxLength: 4 },
    ),
    records: fc.array(
      fc.record({
        name: text,
        fields: anyPartnerFields,
        ended: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    plan: anyPlan,
    own: fc.option(anyPartnerFields, { nil: undefined }),
    facts: fc.record(
      Object.fromEntries(META_FIELDS.map(fact => [fact, text.filter(words => words !== '')])),
      { requiredKeys: [] },
    ),
    people: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^p[a-z]{1,6}$/),
        name: text.filter(name => name.length <= LIMITS.name),
        color: fc.constantFrom('#0d5a5f', '#96201a'),
      }),
      { selector: p => p.id, maxLength: 3 },
    ),
  })
  .map(({ notes, lines, frames, remarks, records, plan, own, facts, people }) => ({
    schema: 'allymap.board/1' as const,
    workshop: facts,
    people,
    ...(own ? { own: { ...own, id: OWN_RECORD } } : {}),
    notes: notes.map(({ target, tags, place: where, ...n }) => ({
      ...where,
      ...(JSON.parse(JSON.stringify(n)) as typeof n),
      ...(target ? { target } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    })),
    connections: lines.flatMap(([a, b, kind, strength, effect]) => {
      const [from, to] = [notes[a % notes.length]?.id, notes[b % notes.length]?.id]
      return from && to && from !== to ? [{ from, to, kind, strength, effect, by: 'ana' }] : []
    }),
    frames,
    ...plan,
    comments: remarks.map(([n, said], i) => ({
      id: `c${i}`,
      note: must(notes[n % notes.length], 'note').id,
      text: said,
      by: 'ana',
      made: i,
    })),
    partners: records.slice(0, notes.length).map((r, i) => {
      const note = must(notes[i], 'note')
      return {
        id: note.id,
        ...r.fields,
        ...(r.name === '' ? {} : { name: r.name }),
        from: [
          {
            note: note.id,
            text: note.text,
            map: note.map,
            at: 'at' in note.place ? note.place.at : null,
            step: null,
            when: i,
            by: 'ana',
            ...(r.ended ? { ended: true } : {}),
          },
        ],
      }
    }),
  }))
