import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { nameOrder } from '../ui/name-order.ts'

/** The group of notes that lie in no zone (`zones` map) or wait for a place (`axes` map). */
export const UNPLACED = ''
/** The group of placed notes of an `axes` map. */
export const PLACED = 'placed'

/** A map's groups in the order in which the outline shows them. */
export const groupKeys = (map: MapSpec): readonly string[] =>
  map.kind === 'zones' ? [...map.zones.map(z => z.id), UNPLACED] : [UNPLACED, PLACED]

/** The group that a note of this map belongs to. */
export function groupOf(map: MapSpec, note: Note): string {
  if (map.kind === 'zones') return categoryOf(map, note.at)?.id ?? UNPLACED
  return note.at ? PLACED : UNPLACED
}

/** As they were written: by time, then drawing order, then id (those of a file have one time and are often counted through). */
const writtenOrder = (): ((a: Note, b: Note) => number) => {
  const byId = nameOrder()
  return (a, b) =>
    a.made.at - b.made.at || a.z - b.z || byId(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

export type Groups = ReadonlyMap<string, readonly NoteId[]>

/**
 * One map's notes by group, kept up to date change by change: a change of text or colour touches nothing, a move touches two
 * groups, and the lists of the other groups stay the same objects.
 */
export class NoteGroups {
  readonly #map: MapSpec
  readonly #before = writtenOrder()
  readonly #placed = new Map<NoteId, { group: string; note: Note }>()
  #groups = new Map<string, readonly NoteId[]>()

  constructor(map: MapSpec, notes: Iterable<Note>) {
    this.#map = map
    this.reset(notes)
  }

  get groups(): Groups {
    return this.#groups
  }

  /** Sorts everything anew. */
  reset(notes: Iterable<Note>): void {
    this.#placed.clear()
    const lists = new Map<string, Note[]>(groupKeys(this.#map).map(key => [key, []]))
    for (const note of notes) {
      if (note.map !== this.#map.id) continue
      const group = groupOf(this.#map, note)
      this.#placed.set(note.id, { group, note })
      lists.get(group)?.push(note)
    }
    this.#groups = new Map([...lists].map(([key, list]) => [key, list.sort(this.#before).map(n => n.id)]))
  }

  /** Takes in what changed (null: gone). True if a list of a group is another one now. */
  apply(changed: ReadonlyMap<NoteId, Note | null>): boolean {
    const touched = new Set<string>()
    for (const [id, note] of changed) {
      const was = this.#placed.get(id)
      const now = note && note.map === this.#map.id ? { group: groupOf(this.#map, note), note } : null
      if (now) this.#placed.set(id, now)
      else this.#placed.delete(id)
      if (was && now && was.group === now.group && this.#before(was.note, now.note) === 0) continue
      if (was) touched.add(was.group)
      if (now) touched.add(now.group)
    }
    if (touched.size === 0) return false
    const lists = new Map<string, Note[]>([...touched].map(key => [key, []]))
    for (const { group, note } of this.#placed.values()) lists.get(group)?.push(note)
    this.#groups = new Map(this.#groups)
    for (const [key, list] of lists)
      this.#groups.set(
        key,
        list.sort(this.#before).map(n => n.id),
      )
    return true
  }
}
