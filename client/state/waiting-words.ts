/** What somebody typed and may not hand over yet, for the board is locked or a step runs: it is nowhere but in this page. */
export class WaitingWords {
  readonly #held = new Set<() => string>()
  readonly #told: () => void

  /** @param told called whenever something begins to wait, or waits no more */
  constructor(told: () => void) {
    this.#told = told
  }

  /** Counts what `words` gives among what waits, until what comes back is called. */
  hold(words: () => string): () => void {
    // two fields may wait with the same function
    const one = (): string => words()
    this.#held.add(one)
    this.#told()
    return () => {
      if (this.#held.delete(one)) this.#told()
    }
  }

  get any(): boolean {
    return this.#held.size > 0
  }

  /** One text after the other; empty where nothing waits. */
  text(): string {
    const texts = [...this.#held].map(words => words())
    return [...new Set(texts)].filter(text => text.trim() !== '').join('\n\n')
  }
}
