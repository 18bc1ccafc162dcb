import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import type { MapId, NoteId, ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/** Something that others did since the last announcement. `place`: a zone's or map's title. */
export type Told =
  | { readonly kind: 'added'; readonly by: ParticipantId; readonly place: string; readonly count: number }
  | { readonly kind: 'moved'; readonly place: string; readonly count: number }
  | { readonly kind: 'removed'; readonly place: string; readonly count: number }
  | { readonly kind: 'connected'; readonly by: ParticipantId; readonly count: number }
  | { readonly kind: 'promoted'; readonly by: ParticipantId; readonly name: string; readonly count: number }

interface Known {
  readonly map: MapId
  readonly place: string
  /** on an axes map a position says something, so that each move counts */
  readonly spot: string
}

/**
 * Gathers changes of the board into few sentences for a live region. It remembers where each note was, because a change
 * only says where it is.
 */
export class ChangeDigest {
  readonly #known = new Map<NoteId, Known>()
  readonly #partners = new Map<PartnerId, number>()
  readonly #connections = new Set<string>()
  #told = new Map<string, Told>()
  #maps: readonly MapSpec[]

  constructor(
    maps: readonly MapSpec[],
    board: { notes: Iterable<Note>; connections: Iterable<string>; partners: Iterable<[PartnerId, number]> },
  ) {
    this.#maps = maps
    for (const note of board.notes) this.#known.set(note.id, this.#where(note))
    for (const id of board.connections) this.#connections.add(id)
    for (const [id, sources] of board.partners) this.#partners.set(id, sources)
  }

  setMaps(maps: readonly MapSpec[]): void {
    this.#maps = maps
  }

  #where(note: Note): Known {
    const map = this.#maps.find(m => m.id === note.map)
    const zone = map?.kind === 'zones' ? categoryOf(map, note.at) : null
    const spot = map?.kind === 'axes' ? String(note.at) : ''
    return { map: note.map, place: zone?.title ?? map?.title ?? '', spot }
  }

  #count(key: string, one: Told): void {
    const had = this.#told.get(key)
    this.#told.set(key, had ? { ...one, count: had.count + one.count } : one)
  }

  /** Takes in a change; what is `mine` is remembered but not told. */
  take(change: BoardChange, me: ParticipantId, mine: boolean): void {
    for (const [id, note] of change.notes) this.#takeNote(id, note, me, mine)
    for (const [id, connection] of change.connections) {
      if (!connection) this.#connections.delete(id)
      else if (!this.#connections.has(id)) {
        this.#connections.add(id)
        const by = connection.by
        if (!mine && by !== me) this.#count(`connected ${by}`, { kind: 'connected', by, count: 1 })
      }
    }
    for (const [id, partner] of change.partners) {
      const had = this.#partners.get(id) ?? 0
      if (!partner) this.#partners.delete(id)
      else {
        this.#partners.set(id, partner.from.length)
        const by = partner.from.at(-1)?.by ?? ''
        if (partner.from.length > had && !mine && by !== me)
          this.#count(`promoted ${by}`, { kind: 'promoted', by, name: partner.name, count: 1 })
      }
    }
  }

  #takeNote(id: NoteId, note: Note | null, me: ParticipantId, mine: boolean): void {
    const was = this.#known.get(id)
    if (!note) {
      this.#known.delete(id)
      if (was && !mine) this.#count(`removed ${was.place}`, { kind: 'removed', place: was.place, count: 1 })
      return
    }
    const now = this.#where(note)
    this.#known.set(id, now)
    if (mine) return
    const by = note.made.by
    if (!was) {
      if (by !== me)
        this.#count(`added ${by} ${now.place}`, { kind: 'added', by, place: now.place, count: 1 })
    } else if (was.place !== now.place || was.map !== now.map || was.spot !== now.spot) {
      this.#count(`moved ${now.place}`, { kind: 'moved', place: now.place, count: 1 })
    }
  }

  /** What is to be told, and forgets it. */
  drain(): Told[] {
    const told = [...this.#told.values()]
    this.#told = new Map()
    return told
  }
}
