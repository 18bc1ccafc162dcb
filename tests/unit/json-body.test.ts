import { describe, expect, it } from 'vitest'
import { BODIES, parseJsonBody } from '../../server/http/json-body.ts'
import { Problem } from '../../server/http/problem.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { LIMITS } from '../../shared/model/limits.ts'

const problem = (text: string, most: number = BODIES.small.values): Problem => {
  try {
    parseJsonBody(text, most)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('the body of a request', () => {
  it('may hold so many values: of whatever kind, and not what looks like values within words', () => {
    for (const each of ['1', '""', 'null', '[]', '{}']) {
      const list = (count: number): string => `[${Array(count).fill(each).join(', ')}]`
      // a list is a value itself, and one that is empty is counted where it begins
      expect(problem(list(1_001)).kind, each).toBe('too-large')
      expect(parseJsonBody(list(499), BODIES.small.values), each).toHaveLength(499)
    }
    const keys = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`k${i}`, 1]))
    expect(problem(JSON.stringify(keys)).kind).toBe('too-large')
    for (const words of ['{,[,{', '\\', '\\\\"', '"[', '\\",{,', '\u2028,']) {
      const said = { name: words.repeat(900) }
      expect(parseJsonBody(JSON.stringify(said), BODIES.small.values)).toEqual(said)
    }
    // what comes after such words counts
    expect(problem(`["\\\\\\"", ${Array(1_001).fill('[]').join()}]`).kind).toBe('too-large')
  })

  it('that is no JSON says so, however it is cut off', () => {
    const whole = '{"name": "a \\"b\\" \\\\", "list": [1, {"x": null}]}'
    expect(parseJsonBody(whole, BODIES.small.values)).toEqual({ name: 'a "b" \\', list: [1, { x: null }] })
    for (let end = 1; end < whole.length; end++) expect(problem(whole.slice(0, end)).kind).toBe('bad-request')
    expect(parseJsonBody('', BODIES.small.values)).toBeUndefined()
  })

  it('names where a key stands that reaches a prototype, and what nests too deep', () => {
    expect(problem('{"__proto__": 1}').extras.path).toBe('__proto__')
    expect(problem('{"a": [{"b": {"constructor": 1}}]}').extras.path).toBe('a.0.b.constructor')
    expect(problem('[[1, {"prototype": []}]]').extras.path).toBe('0.1.prototype')
    const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(parseJsonBody(nested(31), BODIES.small.values)).toBeDefined()
    expect(problem(nested(40)).extras.path).toMatch(/^a(\.0)+$/)
  })

  it('mends words that are cut within a pair, wherever they stand', () => {
    const cut = '\\ud83d'
    expect(parseJsonBody(`"${cut}"`, 9)).toBe('\ufffd')
    expect(parseJsonBody(`{"a": ["${cut}x", {"b": "${cut}"}]}`, 9)).toEqual({
      a: ['\ufffdx', { b: '\ufffd' }],
    })
  })

  it('may be the densest board that fills a file', () => {
    const note = (i: number) => ({
      id: `n${i}`,
      map: 'asset',
      at: [0, 9],
      text: 'Mayor',
      color: 'sky',
      by: 'ana',
      made: 1_800_000_000_000,
      zone: 'skills',
    })
    const line = (i: number) => ({ from: `n${i}`, to: `n${i + 1}`, kind: 'personal', strength: 3, by: 'ana' })
    const file = {
      schema: 'allymap.board/1',
      notes: Array.from({ length: LIMITS.notes }, (_, i) => note(i)),
      connections: Array.from({ length: 80_000 }, (_, i) => line(i)),
    }
    const text = JSON.stringify(file)
    expect(text.length).toBeGreaterThan(0.8 * BODIES.board.bytes)
    expect(parseJsonBody(text, BODIES.board.values)).toEqual(file)
  })
})

it('a list of a board file that is too long is named before its items are looked at', () => {
  const notes = Array.from({ length: LIMITS.notes + 1 }, () => ({}))
  const parsed = parseBoardJson({ schema: 'allymap.board/1', notes, frames: [1] })
  expect(parsed).toMatchObject({ ok: false, error: { kind: 'invalid', problems: [{ path: 'notes' }] } })
})

it('records that come within others are records of the file as well', () => {
  const partner = (id: string, count: number) => ({
    id,
    ids: Array.from({ length: count }, (_, i) => `${id}.${i}`),
  })
  const read = (all: number) =>
    parseBoardJson({
      schema: 'allymap.board/1',
      partners: Array.from({ length: all }, (_, i) => partner(`p${i}`, 999)),
    })
  expect(read(LIMITS.notes / 1_000).ok).toBe(true)
  expect(read(LIMITS.notes / 1_000 + 1)).toMatchObject({
    ok: false,
    error: { problems: [{ path: 'partners' }] },
  })
})

it('notes that come within others, as merged into them, are notes of the file as well', () => {
  const merged = Array.from({ length: LIMITS.notes / 2 }, (_, i) => ({ id: `m${i}`, text: '' }))
  const read = (most: number) =>
    parseBoardJson({
      schema: 'allymap.board/1',
      notes: [
        { id: 'a', merged },
        { id: 'b', merged: merged.slice(0, most) },
      ],
    })
  expect(read(merged.length - 2).ok).toBe(true)
  expect(read(merged.length - 1)).toMatchObject({ ok: false, error: { problems: [{ path: 'notes' }] } })
})
