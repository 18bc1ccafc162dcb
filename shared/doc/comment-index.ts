import type { Comment } from '../model/comment.ts'
import type { NoteId } from '../model/ids.ts'
import { readComment } from './read-comment.ts'

const byAge = (a: Comment, b: Comment): number => a.at - b.at || (a.id < b.id ? -1 : 1)

/** Comments filed by note, from their flat keys. */
export class CommentIndex {
  readonly #byKey = new Map<string, Comment>()
  readonly #byNote = new Map<NoteId, Set<string>>()
  readonly #unreadable = new Set<string>()

  get unreadable(): number {
    return this.#unreadable.size
  }

  get empty(): boolean {
    return this.#byKey.size === 0
  }

  /** Takes in what stands under a key now (undefined: nothing); gives the note concerned, or null. */
  put(key: string, value: unknown): NoteId | null {
    const before = this.#byKey.get(key)
    const comment = value === undefined ? null : readComment(key, value)
    if (value !== undefined && !comment) this.#unreadable.add(key)
    else this.#unreadable.delete(key)
    if (comment) {
      this.#byKey.set(key, comment)
      this.#byNote.set(comment.note, (this.#byNote.get(comment.note) ?? new Set()).add(key))
    } else if (before) {
      this.#byKey.delete(key)
      this.#byNote.get(before.note)?.delete(key)
    }
    return comment?.note ?? before?.note ?? null
  }

  /** The comments of notes that are seen as one, oldest first; null for none. */
  of(notes: readonly NoteId[]): readonly Comment[] | null {
    const keys = notes.flatMap(note => [...(this.#byNote.get(note) ?? [])])
    const found = keys.flatMap(key => this.#byKey.get(key) ?? [])
    return found.length > 0 ? found.sort(byAge) : null
  }
}
