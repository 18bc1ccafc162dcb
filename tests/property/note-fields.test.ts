import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NoteFields, readNoteFields, usualFields } from '../../shared/doc/note-fields.ts'
import { noteShape } from '../../shared/model/note.ts'

const ODD = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'lemon',
  '__proto__',
  'x'.repeat(65),
  'a/b',
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [1],
  [1, 2],
  [1, 2, 3],
  [1, '2'],
  [Number.NaN, 0],
  {},
  { by: 'a', at: 1 },
  { by: 'a', at: 1, more: true },
  { by: 'a'.repeat(65), at: 1 },
  { by: 'a', at: '1' },
  Object.assign(Object.create({ by: 'inherited' }), { at: 1 }),
  new Date(0),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const USUAL: { [K in keyof NoteFields]: fc.Arbitrary<unknown> } = {
  map: fc.constantFrom('asset', 'power', 'V1StGXR8_Z5jdHi6B-myT'),
  at: fc.option(fc.tuple(number, number), { nil: null }),
  color: fc.constantFrom('lemon', 'mint', 'sand'),
  made: fc.record({ by: fc.string({ maxLength: 64 }), at: number }),
  tags: fc.constant([]),
  target: fc.boolean(),
  z: number,
  tie: fc.constant(null),
  movable: fc.constant(null),
  evidence: fc.constant(null),
  holder: fc.constant(''),
  trend: fc.constant(null),
  idea: fc.constant(''),
  taker: fc.constant(''),
  aside: fc.constant(null),
  apart: fc.constant([]),
  sparked: fc.constant(null),
  locked: fc.boolean(),
  agreed: fc.constant(null),
  gone: fc.constant(null),
  merged: fc.constant(null),
}
const RARE: { [K in keyof NoteFields]?: fc.Arbitrary<unknown> } = {
  tags: fc.array(fc.string({ maxLength: 62 }), { maxLength: 21 }),
  tie: fc.constantFrom('none', 'loose', 'close', 'far'),
  movable: fc.constantFrom('yes', 'perhaps'),
  evidence: fc.constantFrom('observed', 'rumour'),
  holder: fc.string(),
  trend: fc.constantFrom('rising', 'up'),
  idea: fc.string(),
  taker: fc.string(),
  aside: fc.string(),
  apart: fc.array(fc.constantFrom('n1', 'a/b', '__proto__')),
  sparked: fc.constantFrom('n1', 'a/b', '__proto__'),
  agreed: fc.constantFrom('round', ''),
  gone: fc.record({ by: fc.string(), at: number }),
  merged: fc.constantFrom('keeper', 'a/b'),
}
/** A key of a note: mostly what notes hold, now and then what few hold, or what none should. */
const field = (key: keyof NoteFields) =>
  fc.oneof(
    { arbitrary: USUAL[key], weight: 30 },
    { arbitrary: RARE[key] ?? USUAL[key], weight: 2 },
    { arbitrary: ODD, weight: 1 },
  )
const keys = Object.keys(USUAL) as (keyof NoteFields)[]
const fields = fc.record(Object.fromEntries(keys.map(key => [key, field(key)]))) as fc.Arbitrary<NoteFields>

const bySchema = (given: NoteFields) => {
  const shape = noteShape.safeParse(given)
  return shape.success ? shape.data : null
}

describe('the fields of a note', () => {
  it('read by hand are what the schema reads', () => {
    const seen = { usual: 0, other: 0, none: 0 }
    fc.assert(
      fc.property(fields, given => {
        const quick = usualFields(given)
        if (quick) expect(quick).toStrictEqual(bySchema(given))
        expect(readNoteFields(given)).toStrictEqual(bySchema(given))
        seen[quick ? 'usual' : bySchema(given) ? 'other' : 'none']++
      }),
      { numRuns: 4_000 },
    )
    expect(Math.min(seen.usual, seen.other, seen.none), JSON.stringify(seen)).toBeGreaterThan(50)
  })

  it('each odd value in each place: never more than the schema allows', () => {
    const plain = fc.sample(fc.record(USUAL) as fc.Arbitrary<NoteFields>, { numRuns: 1, seed: 1 })[0]
    for (const key of keys)
      for (const odd of fc.sample(ODD, { numRuns: 200, seed: 2 })) {
        const given = { ...plain, [key]: odd } as NoteFields
        expect(readNoteFields(given), `${key}: ${String(odd)}`).toStrictEqual(bySchema(given))
      }
  })
})
