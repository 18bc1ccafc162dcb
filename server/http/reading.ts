import type * as Y from 'yjs'
import type { WorkshopId } from '../../shared/model/ids.ts'
import type { Stage } from '../../shared/model/stage.ts'
import type { Room } from '../rooms/room-registry.ts'
import { type Pace, timed } from './pace.ts'

/** A promise: of what another thread makes from it. */
export type Make<T> = (doc: Y.Doc, stage: Stage) => T | Promise<T>

interface Known<T> {
  readonly stage: Stage
  readonly value: T | Promise<T>
}

/**
 * Something that is read from a board and may take long: made once for each state of document and stage. While people write, it is made at
 * a pace; all who asked before its turn came get the one that is made then. So nobody is ever told of a state before their question.
 */
export class Reading<T> {
  readonly #pace: Pace
  readonly #make: Make<T>
  readonly #known = new WeakMap<Y.Doc, Known<T>>()
  readonly #coming = new WeakMap<Room, Promise<T>>()

  /** @param make not called within a transaction, where the document's change is not announced yet */
  constructor(pace: Pace, make: Make<T>) {
    this.#pace = pace
    this.#make = make
  }

  /** As it is now, or a moment later. Rejects with StoreUnavailable, also where the room ends meanwhile. */
  async of(workshop: WorkshopId, room: Room): Promise<T> {
    const known = await room.read((doc, stage) => this.#of(doc, stage))
    if (known) return known.value
    const coming = this.#coming.get(room) ?? this.#next(workshop, room)
    this.#coming.set(room, coming)
    return coming
  }

  #next(workshop: WorkshopId, room: Room): Promise<T> {
    return this.#pace.run(workshop, async () => {
      // who asks from now on may know of something that comes after it
      this.#coming.delete(room)
      const { value, cost } = await room.read((doc, stage) =>
        timed(() => (this.#of(doc, stage) ?? this.#fresh(doc, stage)).value),
      )
      return { value: await value, cost }
    })
  }

  #of(doc: Y.Doc, stage: Stage): Known<T> | undefined {
    const known = this.#known.get(doc)
    return known?.stage === stage ? known : undefined
  }

  #fresh(doc: Y.Doc, stage: Stage): Known<T> {
    if (!this.#known.has(doc)) doc.once('update', () => this.#known.delete(doc))
    const known = { stage, value: this.#make(doc, stage) }
    this.#known.set(doc, known)
    if (known.value instanceof Promise)
      known.value.catch(() => this.#known.get(doc) === known && this.#known.delete(doc))
    return known
  }
}
