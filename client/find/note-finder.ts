import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { MapId, NoteId, ParticipantId } from '../../shared/model/ids.ts'
import type { Note, NoteColor } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { foldText } from '../ui/fold-text.ts'

/** What is looked for. Empty strings ask for nothing. */
export interface Query {
  /** every word must occur in the note's words, tags, or the name of who holds it */
  readonly text: string
  readonly author: ParticipantId | ''
  /** a map (`asset`), one of its zones (`asset/skills`), or its notes without a place (`power/`) */
  readonly place: string
  readonly tag: string
  readonly color: NoteColor | ''
}
export const NO_QUERY: Query = { text: '', author: '', place: '', tag: '', color: '' }
export const asksNothing = (q: Query): boolean =>
  [q.text.trim(), q.author, q.place, q.tag, q.color].every(part => part === '')

/** The notes found on one map, in reading order. */
export interface FoundOnMap {
  readonly map: MapSpec
  readonly notes: readonly Note[]
}

/** By zone, then from top to bottom and left to right; those without a place last. */
function inReadingOrder(map: MapSpec, notes: readonly Note[]): Note[] {
  const rank = (note: Note): number => {
    if (!note.at) return Number.MAX_SAFE_INTEGER
    if (map.kind !== 'zones') return 0
    const zone = categoryOf(map, note.at)
    return zone ? map.zones.indexOf(zone) : map.zones.length
  }
  // asked once for each note, not for each comparison
  const keyed = notes.map(note => ({
    note,
    rank: rank(note),
    row: Math.round((note.at?.[1] ?? 0) / 60),
    x: note.at?.[0] ?? 0,
  }))
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.row - b.row ||
      a.x - b.x ||
      a.note.made.at - b.note.made.at ||
      (a.note.id < b.note.id ? -1 : 1),
  )
  return keyed.map(k => k.note)
}

/** Searches all notes of a board. Keeps each note's words as they are compared, so that every further key costs little. */
export class NoteFinder {
  readonly #folded = new Map<NoteId, { note: Note; text: string }>()

  /** Notes that answer the whole query, map by map in the stage's order; maps without any are left out. */
  find(notes: ReadonlyMap<NoteId, Note>, query: Query, maps: readonly MapSpec[]): FoundOnMap[] {
    if (asksNothing(query)) return []
    if (this.#folded.size > notes.size * 2 + 100) this.#folded.clear()
    const words = foldText(query.text).split(' ')
    const [placeMap = '', zone] = query.place.split('/')
    const byMap = new Map<MapId, Note[]>(maps.map(m => [m.id, []]))
    const specs = new Map(maps.map(m => [m.id, m]))
    for (const note of notes.values()) {
      const list = byMap.get(note.map)
      if (!list) continue
      if (query.color !== '' && note.color !== query.color) continue
      if (query.author !== '' && note.made.by !== query.author) continue
      if (query.tag !== '' && !note.tags.includes(query.tag)) continue
      if (placeMap !== '' && note.map !== placeMap) continue
      if (zone !== undefined && zoneName(specs.get(note.map), note) !== zone) continue
      const text = this.#textOf(note)
      if (words.every(word => text.includes(word))) list.push(note)
    }
    return maps.flatMap(map => {
      const found = byMap.get(map.id) ?? []
      return found.length > 0 ? [{ map, notes: inReadingOrder(map, found) }] : []
    })
  }

  #textOf(note: Note): string {
    const known = this.#folded.get(note.id)
    if (known?.note === note) return known.text
    // a note that only moved keeps its folded words
    const same =
      known &&
      known.note.text === note.text &&
      known.note.tags === note.tags &&
      known.note.holder === note.holder
    const text = same ? known.text : foldText([note.text, ...note.tags, note.holder].join(' '))
    this.#folded.set(note.id, { note, text })
    return text
  }
}

/** The zone's id; '' without a zone, and without a place on an axes map. */
function zoneName(map: MapSpec | undefined, note: Note): string | null {
  if (map?.kind === 'zones') return categoryOf(map, note.at)?.id ?? ''
  return note.at ? null : ''
}

/** Everything that a query can be narrowed by, as the notes have it. */
export interface Facets {
  /** most notes first */
  readonly authors: readonly ParticipantId[]
  readonly tags: readonly string[]
  readonly colors: ReadonlySet<NoteColor>
}

export function facetsOf(notes: Iterable<Note>): Facets {
  const authors = new Map<ParticipantId, number>()
  const tags = new Map<string, number>()
  const colors = new Set<NoteColor>()
  for (const note of notes) {
    if (note.made.by !== '') authors.set(note.made.by, (authors.get(note.made.by) ?? 0) + 1)
    for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
    colors.add(note.color)
  }
  const byCount = <T>(counts: Map<T, number>): T[] =>
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key)
  return { authors: byCount(authors), tags: byCount(tags), colors }
}
