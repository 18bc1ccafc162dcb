import { unreachable } from '../../shared/assert.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Point } from '../../shared/model/note.ts'
import {
  type EntryValue,
  type NoteEntry,
  type OpenRound,
  type RatingEntry,
  ROUND_LIMITS,
  type RoundSettings,
  type VoteEntry,
} from '../../shared/model/round.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { Refused } from './refused.ts'
import { ownEntries, type SealedState, without } from './sealed-state.ts'

type SettingsOf<Kind extends RoundSettings['kind']> = Extract<RoundSettings, { kind: Kind }>
interface Offered {
  readonly author: ParticipantId
  readonly id: string
  readonly value: EntryValue
}

const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v))

/** How much of a round is for those who came after it was opened: who was there finds the rest free. */
const LATECOMERS = 0.5

/**
 * The value as it is to be kept. Throws Refused where the round does not take it.
 * @param regulars who was there when it was opened
 */
export function admitEntry(
  { settings }: OpenRound,
  maps: readonly MapSpec[],
  state: SealedState,
  { author, id, value }: Offered,
  regulars: Pick<ReadonlySet<ParticipantId>, 'has'>,
): EntryValue {
  const others = ownEntries(state, author).filter(entry => entry.id !== id)
  const isNew = !state.entries.get(author)?.has(id)
  const part = regulars.has(author) ? 1 : LATECOMERS
  const { count, size } = part === 1 ? state : without(regulars, state)
  if (isNew && (count >= ROUND_LIMITS.entries * part || others.length >= ROUND_LIMITS.own))
    throw new Refused('too-big', 'this round holds no more entries')
  if (size + JSON.stringify(value).length > ROUND_LIMITS.size * part)
    throw new Refused('too-big', 'this round is full')
  switch (settings.kind) {
    case 'notes':
      if (!('text' in value)) break
      if (others.length >= settings.limit)
        throw new Refused('too-big', 'more notes than this round gives to each')
      return placed(settings, maps, settings.anonymous ? nameless(value) : value)
    case 'votes':
      if (!('dots' in value)) break
      aboutCandidate(settings.candidates, id)
      checkDots(
        settings,
        value,
        others.map(entry => entry.value),
      )
      return value
    case 'placements':
      if (!('at' in value)) break
      aboutCandidate(settings.candidates, id)
      return { at: insideAxes(value.at) }
    case 'ratings':
      if (!('scores' in value)) break
      aboutCandidate(settings.candidates, id)
      checkScores(settings, value)
      return value
    default:
      unreachable(settings)
  }
  throw new Refused('invalid', 'an entry of another kind than the round')
}

function aboutCandidate(candidates: readonly string[], id: string): void {
  if (!candidates.includes(id)) throw new Refused('invalid', 'not one of the candidates')
}

const nameless = ({ as: _as, ...rest }: NoteEntry): NoteEntry => rest

/** A zone that the map does not have is none. */
function placed(
  { map }: Pick<SettingsOf<'notes'>, 'map'>,
  maps: readonly MapSpec[],
  value: NoteEntry,
): NoteEntry {
  const spec = maps.find(m => m.id === map)
  const known = spec?.kind === 'zones' && spec.zones.some(zone => zone.id === value.zone)
  return known ? value : { ...value, zone: null }
}

function checkDots(settings: SettingsOf<'votes'>, value: VoteEntry, others: readonly EntryValue[]): void {
  const spent = others.reduce((sum, other) => sum + ('dots' in other ? other.dots : 0), 0)
  if (value.dots > settings.perNote) throw new Refused('too-big', 'more dots than one candidate may get')
  if (spent + value.dots > settings.limit) throw new Refused('too-big', 'more dots than each has')
}

const insideAxes = ([x, y]: Point): [number, number] => [
  Math.round(clamp(x, -1000, 1000)),
  Math.round(clamp(y, 0, 1000)),
]

function checkScores({ dimensions }: SettingsOf<'ratings'>, { scores }: RatingEntry): void {
  const known = new Set(dimensions.map(d => d.id))
  if (Object.keys(scores).some(dimension => !known.has(dimension)))
    throw new Refused('invalid', 'not one of the dimensions')
}
