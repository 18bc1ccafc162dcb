import type { NoteId } from '../model/ids.ts'
import type { Note, Point } from '../model/note.ts'

const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v))

/** Where somebody stands: −1 opposes us … +1 supports us; null without a place. Clamped on read. */
export const stanceOf = (at: Point | null): number | null => (at ? clamp(at[0] / 1000, -1, 1) : null)

/** Influence over this decision-maker: 0 … 1; null without a place. Clamped on read. */
export const influenceOf = (at: Point | null): number | null =>
  at ? clamp((1000 - at[1]) / 1000, 0, 1) : null

/** Influence of a note on its map: the target's is held at the top. */
export const influenceOfNote = (note: Pick<Note, 'at'>, isTarget: boolean): number | null =>
  isTarget && note.at ? 1 : influenceOf(note.at)

/** The place for a stance (−1 … 1) and an influence (0 … 1), which are clamped and keep four decimals. */
export const placeOf = (stance: number, influence: number): Point => [
  Math.round(clamp(stance, -1, 1) * 10_000) / 10,
  Math.round(10_000 - clamp(influence, 0, 1) * 10_000) / 10,
]

/** The map's edges in world units: left, top, width, height. */
export const POWER_RECT = [-1000, 0, 2000, 1000] as const

/** The decision-maker among the notes of one map: the marked note; if several are, the smallest id. */
export function targetOf(notes: Iterable<Pick<Note, 'id' | 'target'>>): NoteId | null {
  let found: NoteId | null = null
  for (const note of notes) if (note.target && (found === null || note.id < found)) found = note.id
  return found
}

/** Where a note is drawn on an axes map: a target is held at the top, everything is kept inside the axes. */
export function drawnPlace(note: Pick<Note, 'at'>, isTarget: boolean): Point | null {
  if (!note.at) return null
  return [clamp(note.at[0], -1000, 1000), isTarget ? 0 : clamp(note.at[1], 0, 1000)]
}

/** Five equal bands of the spectrum of support, from −1 to +1 (Training for Change). */
export const BANDS = [
  'active_opposition',
  'passive_opposition',
  'neutral',
  'passive_support',
  'active_support',
] as const
export type Band = (typeof BANDS)[number]
export const bandOf = (stance: number): Band =>
  BANDS[Math.min(4, Math.floor(((stance + 1) / 2) * 5))] ?? 'neutral'
