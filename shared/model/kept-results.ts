import { ROUND_LIMITS } from './round.ts'
import type { RoundResult } from './round-result.ts'

/** The newest results, as many as a workshop keeps: everybody is sent them with each change of the stage. The last one always stays. */
export function keptResults(results: readonly RoundResult[]): RoundResult[] {
  const kept: RoundResult[] = []
  let size = 0
  for (const result of results.slice(-ROUND_LIMITS.results).toReversed()) {
    size += JSON.stringify(result).length
    if (kept.length > 0 && size > ROUND_LIMITS.resultSize) break
    kept.unshift(result)
  }
  return kept
}
