import type * as Y from 'yjs'
import type { Append } from '../store/store.ts'
import type { Member } from './member.ts'

/** What is stored together with an edit, in one transaction. */
export interface Along {
  readonly with: NonNullable<Append['along']>
  /** It is stored, and everybody was just sent what the edit changed. */
  stored(): void
}

/** What an edit takes away, where that is not to be counted: nothing that is not kept elsewhere, or as much as a mass delete. */
export type Loss = 'none' | 'much'

/** What waits for the next beat of a room, in the order in which it came. */
export type Entry =
  | {
      readonly kind: 'update'
      readonly from: Member
      readonly owner: string
      readonly bytes: Uint8Array
      readonly step2: boolean
    }
  | { readonly kind: 'mark'; readonly from: Member; readonly n: number }
  /** answered from the document, so only while nothing in it waits to be stored */
  | { readonly kind: 'answer'; run(): void; fail(error: Error): void }
  | {
      readonly kind: 'edit'
      readonly along?: Along
      readonly loss?: Loss | undefined
      change(doc: Y.Doc): void
      done(): void
      fail(error: unknown): void
    }

/** What is to be said once a beat is stored. */
export interface Outcome {
  /** the bytes to store */
  readonly updates: Uint8Array[]
  readonly claims: [clientId: number, owner: string][]
  /** whose updates they are */
  readonly writers: Set<Member>
  /** the newest mark of each connection that may be called saved */
  readonly saved: Map<Member, number>
  readonly answers: Extract<Entry, { kind: 'answer' }>[]
  readonly edits: Extract<Entry, { kind: 'edit' }>[]
  /** at most one: an edit of the server's own is a beat of its own */
  along: Along | null
  /** how many notes, records, lines and the like were taken away */
  gone: number
  /** whether something came onto a map */
  placed: boolean
  /** what the transaction produced */
  produced: Uint8Array | null
}

export const newOutcome = (): Outcome => ({
  updates: [],
  claims: [],
  writers: new Set(),
  saved: new Map(),
  answers: [],
  edits: [],
  along: null,
  gone: 0,
  placed: false,
  produced: null,
})

/** Bytes of updates that a room keeps while it cannot take them. */
const FULL = 32 * 1024 * 1024

export class Queue {
  #entries: Entry[] = []
  #bytes = 0

  get empty(): boolean {
    return this.#entries.length === 0
  }

  get full(): boolean {
    return this.#bytes > FULL
  }

  push(entry: Entry): void {
    this.#entries.push(entry)
    if (entry.kind === 'update') this.#bytes += entry.bytes.length
  }

  /** All up to the next edit of the server's own, or that edit alone; with `few`, not more than one update. */
  take(few: boolean): Entry[] {
    let count = 0
    let updates = 0
    for (const entry of this.#entries) {
      if (entry.kind === 'edit' && count > 0) break
      if (entry.kind === 'update' && few && ++updates > 1) break
      count++
      if (entry.kind === 'edit') break
    }
    const taken = this.#entries.splice(0, count)
    this.#bytes = this.#entries.reduce((sum, e) => sum + (e.kind === 'update' ? e.bytes.length : 0), 0)
    return taken
  }

  /** Takes out what `gone` says, and gives it. */
  drop(gone: (entry: Entry) => boolean): Entry[] {
    const dropped = this.#entries.filter(gone)
    this.#entries = this.#entries.filter(entry => !gone(entry))
    this.#bytes = this.#entries.reduce((sum, e) => sum + (e.kind === 'update' ? e.bytes.length : 0), 0)
    return dropped
  }
}
