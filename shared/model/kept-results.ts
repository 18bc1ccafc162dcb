import { ROUND_LIMITS } from './round.ts'
import type { RoundResult } from './round-result.ts'

/**
 * The newest results, as many as a workshop keeps: everybody is sent them with each change of the stage. The last one always stays.
 *
 * @param own of the workshop itself, oldest first
 * @param others from a file or a snapshot; they take the room that is left, newest first, and stand before its own
 */
export function keptResults(own: readonly RoundResult[], others: readonly RoundResult[] = []): RoundResult[] {
  const kept: RoundResult[] = []
  let size = 0
  const byTime = others.toSorted((a, b) => a.revealedAt - b.revealedAt)
  for (const result of [...byTime, ...own].slice(-ROUND_LIMITS.results).toReversed()) {
    size += JSON.stringify(result).length
    if (kept.length > 0 && size > ROUND_LIMITS.resultSize) break
    kept.unshift(result)
  }
  return kept
}
