import type * as Y from 'yjs'
import { gatherStrays, hasStrays } from '../../shared/edits/gather-strays.ts'
import type { Room } from './room.ts'

/** Milliseconds after something came onto a map until notes on maps that are no more are looked for. */
const AFTER = 1_000

/** Sees to it that what was written offline for a map that was removed meanwhile is on a map that there is. */
export class Strays {
  readonly #room: Pick<Room, 'edit' | 'read' | 'stage'>
  #soon = false

  constructor(room: Pick<Room, 'edit' | 'read' | 'stage'>) {
    this.#room = room
  }

  /** Something came onto a map, a map was removed; or the room was loaded, or could not store for a while. */
  placed(): void {
    if (this.#soon) return
    this.#soon = true
    setTimeout(() => this.#look(), AFTER).unref()
  }

  #look(): void {
    this.#soon = false
    const maps = (): string[] => this.#room.stage.value.maps.map(map => map.id)
    const gather = (doc: Y.Doc): void => void gatherStrays(doc, maps())
    this.#room
      .read(doc => hasStrays(doc, maps()))
      .then(found => (found ? this.#room.edit(gather) : undefined))
      // where nothing can be stored it is looked for again once that works
      .catch(() => {})
  }
}
