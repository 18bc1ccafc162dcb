import type { NoteId } from '../model/ids.ts'
import type { Note } from '../model/note.ts'

export type StackMove = 'front' | 'forward' | 'backward' | 'back'

/** A note's side in world units; notes whose centres are farther apart do not overlap. */
const SIDE = 200

const byOrder = (a: Note, b: Note): number => a.z - b.z || (a.id < b.id ? -1 : 1)
const overlap = (a: Note, b: Note): boolean =>
  a.at !== null && b.at !== null && Math.abs(a.at[0] - b.at[0]) < SIDE && Math.abs(a.at[1] - b.at[1]) < SIDE

/**
 * New drawing orders for some notes of one map, which keep their order among themselves. Forward and backward pass the
 * nearest note that lies over or under one of them; where there is none, nothing changes.
 *
 * @param notes all notes of the map
 * @returns the `z` of each note that gets another one
 */
export function restack(
  notes: Iterable<Note>,
  ids: ReadonlySet<NoteId>,
  to: StackMove,
): ReadonlyMap<NoteId, number> {
  const all = [...notes].sort(byOrder)
  const chosen = all.filter(note => ids.has(note.id))
  const others = all.filter(note => !ids.has(note.id))
  const [low, high] = spot(chosen, others, to) ?? [0, 0]
  if (chosen.length === 0 || low === high) return new Map()
  const step = (high - low) / (chosen.length + 1)
  return new Map(chosen.map((note, i) => [note.id, low + step * (i + 1)]))
}

/** Between which two values of `z` the chosen ones go; null: they stay. */
function spot(
  chosen: readonly Note[],
  others: readonly Note[],
  to: StackMove,
): readonly [number, number] | null {
  const zs = others.map(note => note.z)
  const first = zs[0]
  const last = zs.at(-1)
  if (first === undefined || last === undefined) return null
  const room = chosen.length + 1
  const over = (z: number): [number, number] => [z, zs.find(other => other > z) ?? z + room]
  const under = (z: number): [number, number] => [zs.findLast(other => other < z) ?? z - room, z]
  if (to === 'front') return over(last)
  if (to === 'back') return under(first)
  if (to === 'forward') {
    const next = others.find(other => chosen.some(note => byOrder(other, note) > 0 && overlap(other, note)))
    return next ? over(next.z) : null
  }
  const next = others.findLast(other => chosen.some(note => byOrder(other, note) < 0 && overlap(other, note)))
  return next ? under(next.z) : null
}
