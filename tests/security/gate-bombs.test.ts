import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GATE } from '../../server/rooms/gate-limits.ts'
import type { LiveBoard } from '../../server/rooms/live-board.ts'
import { any, craft, type Part, string, type } from '../property/crafted-update.ts'
import { emptyBoard } from '../property/gate-sessions.ts'
import { itemsPassed } from '../property/items-passed.ts'

const A = 500
const B = 600
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const by = (client: number, clock: number, parts: readonly Part[]): Uint8Array =>
  craft([{ client, clock, parts }])

/** What applying costs that the gate lets in; else why it does not. */
function offered(board: LiveBoard, update: Uint8Array, owner: string): number | string {
  const verdict = board.admit(update, owner)
  if (!verdict.ok) return verdict.error.why
  const cost = itemsPassed(() => board.transact(() => board.apply(update)))
  board.assertWhole()
  return cost
}

/** A text of letters by A, each put before the one before it: `texts/t` is clock 0, the letters are 1 to `letters`. */
function lettersBackwards(letters: number): LiveBoard {
  const board = emptyBoard()
  const parts = many(
    letters,
    (i): Part => (i === 0 ? { ...string('x'), parent: [A, 0] } : { ...string('x'), right: [A, i] }),
  )
  expect(offered(board, by(A, 0, [{ ...type(2), parent: 'texts', key: 't' }, ...parts]), 'anybody')).toBe(0)
  return board
}

/** Two keys of `meta` that A wrote in turn, which is what moving a note makes: even clocks one key, odd ones the other. */
function writesInTurn(writes: number): LiveBoard {
  const board = emptyBoard()
  const parts = many(
    writes,
    (i): Part =>
      i < 2 ? { ...any(i), parent: 'meta', key: i === 0 ? 'a' : 'b' } : { ...any(i), origin: [A, i - 2] },
  )
  expect(offered(board, by(A, 0, parts), 'anybody')).toBe(0)
  return board
}

describe('[T4] small frames that would take Yjs long', () => {
  it('letters before each letter of a text: refused, and as many beside their neighbours let in', () => {
    const board = lettersBackwards(3_000)
    const far = many(3_000, (i): Part => ({ ...string('y'), right: [A, 1 + i] }))
    expect(offered(board, by(B, 0, far), 'evil')).toBe('too-large')
    const near = many(
      3_000,
      (i): Part => ({
        ...string('y'),
        right: [A, 1 + i],
        ...(i < 2_999 ? { origin: [A, 2 + i] as const } : {}),
      }),
    )
    expect(offered(board, by(B, 0, near), 'honest')).toBe(0)
  })

  it('the same by two authors in one frame, which start with an empty text: refused', () => {
    const first = [
      { ...type(2), parent: 'texts', key: 't' },
      { ...string('x'), parent: [B, 0] as const },
    ]
    const letters = many(3_000, (i): Part => ({ ...string('x'), right: [B, i + 1] }))
    const others = many(3_000, (i): Part => ({ ...string('y'), right: [B, i + 1] }))
    const update = craft([
      { client: B, clock: 0, parts: [...first, ...letters] },
      { client: A, clock: 0, parts: others },
    ])
    expect(offered(emptyBoard(), update, 'evil')).toBe('too-large')
  })

  it('the same in frames of ten letters: let in until the sender has had more than anybody needs; others go on', () => {
    const board = lettersBackwards(5_000)
    const answers = many(60, n =>
      offered(
        board,
        by(
          B + n,
          0,
          many(10, i => ({ ...string('y'), right: [A, 1 + n * 10 + i] as const })),
        ),
        'evil',
      ),
    )
    const costs = answers.filter(answer => typeof answer === 'number')
    expect(costs.length).toBeGreaterThan(10)
    expect(Math.max(...costs)).toBeLessThanOrEqual(GATE.walk + 10 * GATE.walkEach)
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeLessThan(GATE.purse * 1.1)
    expect(answers.slice(costs.length).every(answer => typeof answer === 'string')).toBe(true)
    // what anybody writes beside its neighbours is let in, and elsewhere in any case
    expect(offered(board, by(B - 1, 0, [{ ...any(1), parent: 'meta', key: 'k' }]), 'honest')).toBe(0)
  })

  it('writes after each of the writes of another to a key: refused, whatever their order', () => {
    const behind = (i: number): Part => ({ ...any('x'), origin: [A, 2 * i] })
    const board = writesInTurn(6_000)
    expect(offered(board, by(B, 0, many(2_900, behind)), 'evil')).toBe('malformed')
    const backwards = many(2_900, i => behind(2_899 - i))
    expect(offered(board, by(B, 0, backwards), 'evil')).toBe('malformed')
    // who was away writes after what he last saw, and then after his own
    const own = many(500, (i): Part => (i === 0 ? behind(1_000) : { ...any('x'), origin: [B, i - 1] }))
    expect(offered(board, by(B, 0, own), 'honest')).toBe(1_999)
  })

  it('the same in frames of one write: refused from the second on', () => {
    const board = writesInTurn(6_000)
    expect(offered(board, by(B, 0, [{ ...any('x'), origin: [A, 0] }]), 'evil')).toBe(2_999)
    expect(offered(board, by(B, 1, [{ ...any('x'), origin: [A, 2] }]), 'evil')).toBe('malformed')
  })

  it('a thousand authors who all missed the same long time: refused', () => {
    const authors = many(1_000, i => ({
      client: B + i,
      clock: 0,
      parts: [{ ...any('x'), origin: [A, 0] as const }],
    }))
    expect(offered(writesInTurn(6_000), craft(authors), 'evil')).toBe('too-large')
    const first = many(1_000, i => ({
      client: B + i,
      clock: 0,
      parts: [{ ...any(1), parent: 'meta', key: 'a' }],
    }))
    expect(offered(writesInTurn(6_000), craft(first), 'evil')).toBe('too-large')
  })

  it('authors lower than those before them, who go back a whole key to find its beginning: refused', () => {
    const first = many(400, i => ({
      client: 1 + i,
      clock: 0,
      parts: [{ ...any(1), parent: 'meta', key: 'a' }],
    }))
    expect(offered(writesInTurn(20_000), craft(first), 'evil')).toBe('too-large')
    expect(offered(writesInTurn(20_000), craft(first.slice(0, 20)), 'honest')).toBe(20)
  })

  it('cuts within the pairs of a long text of emoji: refused, and as many between letters let in', () => {
    const cuts = craft(
      [],
      many(3_000, i => [A, 2 + 6 * i, 1] as const),
    )
    const of = (text: string): LiveBoard => {
      const board = emptyBoard()
      const parts = [
        { ...type(2), parent: 'texts', key: 't' },
        { ...string(text), parent: [A, 0] as const },
      ]
      expect(offered(board, by(A, 0, parts), 'anybody')).toBe(0)
      return board
    }
    expect(offered(of('\u{1f600}'.repeat(20_000)), cuts, 'evil')).toBe('too-large')
    expect(offered(of('x'.repeat(40_000)), cuts, 'honest')).toBe(0)
  })

  it('long texts of many authors, each cut so often that it alone would pass: refused', () => {
    const texts = many(100, i => ({
      client: A + i,
      clock: 0,
      parts: [
        { ...type(2), parent: 'texts', key: `t${i}` },
        { ...string('x'.repeat(8_000)), parent: [A + i, 0] as const },
      ],
    }))
    const board = emptyBoard()
    expect(offered(board, craft(texts), 'anybody')).toBe(0)
    const cuts = many(100, n => many(1_300, i => [A + n, 2 + 3 * i, 1] as const)).flat()
    expect(offered(board, craft([], cuts), 'evil')).toBe('too-large')
    expect(offered(board, craft([], cuts.slice(0, 1_300)), 'honest')).toBe(0)
  })

  /** Letters that A and B write at the beginning of one text in turn, each before A's newest: nothing is in anybody's way. */
  const inTurn = (n: number, each: number): Uint8Array => {
    const first = n === 0 ? 1 : 0
    const letters = many(each, (i): Part => ({ ...string('x'), right: [A, n * each + i + 1] }))
    const answers = many(each, (i): Part => ({ ...string('y'), right: [B, n * each + i + 1] }))
    if (first)
      letters.splice(0, 0, { ...type(2), parent: 'texts', key: 't' }, { ...string('x'), parent: [A, 0] })
    const after = answers.map(part => ({ ...part, right: [A, part.right?.[1] ?? 0] as const }))
    return craft([
      { client: B, clock: n * each, parts: after },
      { client: A, clock: n * each + (first ? 0 : 2), parts: letters },
    ])
  }

  it('letters of two who write in turn, without a step: refused before the document takes long to load', () => {
    const board = emptyBoard()
    const answers = many(80, n => offered(board, inTurn(n, 50), `evil${n}`))
    const taken = answers.filter(answer => typeof answer === 'number')
    expect(taken.length).toBeGreaterThan(5)
    expect(Math.max(...taken)).toBeLessThan(200)
    expect(answers).toContain('too-large')
    // the greatest of all authors builds on A's newest letter: so a load takes all of A's before any of B's
    const newest = Y.getState(board.doc.store, A) - 1
    expect(offered(board, by(B + 1, 0, [{ ...string('z'), right: [A, newest] }]), 'evil')).toBe(0)
    const load = itemsPassed(() => Y.applyUpdate(new Y.Doc(), board.state()))
    expect(load).toBeGreaterThan(100_000)
    expect(load).toBeLessThan(2 * GATE.listLoad)
  })

  it('many texts of that kind: refused before the board takes long to load, and others write on', () => {
    const board = emptyBoard()
    const text = (n: number): Uint8Array => {
      const a = A + 2 * n
      const letters = many(500, (i): Part => ({ ...string('x'), right: [a, i + 1] }))
      const answers = many(500, (i): Part => ({ ...string('y'), right: [a, i + 1] }))
      const start = [
        { ...type(2), parent: 'texts', key: `t${n}` },
        { ...string('x'), parent: [a, 0] as const },
      ]
      return craft([
        { client: a + 1, clock: 0, parts: answers },
        { client: a, clock: 0, parts: [...start, ...letters] },
      ])
    }
    const answers = many(80, n => offered(board, text(n), `evil${n}`))
    expect(answers.filter(answer => typeof answer === 'number').length).toBeGreaterThan(10)
    expect(answers.at(-1)).toBe('too-large')
    const note = by(
      1,
      0,
      many(
        600,
        (i): Part =>
          i === 0
            ? { ...type(2), parent: 'texts', key: 'mine' }
            : { ...string('w'), ...(i === 1 ? { parent: [1, 0] as const } : { right: [1, i - 1] as const }) },
      ),
    )
    expect(offered(board, note, 'honest')).toBe(0)
  })
})
