import { expect, it } from 'vitest'
import { mergeStage, restoreStage } from '../../server/http/merge-stage.ts'
import { must } from '../../shared/assert.ts'
import { BOARD_SCHEMA } from '../../shared/exchange/board-json.ts'
import { parseBoardJson } from '../../shared/exchange/parse-board-json.ts'
import { keptResults } from '../../shared/model/kept-results.ts'
import { resultsForViewers } from '../../shared/model/project-stage.ts'
import { ROUND_LIMITS } from '../../shared/model/round.ts'
import type { RoundResult } from '../../shared/model/round-result.ts'
import { templateStage } from '../../shared/templates/templates.ts'

const result = (n: number, notes: number): RoundResult => ({
  kind: 'notes',
  id: `round-${n}`,
  prompt: 'Whom do we know?',
  anonymous: false,
  openedAt: n,
  revealedAt: n + 1,
  people: 3,
  entries: notes,
  map: 'asset',
  notes: Array.from({ length: notes }, (_, i) => `note${i}`.padEnd(21, 'x')),
  late: [],
})
const idsOf = (results: readonly RoundResult[]): string[] => results.map(r => r.id)

it('keeps the newest, in their order, by number and by size', () => {
  const small = Array.from({ length: ROUND_LIMITS.results + 5 }, (_, n) => result(n, 2))
  expect(idsOf(keptResults(small))).toEqual(idsOf(small.slice(5)))
  const large = Array.from({ length: 10 }, (_, n) => result(n, 5_000))
  const kept = keptResults(large)
  expect(kept.length).toBeGreaterThan(2)
  expect(idsOf(kept)).toEqual(idsOf(large.slice(-kept.length)))
  expect(JSON.stringify(kept).length).toBeLessThan(ROUND_LIMITS.resultSize + 100)
  expect(JSON.stringify(large.slice(-kept.length - 1)).length).toBeGreaterThan(ROUND_LIMITS.resultSize)
})

it('keeps the last one, whatever its size, and nothing of nothing', () => {
  expect(idsOf(keptResults([result(1, 2), result(2, 60_000)]))).toEqual(['round-2'])
  expect(keptResults([])).toEqual([])
})

it('what a file or a snapshot brings takes the room that is left, and pushes out none of the workshop’s own', () => {
  const all = Array.from({ length: ROUND_LIMITS.results + 5 }, (_, n) => result(n, 2))
  const [old, own] = [all.slice(0, 10), all.slice(10)]
  const there = { ...must(templateStage('two-maps', 'T', 'en'), 'template'), results: own }
  const wanted = [...idsOf(old.slice(5)), ...idsOf(own)]
  const file = { schema: BOARD_SCHEMA, results: old.toReversed() } as const
  expect(idsOf(mergeStage(there, file).results)).toEqual(wanted)
  expect(idsOf(restoreStage(there, { ...there, results: old }).results)).toEqual(wanted)
  // what both have stays where it is; of a file it is taken as the file has it
  const newer = { ...must(own[0], 'own'), prompt: 'Who else?' }
  const merged = mergeStage(there, { schema: BOARD_SCHEMA, results: [newer] }).results
  expect(merged).toEqual([newer, ...own.slice(1)])
})

it('of a file a result is taken as large as a round makes it, and no larger: everybody is sent it again and again', () => {
  const parse = (notes: number): unknown => {
    const read = parseBoardJson({ schema: 'allymap.board/1', results: [result(1, 2), result(2, notes)] })
    return read.ok || read.error.problems
  }
  expect(parse(ROUND_LIMITS.entries)).toBe(true)
  expect(parse(60_000)).toEqual([
    { path: 'results.1', message: `a result holds at most ${ROUND_LIMITS.oneResult} characters` },
  ])
})

it('what a round came to stays where a viewer’s file comes back, which has no names in it', () => {
  const votes: RoundResult = {
    kind: 'votes',
    id: 'round-1',
    prompt: 'Whom first?',
    anonymous: false,
    openedAt: 1,
    revealedAt: 2,
    people: 2,
    entries: 2,
    limit: 3,
    perNote: 1,
    counts: [{ note: 'n', dots: 2, people: 2, by: ['ana', 'bo'] }],
  }
  const stage = { ...must(templateStage('two-maps', 'T', 'en'), 'template'), results: [votes] }
  const results = resultsForViewers(stage.results, { stance: true })
  expect(JSON.stringify(results)).not.toContain('ana')
  expect(mergeStage(stage, { schema: BOARD_SCHEMA, results }).results).toEqual([votes])
})
