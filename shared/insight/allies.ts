import { BANDS, type Band, bandOf, influenceOf, stanceOf } from '../maps/power-map.ts'
import type { MapId, NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'

/** Influence from which somebody counts as powerful: the upper half of the map. */
export const POWERFUL = 0.5

export const isPowerful = (note: Pick<Note, 'at'>): boolean => (influenceOf(note.at) ?? 0) >= POWERFUL

/** How the people of one power map are spread over the five bands, the target left out; unplaced ones are counted apart. */
export interface Spectrum {
  readonly map: MapId
  readonly bands: Readonly<Record<Band, readonly NoteId[]>>
  readonly unplaced: readonly NoteId[]
}

/** [R15] The spectrum of support in five equal bands. Source: Training for Change, as the domain has it. */
export function spectrumOf(map: MapId, notes: Iterable<Note>, target: NoteId | null): Spectrum {
  const bands = Object.fromEntries(BANDS.map(band => [band, [] as NoteId[]])) as Record<Band, NoteId[]>
  const unplaced: NoteId[] = []
  for (const note of notes) {
    if (note.map !== map || note.id === target) continue
    const stance = stanceOf(note.at)
    if (stance === null) unplaced.push(note.id)
    else bands[bandOf(stance)].push(note.id)
  }
  return { map, bands, unplaced }
}

/** [R16] Powerful and undecided: in the neutral band and in the upper half; the strongest first. */
export function undecided(notes: Iterable<Note>, target: NoteId | null): NoteId[] {
  return [...notes]
    .filter(
      note =>
        note.id !== target && note.at && isPowerful(note) && bandOf(stanceOf(note.at) ?? 0) === 'neutral',
    )
    .sort(byInfluence)
    .map(note => note.id)
}

/** Strongest first; equal ones by id. */
export const byInfluence = (a: Note, b: Note): number =>
  (influenceOf(b.at) ?? 0) - (influenceOf(a.at) ?? 0) || (a.id < b.id ? -1 : 1)

/** [R25] Powerful people whose place rests on nothing but what we take for granted; the strongest first. Source: take-over 6. */
export function stillAssumed(notes: Iterable<Note>, target: NoteId | null): NoteId[] {
  return [...notes]
    .filter(note => note.id !== target && note.evidence === 'assumed' && isPowerful(note))
    .sort(byInfluence)
    .map(note => note.id)
}

/**
 * [R28] The wedge next to theirs on our side: what to ask of a group is to move by one, not to cross the room. Null for those who
 * support us actively already. Source: Training for Change, spectrum of allies.
 */
export const nextWedge = (band: Band): Band | null => BANDS[BANDS.indexOf(band) + 1] ?? null
