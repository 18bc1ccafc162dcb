import type * as Y from 'yjs'
import { projectView } from '../../shared/doc/project-board.ts'
import { type BoardWatch, watchBoard } from '../../shared/doc/watch-board.ts'
import type { BoardChange } from '../../shared/model/board.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { jsonFrame } from '../../shared/protocol/frames.ts'

/** What viewers are sent instead of the document. Watches it only while somebody views. */
export class Views {
  readonly #seed: string
  #watch: BoardWatch | null = null
  #change: BoardChange | null = null

  /** @param seed a secret of the room: hidden places come in an order made from it */
  constructor(seed: string) {
    this.#seed = seed
  }

  /** Begins to watch, if it does not already. `changed` is called within the transaction that changes something. */
  open(doc: Y.Doc, changed: () => void): void {
    this.#watch ??= watchBoard(doc, change => {
      this.#change = this.#change ? merged(this.#change, change) : change
      changed()
    })
  }

  close(): void {
    this.#watch?.stop()
    this.#watch = null
    this.#change = null
  }

  /** Everything, for one who just came or after the rules changed. */
  all(stage: Stage): Uint8Array | null {
    return this.#watch && jsonFrame(projectView(this.#watch.board, null, stage, this.#seed))
  }

  /** What changed since the last call; null where nothing did. */
  changes(stage: Stage): Uint8Array | null {
    const change = this.#change
    this.#change = null
    return this.#watch && change && jsonFrame(projectView(this.#watch.board, change, stage, this.#seed))
  }
}

const both = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): Map<K, V> => new Map([...a, ...b])

function merged(a: BoardChange, b: BoardChange): BoardChange {
  return {
    ...a,
    ...b,
    notes: both(a.notes, b.notes),
    connections: both(a.connections, b.connections),
    frames: both(a.frames, b.frames),
    comments: both(a.comments, b.comments),
    partners: both(a.partners, b.partners),
    partnerOf: both(a.partnerOf, b.partnerOf),
  }
}
