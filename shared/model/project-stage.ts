import { sumOf } from './ratings-sum.ts'
import type { RoundResult } from './round-result.ts'
import type { Stage } from './stage.ts'

/** The stage as viewers get it. */
export const stageForViewers = (stage: Stage): Stage => ({
  ...stage,
  results: resultsForViewers(stage.results, stage.privacy),
})

/** Results without names and without anybody's single rating, and where people placed others only where stance was ticked. */
export function resultsForViewers(
  results: readonly RoundResult[],
  { stance }: Stage['privacy'],
): RoundResult[] {
  return results.filter(result => stance || result.kind !== 'placements').map(nameless)
}

function nameless(result: RoundResult): RoundResult {
  switch (result.kind) {
    case 'notes':
      return result
    case 'votes':
      return { ...result, counts: result.counts.map(({ by: _by, ...rest }) => rest) }
    case 'placements':
      return { ...result, places: result.places.map(({ by: _by, ...rest }) => rest) }
    case 'ratings':
      return {
        ...result,
        cells: result.cells.map(({ by: _by, values, sum, ...rest }) => ({
          ...rest,
          values: [],
          sum: sumOf({ values, sum }),
        })),
      }
  }
}
