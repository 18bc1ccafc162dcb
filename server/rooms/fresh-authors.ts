/**
 * How many authors (Yjs client ids) a board takes in without asking how fast they come, and how many come back in a second after that.
 * An honest page load makes one: of the most people that a room holds, five each.
 */
const MANY = 10_000
const BACK = 1
/** So many may come at once also where a board has more than `MANY`: what one brings who was away for a year. */
const FEW = 300

/** … and of these, so many as soon as the room is loaded: who reloads it again and again brings no more than who waits. */
const FIRST = 20

/**
 * How fast a board gets new authors. Yjs looks at all of them twice in every transaction (a microsecond each), nothing ever takes one
 * out again, and one frame brings 2,000: without this, a minute of somebody's would slow everybody's edits down for good.
 */
export class FreshAuthors {
  readonly #known: () => number
  readonly #now: () => number
  #left: number
  #at: number

  /** @param known authors that the board has. @param now milliseconds; only what lies between two readings counts */
  constructor(known: () => number, now: () => number = () => performance.now()) {
    this.#known = known
    this.#now = now
    this.#left = Math.max(FIRST, MANY - known())
    this.#at = now()
  }

  /** Whether so many more may come now; then they are counted. */
  take(count: number): boolean {
    if (count === 0) return true
    const now = this.#now()
    const back = (Math.max(0, now - this.#at) / 1000) * BACK
    this.#at = now
    this.#left = Math.min(this.#most, this.#left + back)
    if (count > this.#left) return false
    this.#left -= count
    return true
  }

  get #most(): number {
    return Math.max(FEW, MANY - this.#known())
  }
}
