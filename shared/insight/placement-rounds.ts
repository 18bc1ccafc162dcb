import type { MapId, NoteId } from '../model/ids.ts'
import type { RoundResult } from '../model/round-result.ts'
import { type PlaceReading, readPlace } from './placements.ts'

/** What the last private placing on one map said: every note that somebody placed, the widest apart first. */
export interface PlacingAgreement {
  readonly map: MapId
  readonly round: string
  /** milliseconds since 1970 */
  readonly revealedAt: number
  readonly places: readonly (PlaceReading & { readonly note: NoteId })[]
}

/**
 * [R31] How far people agree on places: the last revealed round of each map. Contested ones come first, the widest apart first
 * among them. Source: the domain's "Power-map places".
 */
export function placingAgreement(results: readonly RoundResult[]): PlacingAgreement[] {
  const latest = new Map<MapId, Extract<RoundResult, { kind: 'placements' }>>()
  for (const result of results) {
    if (result.kind !== 'placements') continue
    if ((latest.get(result.map)?.revealedAt ?? -Infinity) <= result.revealedAt) latest.set(result.map, result)
  }
  return [...latest.values()].map(({ id, map, revealedAt, places }) => ({
    map,
    round: id,
    revealedAt,
    places: places
      .flatMap(({ note, at }) => {
        const reading = readPlace(at)
        return reading ? [{ note, ...reading }] : []
      })
      .sort(
        (a, b) =>
          Number(b.contested) - Number(a.contested) ||
          b.disagreement - a.disagreement ||
          (a.note < b.note ? -1 : 1),
      ),
  }))
}
