import type * as Y from 'yjs'
import { purgeGone } from '../../shared/edits/purge-gone.ts'

/** Milliseconds until old deleted notes are looked for: once people are settled, and daily. */
const TIDY = { first: 60_000, every: 24 * 60 * 60 * 1_000 }

/** Now and then takes notes out that were deleted long ago. */
export class Tidying {
  readonly #edit: (change: (doc: Y.Doc) => void) => Promise<void>
  readonly #now: () => number
  #timer: NodeJS.Timeout | undefined

  /** @param now milliseconds since 1970 */
  constructor(edit: (change: (doc: Y.Doc) => void) => Promise<void>, now: () => number) {
    this.#edit = edit
    this.#now = now
  }

  begin(after = TIDY.first): void {
    this.#timer = setTimeout(() => {
      this.#edit(doc => void purgeGone(doc, this.#now())).catch(() => {})
      this.begin(TIDY.every)
    }, after).unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
