import * as Y from 'yjs'
import { newBoardDoc } from '../../shared/doc/board-doc.ts'
import type { EditContext } from '../../shared/edits/intent.ts'

/** Several copies of one document whose exchange a test decides: each keeps what it wrote until somebody takes it. */
export class Replicas {
  readonly docs: Y.Doc[]
  readonly #contexts: EditContext[]
  #clock = 1_000

  constructor(count: number) {
    this.docs = Array.from({ length: count }, (_, i) => {
      const doc = newBoardDoc()
      doc.clientID = i + 1
      return doc
    })
    let made = 0
    this.#contexts = this.docs.map((_, i) => ({ by: `person${i}`, now: 0, newId: () => `id${i}-${made++}` }))
  }

  doc(i: number): Y.Doc {
    const doc = this.docs[i]
    if (!doc) throw new Error(`no replica ${i}`)
    return doc
  }

  /** The context of an edit on replica i, with a clock that moves on. */
  context(i: number): EditContext {
    const context = this.#contexts[i]
    if (!context) throw new Error(`no replica ${i}`)
    return { ...context, now: this.#clock++ }
  }

  /** `to` takes everything that `from` has. */
  pull(to: number, from: number): void {
    Y.applyUpdate(
      this.doc(to),
      Y.encodeStateAsUpdate(this.doc(from), Y.encodeStateVector(this.doc(to))),
      'pull',
    )
  }

  /** Everybody gets everything. */
  settle(): void {
    for (let round = 0; round < 2; round++) {
      for (let to = 0; to < this.docs.length; to++) {
        for (let from = 0; from < this.docs.length; from++) if (to !== from) this.pull(to, from)
      }
    }
  }
}
