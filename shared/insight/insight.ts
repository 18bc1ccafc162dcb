import { targetOf } from '../maps/power-map.ts'
import type { Board } from '../model/board.ts'
import type { ConnectionId, MapId, NoteId } from '../model/ids.ts'
import { nameKey } from '../model/name-key.ts'
import type { Stage } from '../model/stage.ts'
import { type AdvisoryGroup, advisoryGroup } from './advisory-group.ts'
import { byInfluence, isPowerful, type Spectrum, spectrumOf, stillAssumed, undecided } from './allies.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type Duplicate, findDuplicates } from './duplicates.ts'
import { notWalked } from './harming.ts'
import { ourNotes, reachedFrom, whoReaches } from './our-notes.ts'
import { type Ownership, ownershipOf } from './owner-load.ts'
import { pathsToTarget, type TargetPath } from './path-to-target.ts'
import { type PlacingAgreement, placingAgreement } from './placement-rounds.ts'
import { Reach } from './reach.ts'
import { type OneWay, oneWay } from './reciprocity.ts'
import { type Suggestion, suggestConnections } from './suggestions.ts'
import { setAside, unusedAssets } from './unused-assets.ts'
import { type NetPrompt, widenNet } from './wide-net.ts'

/** What the board says that nobody typed. Note ids throughout. */
export interface Insight {
  readonly paths: readonly TargetPath[]
  /** lines that harm and would lead on towards a target */
  readonly notWalked: readonly ConnectionId[]
  readonly suggestions: readonly Suggestion[]
  readonly unusedAssets: readonly NoteId[]
  readonly setAside: readonly NoteId[]
  /** powerful people whom none of our lines reaches, strongest first */
  readonly uncovered: readonly NoteId[]
  /** powerful and neutral, strongest first */
  readonly undecided: readonly NoteId[]
  /** powerful, and placed by nothing but what we take for granted, strongest first */
  readonly assumed: readonly NoteId[]
  readonly spectrum: readonly Spectrum[]
  readonly coverage: Coverage
  readonly net: readonly NetPrompt[]
  readonly agreement: readonly PlacingAgreement[]
  /** places of the last rounds that are to be talked about, the widest apart first */
  readonly contested: readonly NoteId[]
  readonly duplicates: readonly Duplicate[]
  readonly ownership: Ownership
  readonly oneWay: readonly OneWay[]
  readonly advisory: AdvisoryGroup
}

/** [R19] Powerful people (the target aside) whom no way of helping lines from what we have reaches. Source: the domain's take-overs, "missing links". */
function uncovered(
  board: Pick<Board, 'notes'>,
  map: MapId,
  target: NoteId | null,
  reached: ReadonlySet<NoteId>,
): NoteId[] {
  return [...board.notes.values()]
    .filter(
      note => note.map === map && note.id !== target && note.at && isPowerful(note) && !reached.has(note.id),
    )
    .sort(byInfluence)
    .map(note => note.id)
}

/** The parts of a board on which insight rests. */
export type InsightBoard = Pick<Board, 'meta' | 'notes' | 'connections' | 'partners' | 'partnerOf'>

/** All that is computed from a board. One entry of paths and of the spectrum for each power map, in their order. */
export function insightOf(board: InsightBoard, stage: Pick<Stage, 'maps' | 'results' | 'people'>): Insight {
  const ours = ourNotes(board, stage.maps)
  const reach = new Reach(board)
  const reached = reachedFrom(board, ours)
  const powerMaps = stage.maps
    .filter(map => map.kind === 'axes')
    .map(({ id }) => {
      const notes = [...board.notes.values()].filter(note => note.map === id)
      return { id, notes, target: targetOf(notes) }
    })
  const targets = new Set(powerMaps.flatMap(({ target }) => target ?? []))
  const actors = new Set(powerMaps.flatMap(({ notes }) => notes.map(note => note.id)))
  const agreement = placingAgreement(stage.results)
  const partners = [...board.partners.values()]
  return {
    paths: powerMaps.flatMap(({ target }) => (target === null ? [] : pathsToTarget(reach, ours, target))),
    notWalked: notWalked(board, reached, whoReaches(board, targets)),
    suggestions: suggestConnections(board, ours, actors),
    unusedAssets: unusedAssets(board, ours),
    setAside: setAside(board, ours),
    uncovered: powerMaps.flatMap(({ id, target }) => uncovered(board, id, target, reached)),
    undecided: powerMaps.flatMap(({ notes, target }) => undecided(notes, target)),
    assumed: powerMaps.flatMap(({ notes, target }) => stillAssumed(notes, target)),
    spectrum: powerMaps.map(({ id, notes, target }) => spectrumOf(id, notes, target)),
    coverage: coverageOf(partners),
    net: widenNet(partners),
    agreement,
    contested: agreement.flatMap(({ places }) =>
      places.filter(place => place.contested && board.notes.has(place.note)).map(place => place.note),
    ),
    duplicates: findDuplicates(board.notes.values(), (a, b) => {
      const record = board.partnerOf.get(a)
      return record !== undefined && record === board.partnerOf.get(b)
    }),
    ownership: ownershipOf(partners, leadersOf(board, stage)),
    oneWay: oneWay(partners),
    advisory: advisoryGroup(partners),
  }
}

/** Whether an owner is the one who leads, by the name that the workshop's facts give. */
function leadersOf(
  board: Pick<Board, 'meta'>,
  { people }: Pick<Stage, 'people'>,
): (owner: string) => boolean {
  const lead = nameKey(board.meta.lead)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return owner => lead !== '' && nameKey(names.get(owner) ?? owner) === lead
}

/** What a viewer may know of it: nothing that rests on stance, influence or evidence, unless that is shown. */
export const projectInsight = (insight: Insight, stance: boolean): Insight =>
  stance
    ? insight
    : {
        ...insight,
        uncovered: [],
        undecided: [],
        assumed: [],
        spectrum: [],
        agreement: [],
        contested: [],
      }
