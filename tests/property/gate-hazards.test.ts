import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { LiveBoard } from '../../server/rooms/live-board.ts'
import { createNotes } from '../../shared/edits/edit-notes.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { threadTime } from '../support/thread-time.ts'
import { any, bytes, craft, length, type Part, string, type } from './crafted-update.ts'
import { emptyBoard } from './gate-sessions.ts'

const VICTIM = 7
const EVIL = 666
const at = (root: string, key: string, what: Part): Part => ({ ...what, parent: root, key })
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const fromEvil = (...parts: Part[]): Uint8Array => craft([{ client: EVIL, clock: 0, parts }])

/** An object with a key that an object literal cannot have. */
const anyObject = (key: string, value: number): Part => ({
  info: 8,
  body: e => {
    encoding.writeVarUint(e, 1)
    encoding.writeUint8(e, 118)
    encoding.writeVarUint(e, 1)
    encoding.writeVarString(e, key)
    encoding.writeAny(e, value)
  },
})

const deepAny = (depth: number): Part => ({
  info: 8,
  body: e => {
    encoding.writeVarUint(e, 1)
    for (let i = 0; i < depth; i++) {
      encoding.writeUint8(e, 117)
      encoding.writeVarUint(e, 1)
    }
    encoding.writeUint8(e, 126)
  },
})

/** Every line of the table of input hazards, and what else was thought of. */
const HAZARDS: Record<string, () => Uint8Array> = {
  'a number of structs of 2^25 in seven bytes': () =>
    craft([{ client: EVIL, clock: 0, count: 2 ** 25, parts: [] }]),
  'a collected struct of length 2^53': () => fromEvil(length(0, Number.MAX_SAFE_INTEGER - 1)),
  'deleted content of length 2^50': () => fromEvil(at('meta', 'k', length(1, 2 ** 50))),
  'deleted content of a million and one': () => fromEvil(at('meta', 'k', length(1, 1_000_001))),
  'deletes of clocks that do not exist yet': () => craft([], [[VICTIM, 1, 1_000_000]]),
  'deletes of an author that does not exist': () => craft([], [[4321, 0, 10]]),
  'deletes of one author in two rows': () =>
    craft(
      [],
      [
        [VICTIM, 0, 1],
        [4321, 0, 0],
        [VICTIM, 2, 1],
      ],
    ),
  'deletes that overlap': () =>
    craft(
      [],
      [
        [VICTIM, 0, 3],
        [VICTIM, 2, 1],
      ],
    ),
  'deletes that go back': () =>
    craft(
      [],
      [
        [VICTIM, 2, 1],
        [VICTIM, 0, 1],
      ],
    ),
  'the same range 100,000 times': () =>
    craft(
      [],
      many(100_000, () => [VICTIM, 0, 3] as const),
    ),
  'a value with another to its right': () =>
    fromEvil(at('meta', 'k', any(1)), { ...any(2), right: [EVIL, 0] }),
  'a value between two others': () =>
    fromEvil(
      at('meta', 'k', any(1)),
      { ...any(2), origin: [EVIL, 0] },
      { ...any(3), origin: [EVIL, 0], right: [EVIL, 1] },
    ),
  'a struct at clock 2^52': () => craft([{ client: EVIL, clock: 2 ** 52, parts: [at('meta', 'k', any(1))] }]),
  'a struct behind a gap': () => craft([{ client: EVIL, clock: 5, parts: [at('meta', 'k', any(1))] }]),
  '16,000 authors that wait for something': () =>
    craft(many(16_000, i => ({ client: 1_000 + i, clock: 3, parts: [at('meta', 'k', any(1))] }))),
  '40,000 root names': () => fromEvil(...many(40_000, i => at(`root${i}`, 'k', any(1)))),
  '200,000 authors': () =>
    craft(many(200_000, i => ({ client: 1_000 + i, clock: 0, parts: [at('meta', `k${i}`, any(1))] }))),
  '20,000 nested maps': () =>
    fromEvil(
      at('notes', 'n', type(1)),
      ...many(20_000, i => ({ ...type(1), parent: [EVIL, i] as const, key: 'deeper' })),
    ),
  'a deep plain value': () => fromEvil(at('meta', 'k', deepAny(200_000))),
  'a truncated update': () => {
    const doc = new Y.Doc()
    createNotes(doc, { by: 'x', now: 1, newId: () => 'n9' }, [
      { map: 'asset', at: [0, 0], text: 'words', color: 'mint' },
    ])
    const whole = Y.encodeStateAsUpdate(doc)
    return whole.slice(0, whole.length - 9)
  },
  'a forbidden map key': () => fromEvil(at('meta', '__proto__', any({ isAdmin: true }))),
  'a forbidden map key, constructor': () => fromEvil(at('partners', 'constructor', any(1))),
  'a forbidden object key': () => fromEvil(at('meta', 'k', anyObject('__proto__', 1))),
  'a forbidden object key, prototype': () => fromEvil(at('meta', 'k', any({ a: [{ prototype: 1 }] }))),
  'text under a root that is a map': () => fromEvil({ ...string('hidden junk'), parent: 'meta' }),
  'a list under a root': () => fromEvil({ ...any(1, 2, 3), parent: 'notes' }),
  'an unknown root': () => fromEvil(at('admin', 'k', any(1))),
  'a plain value where a note should be': () => fromEvil(at('notes', 'n', any({ text: 'x' }))),
  'a text where a note should be': () => fromEvil(at('notes', 'n', type(2))),
  'a map where a plain value should be': () => fromEvil(at('meta', 'k', type(1))),
  'a list type': () => fromEvil(at('notes', 'n', type(0))),
  'an XML type': () => fromEvil(at('notes', 'n', type(4))),
  'a map within a note': () =>
    fromEvil(at('notes', 'n', type(1)), { ...type(1), parent: [EVIL, 0], key: 'k' }),
  'a map within a text': () =>
    fromEvil(
      at('notes', 'n', type(1)),
      { ...type(2), parent: [EVIL, 0], key: 'text' },
      { ...type(1), parent: [EVIL, 1] },
    ),
  'an attribute on a text': () =>
    fromEvil(at('texts', 't', type(2)), { ...any('red'), parent: [EVIL, 0], key: 'color' }),
  'a value within a text': () => fromEvil(at('texts', 't', type(2)), { ...any('x'), parent: [EVIL, 0] }),
  'a subdocument': () =>
    fromEvil({
      info: 9,
      parent: 'meta',
      key: 'k',
      body: e => {
        encoding.writeVarString(e, 'guid')
        encoding.writeAny(e, {})
      },
    }),
  '100,000 subdocuments': () =>
    fromEvil(
      ...many(
        100_000,
        (): Part => ({
          info: 9,
          parent: 'meta',
          key: 'k',
          body: e => {
            encoding.writeVarString(e, '')
            encoding.writeAny(e, {})
          },
        }),
      ),
    ),
  'a skip': () => fromEvil(length(10, 5), at('meta', 'k', any(1))),
  'old JSON content': () =>
    fromEvil({
      info: 2,
      parent: 'meta',
      key: 'k',
      body: e => {
        encoding.writeVarUint(e, 1)
        encoding.writeVarString(e, '{"__proto__":1}')
      },
    }),
  'binary content': () =>
    fromEvil({
      info: 3,
      parent: 'meta',
      key: 'k',
      body: e => encoding.writeVarUint8Array(e, new Uint8Array(9)),
    }),
  'binary in a plain value': () => fromEvil(at('meta', 'k', any(new Uint8Array(9)))),
  'a big integer in a plain value': () => fromEvil(at('meta', 'k', any(10n))),
  'a struct that names its own future': () =>
    fromEvil({ ...any(1), origin: [EVIL, 3] }, ...many(4, () => at('meta', 'k', any(1)))),
  'structs that depend on each other': () =>
    craft([
      { client: 900, clock: 0, parts: [{ ...any(1), origin: [901, 0] }] },
      { client: 901, clock: 0, parts: [{ ...any(1), origin: [900, 0] }] },
    ]),
  'structs that depend on each other by their order': () =>
    craft([
      { client: 900, clock: 0, parts: [{ ...any(1), origin: [901, 1] }, at('meta', 'a', any(1))] },
      { client: 901, clock: 0, parts: [{ ...any(1), origin: [900, 1] }, at('meta', 'b', any(1))] },
    ]),
  'an old struct that names a new one': () =>
    craft([
      { client: VICTIM, clock: 0, parts: [{ ...any(1), origin: [EVIL, 0] }] },
      { client: EVIL, clock: 0, parts: [at('meta', 'k', any(1))] },
    ]),
  'an old struct that names what is missing': () =>
    craft([{ client: VICTIM, clock: 0, parts: [{ ...any(1), origin: [VICTIM, 9_999] }] }]),
  'an author twice in one update': () =>
    craft([
      { client: EVIL, clock: 0, parts: [at('meta', 'k', any(1))] },
      { client: EVIL, clock: 0, parts: [at('meta', 'k', any(2))] },
    ]),
  'an empty struct': () => fromEvil(length(0, 0)),
  'neighbours in two places': () =>
    fromEvil(at('meta', 'a', any(1)), at('meta', 'b', any(1)), {
      ...any(1),
      origin: [EVIL, 0],
      right: [EVIL, 1],
    }),
  "new structs in the victim's name": () =>
    craft([{ client: VICTIM, clock: 14, parts: [at('meta', 'k', any(1))] }]),
  'too many new clocks': () =>
    fromEvil(at('texts', 't', type(2)), { ...string('x'.repeat(2_000_001)), parent: [EVIL, 0] }),
  'a million structs': () => craft([{ client: EVIL, clock: 0, parts: many(1_000_000, () => length(0, 1)) }]),
  'one key written to 16,000 times as if nobody had': () =>
    fromEvil(...many(16_000, () => at('meta', 'k', any(1)))),
  'a note of 10,001 characters': () =>
    fromEvil(
      at('notes', 'n', type(1)),
      { ...type(2), parent: [EVIL, 0], key: 'text' },
      { ...string('x'.repeat(LIMITS.noteText + 1)), parent: [EVIL, 1] },
    ),
  'a plain string without end': () => fromEvil(at('meta', 'k', any('x'.repeat(20_000)))),
  '25,001 notes': () => fromEvil(...many(LIMITS.notes + 1, i => at('notes', `n${i}`, type(1)))),
  'bytes after the update': () => new Uint8Array([...craft([]), 0]),
  'a frame of more than 4 MiB': () => new Uint8Array(LIMITS.frame + 1),
  'nothing at all': () => new Uint8Array(0),
  'a million plain values in one': () => fromEvil(at('meta', 'k', any(many(1_000_000, () => null)))),
  'a number that is too long': () => bytes(e => encoding.writeUint8Array(e, new Uint8Array(20).fill(255))),
}

/** As large as an honest frame may be, and read as one before the end of it is seen. */
const SIZES: ReadonlySet<string> = new Set(['25,001 notes'])

/** Milliseconds of this thread's own work in the quickest of some runs: the machine may be busy with other things. */
function quickest(run: () => void): number {
  const times = many(4, () => {
    const before = threadTime()
    run()
    return threadTime() - before
  })
  return Math.min(...times)
}

describe('hazards of Yjs input', () => {
  let board: LiveBoard
  beforeEach(() => {
    board = emptyBoard()
    const doc = new Y.Doc()
    doc.clientID = VICTIM
    createNotes(doc, { by: 'victim', now: 1, newId: () => 'n1' }, [
      { map: 'asset', at: [0, 0], text: 'Words', color: 'mint' },
    ])
    const update = Y.encodeStateAsUpdate(doc)
    expect(board.admit(update, 'victim').ok).toBe(true)
    board.claims.set(VICTIM, 'victim')
    board.transact(() => board.apply(update))
  })

  for (const [name, make] of Object.entries(HAZARDS)) {
    it(`refuses ${name}, at once and without a trace`, () => {
      const update = make()
      const before = Y.encodeStateAsUpdate(board.doc)
      const verdict = board.admit(update, 'evil')
      expect(verdict.ok).toBe(false)
      expect(quickest(() => board.admit(update, 'evil'))).toBeLessThan(SIZES.has(name) ? 500 : 50)
      expect(Buffer.from(Y.encodeStateAsUpdate(board.doc)).equals(before)).toBe(true)
      expect(board.doc.share.size).toBe(12)
      expect('isAdmin' in {}).toBe(false)
      board.assertWhole()
    })
  }

  it('refuses to cut long texts into a hundred thousand pieces', () => {
    const texts = many(30, i => [
      at('texts', `t${i}`, type(2)),
      { ...string('x'.repeat(40_000)), parent: [EVIL, i * 40_001] as const },
    ])
    const long = fromEvil(...texts.flat())
    expect(board.admit(long, 'evil').ok).toBe(true)
    board.transact(() => board.apply(long))
    const pieces = craft(
      [],
      many(100_000, i => [EVIL, Math.floor(i / 3_334) * 40_001 + 2 + 2 * (i % 3_334), 1] as const),
    )
    expect(board.admit(pieces, 'evil')).toMatchObject({ ok: false, error: { why: 'too-large' } })
    // a few are what people do
    const some = craft(
      [],
      many(500, i => [EVIL, 2 + 3 * i, 1] as const),
    )
    expect(board.admit(some, 'evil').ok).toBe(true)
  })

  it('allocates nothing by the numbers of the sender', () => {
    const update = HAZARDS['a number of structs of 2^25 in seven bytes']?.() ?? new Uint8Array()
    const before = process.memoryUsage().rss
    for (let i = 0; i < 1_000; i++) expect(board.admit(update, 'evil').ok).toBe(false)
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024)
  })

  it('leaves the victim free to write', () => {
    for (const make of Object.values(HAZARDS)) board.admit(make(), 'evil')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, board.state())
    doc.clientID = VICTIM
    const text = doc.getMap<Y.Map<Y.Text>>('notes').get('n1')?.get('text')
    text?.insert(5, ' and more')
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board.doc))
    const verdict = board.admit(update, 'victim')
    expect(verdict).toEqual({ ok: true, value: { news: true, claims: [], walk: 0 } })
    board.transact(() => board.apply(update))
    expect(JSON.stringify(board.doc.getMap('notes'))).toContain('Words and more')
  })
})
