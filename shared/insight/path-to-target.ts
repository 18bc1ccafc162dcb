import type { NoteId } from '../model/ids.ts'
import { CheapestFirst } from './cheapest-first.ts'
import type { Reach, Walk } from './reach.ts'

/** A way from something that we have to the decision-maker. `cost` null and no steps: there is none. */
export interface TargetPath {
  readonly target: NoteId
  readonly cost: number | null
  readonly steps: readonly NoteId[]
}

/** Paths shown for one target. */
export const MOST_PATHS = 3
/**
 * Notes looked at for all targets of a board together, after which no further paths are looked for beside the best ones: about a third
 * of a second. A large board whose best path has ten steps takes a third of that.
 */
const MOST_LOOKED = 300_000

/**
 * [R13] Up to three paths from us to the target: least cost (4 − strength a line), then fewest steps, then the texts of the steps. A
 * path begins at a note of what we have, visits no note twice, and walks no line that harms. The second and third are found by
 * Yen's method (Management Science 17, 1971). Source: the domain's "path to target".
 *
 * @param ours notes on maps of what we have; reaching one is free
 * @returns one entry with `cost: null` where there is no path
 */
export function pathsToTarget(reach: Reach, ours: ReadonlySet<NoteId>, target: NoteId): TargetPath[] {
  const found: Walk[] = []
  const waiting = new CheapestFirst<Walk>(reach.compare)
  const known = new Set<string>()
  const offer = (walk: Walk | null): void => {
    const key = walk?.steps.join('>')
    if (!walk || key === undefined || known.has(key)) return
    known.add(key)
    waiting.put(walk)
  }
  offer(reach.best(ours, target))
  while (found.length < MOST_PATHS) {
    const next = waiting.take()
    if (!next) break
    found.push(next)
    if (found.length < MOST_PATHS) for (const walk of branches(reach, ours, target, found, next)) offer(walk)
  }
  if (found.length === 0) return [{ target, cost: null, steps: [] }]
  return found.map(({ cost, steps }) => ({ target, cost, steps }))
}

/** The best walks that leave `walk` at each of its notes, and take no way that was found already. */
function* branches(
  reach: Reach,
  ours: ReadonlySet<NoteId>,
  target: NoteId,
  found: readonly Walk[],
  walk: Walk,
): Iterable<Walk | null> {
  const begun = new Set(found.map(known => known.steps[0] ?? ''))
  yield reach.best(
    [...ours].filter(id => !begun.has(id)),
    target,
  )
  for (let i = 0; i < walk.steps.length - 1 && reach.looked < MOST_LOOKED; i++) {
    const root = walk.steps.slice(0, i + 1)
    const taken = found.filter(known => root.every((id, at) => known.steps[at] === id))
    const before = root.slice(0, -1)
    const rest = reach.best(root.slice(-1), target, {
      notes: new Set(before),
      firstTo: new Set(taken.map(known => known.steps[i + 1] ?? '')),
    })
    yield rest && { cost: rest.cost + reach.costAlong(root), steps: [...before, ...rest.steps] }
  }
}
