import type { NoteId } from '../model/ids.ts'
import { type Absorbed, MOST_TAGS, type Note } from '../model/note.ts'

const byAge = (a: Absorbed, b: Absorbed): number => a.made.at - b.made.at || (a.id < b.id ? -1 : 1)

/**
 * Tags and reactions of notes that are seen as one: the merge wrote them to the keeper, and what somebody gives a merged note who does
 * not know of the merge yet joins them. Of a person's reactions that to the keeper counts, else that to the oldest.
 */
function saidOfAll(keeper: Note, under: readonly Note[]): Pick<Note, 'tags' | 'reactions'> {
  const tags = [...new Set([keeper, ...under].flatMap(note => note.tags))]
  const reactions = Object.assign({}, ...under.toReversed().map(note => note.reactions), keeper.reactions)
  return { tags: tags.slice(0, MOST_TAGS), reactions }
}

/**
 * Which notes were merged into which. A note that says it was merged shows its words with its keeper, however many merges lie
 * between. Where there is no keeper left to be seen, it is seen itself: the keeper was deleted at the same time, or two merged each
 * other's (then the smallest id of the ring is the keeper). So no order of merges and deletions hides anybody's words.
 */
export class MergeIndex {
  /** as they are stored: gone, with the note that they were merged into */
  readonly #merged = new Map<NoteId, Note>()
  /** into which notes, and how many name each */
  readonly #named = new Map<NoteId, number>()
  readonly #keeperOf = new Map<NoteId, NoteId>()
  readonly #under = new Map<NoteId, readonly Note[]>()

  /**
   * Takes in notes as they are stored now (null: none, or not to be read). Gives the ids whose look may have changed with them,
   * themselves included.
   *
   * @param stored any note of the document, deleted ones included
   */
  take(changed: ReadonlyMap<NoteId, Note | null>, stored: (id: NoteId) => Note | null): ReadonlySet<NoteId> {
    const touched = new Set(changed.keys())
    let moved = false
    for (const [id, note] of changed) {
      const was = this.#merged.get(id)
      const is = note?.gone && note.merged !== null ? note : null
      if (is) this.#merged.set(id, is)
      else this.#merged.delete(id)
      this.#count(was, -1)
      this.#count(is, 1)
      moved ||= was !== undefined || is !== null || this.#under.has(id) || this.#named.has(id)
    }
    if (moved) this.#resolve(stored, touched)
    return touched
  }

  /** The note with which this one's words are shown: itself, where it was not merged. */
  keeperOf(id: NoteId): NoteId {
    return this.#keeperOf.get(id) ?? id
  }

  /** What was merged into a note, oldest first. */
  under(id: NoteId): readonly Note[] {
    return this.#under.get(id) ?? []
  }

  /** The note as it is seen; null: it is deleted, or merged into another. */
  seen(note: Note | null): Note | null {
    if (!note) return null
    if (this.#keeperOf.has(note.id)) return null
    // deleted, not merged; or its keeper is not to be seen any more
    if (note.gone && !this.#merged.has(note.id)) return null
    const under = this.under(note.id)
    if (under.length === 0 && !note.gone) return note
    const absorbed = under.map(({ id, text, made }) => ({ id, text, made }))
    return { ...note, ...saidOfAll(note, under), gone: null, merged: null, absorbed }
  }

  #count(note: Note | null | undefined, by: 1 | -1): void {
    if (!note || note.merged === null) return
    const count = (this.#named.get(note.merged) ?? 0) + by
    if (count > 0) this.#named.set(note.merged, count)
    else this.#named.delete(note.merged)
  }

  /** Works out all keepers anew; few notes are ever merged. */
  #resolve(stored: (id: NoteId) => Note | null, touched: Set<NoteId>): void {
    for (const [id, keeper] of this.#keeperOf) touched.add(id).add(keeper)
    this.#keeperOf.clear()
    this.#under.clear()
    const keepers = new Map<NoteId, NoteId>()
    const under = new Map<NoteId, Note[]>()
    for (const note of this.#merged.values()) {
      const keeper = this.#follow(note.id, stored, keepers)
      touched.add(note.id).add(keeper)
      if (keeper === note.id) continue
      this.#keeperOf.set(note.id, keeper)
      const others = under.get(keeper)
      if (others) others.push(note)
      else under.set(keeper, [note])
    }
    for (const [keeper, notes] of under) this.#under.set(keeper, notes.sort(byAge))
  }

  /** @param known keepers found so far; that of each note on the way is added, so that none is walked twice */
  #follow(start: NoteId, stored: (id: NoteId) => Note | null, known: Map<NoteId, NoteId>): NoteId {
    const way = new Set<NoteId>()
    let at = start
    let keeper = known.get(at)
    while (keeper === undefined) {
      if (way.has(at)) {
        const ring = [...way]
        keeper = ring.slice(ring.indexOf(at)).sort()[0] ?? start
        break
      }
      way.add(at)
      const next = this.#merged.get(at)?.merged
      const into = next === undefined || next === null ? null : stored(next)
      // deleted by itself, or not there: what was merged into it is seen again
      if (!into || (into.gone && into.merged === null)) keeper = at
      else {
        at = into.id
        keeper = known.get(at)
      }
    }
    for (const id of way) known.set(id, keeper)
    return keeper
  }
}
