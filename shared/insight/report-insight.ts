import { targetOf } from '../maps/power-map.ts'
import type { Board } from '../model/board.ts'
import type { MapSpec } from '../model/stage.ts'
import type { Insight } from './insight.ts'
import { ourNotes } from './our-notes.ts'
import { pathsToTarget } from './path-to-target.ts'
import { Reach } from './reach.ts'
import { unusedAssets } from './unused-assets.ts'

/** What a report says that nobody typed: the ways to each target, and what nobody uses. The rest of the insight would take far longer. */
export function reportInsight(
  board: Board,
  maps: readonly MapSpec[],
): Pick<Insight, 'paths' | 'unusedAssets'> {
  const ours = ourNotes(board, maps)
  const reach = new Reach(board)
  const notes = [...board.notes.values()]
  const targets = maps
    .filter(map => map.kind === 'axes')
    .flatMap(map => targetOf(notes.filter(note => note.map === map.id)) ?? [])
  return {
    paths: targets.flatMap(target => pathsToTarget(reach, ours, target)),
    unusedAssets: unusedAssets(board, ours),
  }
}
