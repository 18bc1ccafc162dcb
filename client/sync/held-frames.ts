import type { TypingPace } from '../platform/typing-pace.ts'

/** What others do comes in such steps while one types in a busy room (milliseconds). */
const STEP = 100
/** A room is busy when it sends more than so many bytes in a step: as a dozen people do who move notes at once. */
const BUSY = 3_000

/**
 * What others do, on its way from the connection to the board. While one types in a busy room it is held back for a moment and then
 * handed over in one go, so that a letter does not wait for a hundred small changes; else each frame goes on as it comes.
 */
export class HeldFrames<F> {
  readonly #give: (frames: readonly F[]) => void
  readonly #pace: Pick<TypingPace, 'wait' | 'withKey'>
  #held: F[] = []
  #waiting: (() => void) | null = null
  #given = 0
  #counted = 0
  #bytes = 0
  #busy = false

  /** @param give gets several frames at once only where they were held back */
  constructor(give: (frames: readonly F[]) => void, pace: Pick<TypingPace, 'wait' | 'withKey'>) {
    this.#give = give
    this.#pace = pace
  }

  /** @param size of the frame, in bytes */
  take(frame: F, size: number): void {
    this.#count(size)
    this.#held.push(frame)
    if (this.#waiting) return
    const wait = this.#busy ? this.#pace.wait(this.#given, STEP) : 0
    if (wait > 0) this.#waiting = this.#pace.withKey(() => this.flush(), wait, 'after')
    else this.flush()
  }

  /** Hands over what is held, now. */
  flush(): void {
    this.#waiting?.()
    this.#waiting = null
    if (this.#held.length === 0) return
    this.#given = performance.now()
    this.#give(this.#held.splice(0))
  }

  /** What is held is dropped. */
  close(): void {
    this.#waiting?.()
    this.#held = []
  }

  #count(size: number): void {
    const now = performance.now()
    this.#bytes += size
    if (now - this.#counted < STEP) {
      this.#busy ||= this.#bytes > BUSY
      return
    }
    this.#busy = this.#bytes > BUSY
    this.#bytes = 0
    this.#counted = now
  }
}
