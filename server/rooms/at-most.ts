/** Until the next one may follow: so many times what this one cost; at most so many milliseconds. */
const PAUSE = { times: 20, most: 10_000 }

/**
 * Work that a connection may ask for as often as it likes, done one at a time: the first few at once, the later ones with pauses, so
 * that it takes no more than a twentieth of the thread. What is asked for beyond `waiting` takes the place of the last that waits.
 */
export class AtMost<T> {
  readonly #waiting: T[] = []
  readonly #most: number
  readonly #pause: number
  #free: number
  #notBefore = 0
  #busy = false

  /**
   * @param waiting how many may wait, and how many are done before the first pause
   * @param pause least milliseconds between two after that
   */
  constructor(waiting: number, pause: number) {
    this.#most = waiting
    this.#free = waiting
    this.#pause = pause
  }

  get idle(): boolean {
    return this.#waiting.length === 0
  }

  /** `begin` is called for each that may be done now; it calls `take` when it does it, and `done` after. */
  want(asked: T, begin: () => void): void {
    if (this.#waiting.length >= this.#most) this.#waiting.pop()
    this.#waiting.push(asked)
    if (!this.#busy) this.#next(begin)
  }

  take(): T | undefined {
    return this.#waiting.shift()
  }

  /** @param cost milliseconds that it took */
  done(cost: number, begin: () => void): void {
    if (this.#free > 0) this.#free--
    else this.#notBefore = performance.now() + Math.max(this.#pause, Math.min(PAUSE.most, PAUSE.times * cost))
    this.#busy = false
    if (this.#waiting.length > 0) this.#next(begin)
  }

  #next(begin: () => void): void {
    this.#busy = true
    const wait = this.#notBefore - performance.now()
    if (wait <= 0) begin()
    else setTimeout(begin, wait).unref()
  }
}
