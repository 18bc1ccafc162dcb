/** Milliseconds after a key in which somebody counts as typing. */
const TYPING = 400
/** While one types, what others move is drawn this often (milliseconds): a letter must not wait for it. */
const PACE = 80

/** Whether this person is typing in a field of the page right now, wherever it is. */
export class TypingPace {
  readonly #stop = new AbortController()
  #typed = Number.NEGATIVE_INFINITY

  constructor() {
    const heard = ({ target, timeStamp }: KeyboardEvent): void => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) this.#typed = timeStamp
    }
    window.addEventListener('keydown', heard, { capture: true, signal: this.#stop.signal })
  }

  /** How long what is not urgent waits, if it was done last at `last` (milliseconds; clock of `performance`). */
  wait(last: number): number {
    const now = performance.now()
    return now - this.#typed < TYPING ? Math.max(0, last + PACE - now) : 0
  }

  close(): void {
    this.#stop.abort()
  }
}
