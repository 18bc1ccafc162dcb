import type { Timer } from '../../shared/model/timer.ts'

/** While a clock runs, the server's time is told so often (milliseconds): the word that comes quickest sets a page's clock. */
const EVERY = 2_000

/** Has the time told now and then for as long as a clock runs. */
export class ClockBeat {
  readonly #tell: () => void
  #beating: NodeJS.Timeout | null = null

  constructor(tell: () => void) {
    this.#tell = tell
  }

  follow(timer: Timer | null): void {
    if (timer?.state !== 'running') this.stop()
    else this.#beating ??= setInterval(this.#tell, EVERY).unref()
  }

  stop(): void {
    if (this.#beating) clearInterval(this.#beating)
    this.#beating = null
  }
}
