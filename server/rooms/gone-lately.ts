import { MASS_DELETE } from '../../shared/model/snapshot.ts'

/** Milliseconds in which notes that go one after the other are as good as gone at once. */
const LATELY = 10_000

/** How many notes people took away a moment ago. */
export class GoneLately {
  #edits: { readonly at: number; readonly before: number; readonly notes: number }[] = []

  /**
   * Takes in that an edit takes `notes` away.
   *
   * @param before sequence number of what was stored before it
   * @param now milliseconds of a clock that never goes back
   * @returns the number before the first of the edits that together took many away; null: they were few
   */
  add(notes: number, before: number, now: number): number | null {
    if (notes === 0) return null
    this.#edits = this.#edits.filter(edit => edit.at > now - LATELY)
    this.#edits.push({ at: now, before, notes })
    if (this.#edits.reduce((sum, edit) => sum + edit.notes, 0) < MASS_DELETE) return null
    const first = this.#edits[0]?.before ?? before
    this.#edits = []
    return first
  }
}
