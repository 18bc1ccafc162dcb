import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBoard } from '../../client/state/board-store.ts'
import { must } from '../../shared/assert.ts'
import { pathsToTarget } from '../../shared/insight/path-to-target.ts'
import { Reach } from '../../shared/insight/reach.ts'
import type { Board } from '../../shared/model/board.ts'
import { connectionId, type Effect, type Strength } from '../../shared/model/connection.ts'
import { legislature } from '../support/legislature.ts'
import { plainNote } from '../support/plain-note.ts'

type Line = readonly [from: string, to: string, strength: Strength, effect?: Effect]

function boardOf(texts: Record<string, string>, lines: readonly Line[]) {
  const board = emptyBoard()
  for (const [id, text] of Object.entries(texts))
    board.notes.set(
      id,
      plainNote(id, { text, map: id.startsWith('a') ? 'asset' : 'power', target: id === 't' }),
    )
  for (const [from, to, strength, effect = 'helps'] of lines) {
    const id = connectionId(from, to)
    board.connections.set(id, { id, from, to, kind: 'personal', strength, effect, by: '' })
  }
  return board
}
const paths = (board: Board, starts: Iterable<string>, target = 't') =>
  pathsToTarget(new Reach(board), new Set(starts), target)

/** Every way there is, by trying them all: an independent answer for small boards. */
function allWays(board: Board, starts: Iterable<string>, target: string) {
  const found: { cost: number; steps: string[] }[] = []
  const walk = (steps: string[], cost: number): void => {
    const last = must(steps.at(-1), 'step')
    if (last === target) {
      found.push({ cost, steps })
      return
    }
    for (const line of board.connections.values())
      if (line.from === last && line.effect === 'helps' && !steps.includes(line.to))
        walk([...steps, line.to], cost + (4 - line.strength))
  }
  for (const start of starts) walk([start], 0)
  const words = (steps: string[]) => steps.map(id => board.notes.get(id)?.text ?? '')
  const order = (a: string[], b: string[]): number => {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const [x = '', y = ''] = [a[i], b[i]]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  }
  return found.sort(
    (a, b) =>
      a.cost - b.cost ||
      a.steps.length - b.steps.length ||
      order(words(a.steps), words(b.steps)) ||
      order(a.steps, b.steps),
  )
}

describe('[R13] the path to the target', () => {
  it('least cost wins over fewest steps, then steps, then the alphabet', () => {
    const board = boardOf({ a1: 'Us', a2: 'List', b: 'Bo', c: 'Ana', t: 'Mayor' }, [
      ['a1', 't', 1],
      ['a1', 'b', 3],
      ['b', 't', 3],
      ['a1', 'c', 3],
      ['c', 't', 3],
    ])
    expect(paths(board, ['a1', 'a2'])).toEqual([
      { target: 't', cost: 2, steps: ['a1', 'c', 't'] },
      { target: 't', cost: 2, steps: ['a1', 'b', 't'] },
      { target: 't', cost: 3, steps: ['a1', 't'] },
    ])
  })

  it('lines that harm are not walked; where nothing leads there, it says so', () => {
    const board = boardOf({ a: 'Us', b: 'Bo', t: 'Mayor' }, [
      ['a', 'b', 3],
      ['b', 't', 3, 'harms'],
      ['t', 'a', 3],
    ])
    expect(paths(board, ['a'])).toEqual([{ target: 't', cost: null, steps: [] }])
    expect(paths(board, [])).toEqual([{ target: 't', cost: null, steps: [] }])
  })

  it('is the same as trying every way, on any small board', () => {
    const ids = ['a1', 'a2', 'a3', 'b', 'c', 'd', 't']
    const line = fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      fc.constantFrom('helps' as const, 'helps' as const, 'harms' as const),
    )
    let some = 0
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 6, maxLength: 30, size: 'max' }),
        fc.array(fc.constantFrom('Ana', 'Bo', 'Zoë'), { minLength: 7, maxLength: 7 }),
        (lines, texts) => {
          const board = boardOf(
            Object.fromEntries(ids.map((id, i) => [id, texts[i] ?? ''])),
            lines.filter(([from, to]) => from !== to),
          )
          const starts = ['a1', 'a2', 'a3']
          const every = allWays(board, starts, 't').slice(0, 3)
          const none = [{ target: 't', cost: null, steps: [] }]
          expect(paths(board, starts)).toEqual(
            every.length > 0 ? every.map(w => ({ target: 't', ...w })) : none,
          )
          some += every.length > 1 ? 1 : 0
        },
      ),
      { numRuns: 600 },
    )
    expect(some).toBeGreaterThan(100)
  })

  it('in a legislature: from the first person of the file to the last', () => {
    const { board, people } = legislature()
    const [first, last] = [must(people[0], 'person'), must(people.at(-1), 'person')]
    // breadth first over who shares a committee with whom, without the search under test
    const depth = new Map([[first, 0]])
    for (const id of depth.keys())
      for (const line of board.connections.values())
        if (line.from === id && !depth.has(line.to)) depth.set(line.to, must(depth.get(id), 'depth') + 1)
    const length = must(depth.get(last), 'a way')
    const best: string[][] = []
    const back = (steps: string[]): void => {
      const head = must(steps[0], 'step')
      if (head === first) {
        best.push(steps)
        return
      }
      for (const line of board.connections.values())
        if (line.to === head && depth.get(line.from) === must(depth.get(head), 'depth') - 1)
          back([line.from, ...steps])
    }
    back([last])
    const texts = (steps: readonly string[]) => steps.map(id => board.notes.get(id)?.text).join(' > ')
    const expected = best.map(texts).sort()
    const found = paths(board, [first], last)
    expect(found[0]?.cost).toBe(length * 2)
    const shown = expected.slice(0, 3)
    expect(found.slice(0, shown.length).map(p => texts(p.steps))).toEqual(shown)
  })

  it('texts compare alike however their letters are put together', () => {
    const lines: Line[] = [
      ['a1', 't', 3],
      ['a2', 't', 3],
    ]
    const first = (texts: Record<string, string>) =>
      paths(boardOf({ ...texts, t: 'T' }, lines), ['a1', 'a2'])[0]
    const composed = { a1: 'Escuela', a2: '\u00C9cole' }
    const taken = { a1: 'Escuela', a2: 'E\u0301cole' }
    expect(first(taken)?.steps).toEqual(first(composed)?.steps)
    expect(first({ a1: 'F', a2: 'E\u0301cole' })?.steps).toEqual(first({ a1: 'F', a2: '\u00C9cole' })?.steps)
  })

  it('on a long ladder the best path is found, and the search for others has an end', () => {
    const rungs = 800
    const texts: Record<string, string> = { t: 'target' }
    const lines: Line[] = []
    for (let i = 0; i < rungs; i++)
      for (const side of [0, 1, 2]) {
        texts[`${i === 0 ? 'a' : 'n'}${i}-${side}`] = 'same'
        for (const next of [0, 1, 2])
          lines.push([
            `${i === 0 ? 'a' : 'n'}${i}-${side}`,
            i + 1 < rungs ? `n${i + 1}-${next}` : 't',
            (1 + ((i + side + next) % 3)) as Strength,
          ])
      }
    const board = boardOf(texts, lines)
    const reach = new Reach(board)
    const [best] = pathsToTarget(reach, new Set(['a0-0', 'a0-1', 'a0-2']), 't')
    expect(best?.steps).toHaveLength(rungs + 1)
    expect(reach.looked).toBeLessThan(310_000)
  })
})
