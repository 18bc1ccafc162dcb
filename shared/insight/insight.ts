import { targetOf } from '../maps/power-map.ts'
import type { Board } from '../model/board.ts'
import type { MapId, NoteId } from '../model/ids.ts'
import type { Stage } from '../model/stage.ts'
import { byInfluence, isPowerful, type Spectrum, spectrumOf, undecided } from './allies.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type Duplicate, findDuplicates } from './duplicates.ts'
import { pathsToTarget, type TargetPath } from './path-to-target.ts'
import { Reach } from './reach.ts'
import { unusedAssets } from './unused-assets.ts'

/** What the board says that nobody typed. Note ids throughout. */
export interface Insight {
  readonly paths: readonly TargetPath[]
  readonly unusedAssets: readonly NoteId[]
  /** powerful people whom none of our lines reaches, strongest first */
  readonly uncovered: readonly NoteId[]
  /** powerful and neutral, strongest first */
  readonly undecided: readonly NoteId[]
  readonly spectrum: readonly Spectrum[]
  readonly coverage: Coverage
  readonly duplicates: readonly Duplicate[]
}

/** The map of what we have. */
export const OURS: MapId = 'asset'

/** Notes of what we have. */
export const ourNotes = (board: Pick<Board, 'notes'>): Set<NoteId> =>
  new Set([...board.notes.values()].filter(note => note.map === OURS).map(note => note.id))

/** [R19] Powerful people (the target aside) whom no way of helping lines from what we have reaches. */
function uncovered(board: Board, map: MapId, target: NoteId | null, reached: ReadonlySet<NoteId>): NoteId[] {
  return [...board.notes.values()]
    .filter(
      note => note.map === map && note.id !== target && note.at && isPowerful(note) && !reached.has(note.id),
    )
    .sort(byInfluence)
    .map(note => note.id)
}

/** Everybody whom we reach over lines that help, ourselves included. */
export function reachedFrom(board: Pick<Board, 'connections'>, ours: ReadonlySet<NoteId>): Set<NoteId> {
  const onward = new Map<NoteId, NoteId[]>()
  for (const { from, to, effect } of board.connections.values()) {
    if (effect === 'harms') continue
    const known = onward.get(from)
    if (known) known.push(to)
    else onward.set(from, [to])
  }
  const reached = new Set(ours)
  for (const id of reached) for (const next of onward.get(id) ?? []) reached.add(next)
  return reached
}

/** All that is computed from a board. One entry of paths and of the spectrum for each power map, in their order. */
export function insightOf(board: Board, stage: Pick<Stage, 'maps'>): Insight {
  const ours = ourNotes(board)
  const reach = new Reach(board)
  const reached = reachedFrom(board, ours)
  const powerMaps = stage.maps
    .filter(map => map.kind === 'axes')
    .map(({ id }) => {
      const notes = [...board.notes.values()].filter(note => note.map === id)
      return { id, notes, target: targetOf(notes) }
    })
  return {
    paths: powerMaps.flatMap(({ target }) => (target === null ? [] : pathsToTarget(reach, ours, target))),
    unusedAssets: unusedAssets(board, ours),
    uncovered: powerMaps.flatMap(({ id, target }) => uncovered(board, id, target, reached)),
    undecided: powerMaps.flatMap(({ notes, target }) => undecided(notes, target)),
    spectrum: powerMaps.map(({ id, notes, target }) => spectrumOf(id, notes, target)),
    coverage: coverageOf(board.partners.values()),
    duplicates: findDuplicates(board.notes.values(), (a, b) => {
      const record = board.partnerOf.get(a)
      return record !== undefined && record === board.partnerOf.get(b)
    }),
  }
}

/** What a viewer may know of it: nothing that rests on stance or influence, unless that is shown. */
export const projectInsight = (insight: Insight, stance: boolean): Insight =>
  stance ? insight : { ...insight, uncovered: [], undecided: [], spectrum: [] }
