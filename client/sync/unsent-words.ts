import * as Y from 'yjs'
import { isMine } from './document-sync.ts'
import type { Saved } from './saved.ts'

/** Words that this person wrote and the server has not acknowledged: offered as text where the document cannot be gone on with. */
export class UnsentWords {
  readonly #saved: Saved
  /** what was written in, and the number of the last edit that did */
  readonly #written = new Map<Y.Text | string, number>()

  constructor(doc: Y.Doc, saved: Saved) {
    this.#saved = saved
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local && isMine(transaction.origin)) this.#take(transaction)
    })
  }

  /** One text after the other; '' where nothing waits. */
  read(): string {
    const texts = [...this.#written]
      .filter(([, n]) => n > this.#saved.acknowledgedUpTo)
      .map(([words]) => words.toString())
    return [...new Set(texts)].filter(text => text.trim() !== '').join('\n\n')
  }

  #take({ changed }: Y.Transaction): void {
    // it is counted right after this
    const n = this.#saved.edits + 1
    for (const [words, at] of this.#written)
      if (at <= this.#saved.acknowledgedUpTo) this.#written.delete(words)
    for (const [type, keys] of changed) {
      if (type instanceof Y.Text) this.#written.set(type, n)
      else if (type instanceof Y.Map)
        for (const key of keys) this.#keep(key === null ? null : type.get(key), n)
    }
  }

  #keep(value: unknown, n: number): void {
    if (value instanceof Y.Text || typeof value === 'string') this.#written.set(value, n)
    else if (value instanceof Y.Map) this.#keep(value.get('text'), n)
  }
}
