import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { Board, BoardChange } from '../../shared/model/board.ts'
import type {
  CommentId,
  ConnectionId,
  FrameId,
  NoteId,
  ParticipantId,
  PartnerId,
} from '../../shared/model/ids.ts'
import type { Note } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'

/**
 * Something that others did since the last announcement. `place`: a zone's or map's title; `by` null: nobody knows who;
 * `note`, `from`, `to`: the words of the last note meant.
 */
export type Told =
  | { readonly kind: 'added'; readonly by: ParticipantId; readonly place: string; readonly count: number }
  | {
      readonly kind: 'moved' | 'removed' | 'marked'
      readonly by: ParticipantId | null
      readonly place: string
      readonly count: number
    }
  | { readonly kind: 'returned'; readonly place: string; readonly count: number }
  | {
      readonly kind: 'connected'
      readonly by: ParticipantId
      readonly from: string
      readonly to: string
      readonly count: number
    }
  | { readonly kind: 'disconnected'; readonly from: string; readonly to: string; readonly count: number }
  | { readonly kind: 'commented'; readonly by: ParticipantId; readonly note: string; readonly count: number }
  | { readonly kind: 'framed'; readonly by: ParticipantId; readonly place: string; readonly count: number }
  | { readonly kind: 'promoted'; readonly by: ParticipantId; readonly name: string; readonly count: number }

/** Whose doing a change is. */
export interface Doer {
  readonly me: ParticipantId
  /** this session itself did it */
  readonly mine: boolean
  /** who last moved a note, took it away, or is at it with a mark; null: not known */
  readonly who: (id: NoteId, what: 'at' | 'gone' | 'mark') => ParticipantId | null
}

interface Known {
  readonly note: Note
  readonly place: string
  /** on an axes map a position says something, so that each move counts */
  readonly spot: string
}

/**
 * Gathers changes of the board into few sentences for a live region. It remembers what each note was, because a change
 * only says what it is.
 */
export class ChangeDigest {
  readonly #known = new Map<NoteId, Known>()
  readonly #gone = new Set<NoteId>()
  readonly #partners = new Map<PartnerId, number>()
  readonly #connections = new Set<ConnectionId>()
  readonly #comments = new Set<CommentId>()
  readonly #frames = new Set<FrameId>()
  #told = new Map<string, Told>()
  #maps: readonly MapSpec[]

  constructor(
    maps: readonly MapSpec[],
    board: Pick<Board, 'notes' | 'connections' | 'partners' | 'comments' | 'frames'>,
  ) {
    this.#maps = maps
    for (const note of board.notes.values()) this.#known.set(note.id, this.#where(note))
    for (const id of board.connections.keys()) this.#connections.add(id)
    for (const [id, partner] of board.partners) this.#partners.set(id, partner.from.length)
    for (const list of board.comments.values()) for (const { id } of list) this.#comments.add(id)
    for (const id of board.frames.keys()) this.#frames.add(id)
  }

  setMaps(maps: readonly MapSpec[]): void {
    this.#maps = maps
  }

  #where(note: Note): Known {
    const map = this.#maps.find(m => m.id === note.map)
    const zone = map?.kind === 'zones' ? categoryOf(map, note.at) : null
    const spot = map?.kind === 'axes' ? String(note.at) : ''
    return { note, place: zone?.title ?? map?.title ?? '', spot }
  }

  #count(key: string, one: Told): void {
    const had = this.#told.get(key)
    this.#told.set(key, had ? { ...one, count: had.count + one.count } : one)
  }

  #words(id: NoteId): string {
    return this.#known.get(id)?.note.text ?? ''
  }

  /** Takes in a change; what is one's own is remembered but not told. */
  take(change: BoardChange, doer: Doer): void {
    for (const [id, note] of change.notes) this.#takeNote(id, note, doer)
    for (const [id, line] of change.connections) this.#takeLine(id, line?.by ?? null, doer)
    const told = (by: ParticipantId) => !doer.mine && by !== doer.me
    for (const [note, list] of change.comments) {
      for (const { id, by } of list ?? []) {
        if (this.#comments.has(id)) continue
        this.#comments.add(id)
        if (told(by))
          this.#count(`comment ${by}`, { kind: 'commented', by, note: this.#words(note), count: 1 })
      }
    }
    for (const [id, frame] of change.frames) {
      if (!frame || this.#frames.has(id)) continue
      this.#frames.add(id)
      const { by } = frame.made
      const place = this.#maps.find(m => m.id === frame.map)?.title ?? ''
      if (told(by)) this.#count(`framed ${by} ${place}`, { kind: 'framed', by, place, count: 1 })
    }
    for (const [id, partner] of change.partners) {
      const had = this.#partners.get(id) ?? 0
      if (!partner) this.#partners.delete(id)
      else {
        this.#partners.set(id, partner.from.length)
        const by = partner.from.at(-1)?.by ?? ''
        if (partner.from.length > had && told(by))
          this.#count(`promoted ${by}`, { kind: 'promoted', by, name: partner.name, count: 1 })
      }
    }
  }

  /** A line that went with one of its notes, and comes back with it, is not worth a sentence. */
  #takeLine(id: ConnectionId, by: ParticipantId | null, { me, mine }: Doer): void {
    const [a = '', b = ''] = id.split('>')
    const ends = { from: this.#words(a), to: this.#words(b), count: 1 }
    if (by === null) {
      if (!this.#known.has(a) || !this.#known.has(b)) return
      this.#connections.delete(id)
      if (!mine) this.#count('disconnected', { kind: 'disconnected', ...ends })
    } else if (!this.#connections.has(id)) {
      this.#connections.add(id)
      if (!mine && by !== me) this.#count(`connected ${by}`, { kind: 'connected', by, ...ends })
    }
  }

  #takeNote(id: NoteId, note: Note | null, { me, mine, who }: Doer): void {
    const was = this.#known.get(id)
    const tell = (kind: 'moved' | 'removed' | 'marked', place: string, by: ParticipantId | null) => {
      if (by !== me) this.#count(`${kind} ${by} ${place}`, { kind, by, place, count: 1 })
    }
    if (!note) {
      this.#known.delete(id)
      this.#gone.add(id)
      if (was && !mine) tell('removed', was.place, who(id, 'gone'))
      return
    }
    const now = this.#where(note)
    this.#known.set(id, now)
    const returned = this.#gone.delete(id)
    if (mine) return
    const { by } = note.made
    const { place } = now
    if (was) {
      if (isElsewhere(was, now)) tell('moved', place, who(id, 'at'))
      else if (isMarkedAnew(was.note, note)) tell('marked', place, who(id, 'mark'))
    } else if (returned) this.#count(`returned ${place}`, { kind: 'returned', place, count: 1 })
    else if (by !== me) this.#count(`added ${by} ${place}`, { kind: 'added', by, place, count: 1 })
  }

  /** What is to be told, and forgets it. */
  drain(): Told[] {
    const told = [...this.#told.values()]
    this.#told = new Map()
    return told
  }
}

const isElsewhere = (was: Known, now: Known): boolean =>
  was.place !== now.place || was.note.map !== now.note.map || was.spot !== now.spot

const isMarkedAnew = (was: Note, now: Note): boolean =>
  was.tie !== now.tie ||
  was.movable !== now.movable ||
  was.evidence !== now.evidence ||
  was.trend !== now.trend ||
  was.holder !== now.holder ||
  was.target !== now.target
