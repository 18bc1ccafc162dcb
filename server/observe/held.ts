/** Handed over at the latest when there are so many. */
const MOST = 500

/**
 * Values that come hundreds of times a second, handed over together when somebody reads the figures: into a histogram one by
 * one, each would cost the server more than writing to a socket.
 */
export class Held {
  readonly #tell: (value: number) => void
  readonly #values: number[] = []

  constructor(tell: (value: number) => void) {
    this.#tell = tell
  }

  add(value: number): void {
    if (this.#values.push(value) >= MOST) this.handOver()
  }

  handOver(): void {
    for (const value of this.#values) this.#tell(value)
    this.#values.length = 0
  }
}
