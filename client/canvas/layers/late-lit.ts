type Draw = typeof import('./draw-lit.ts').drawLit

/** How lit things are drawn: its code is fetched when something is lit for the first time. */
export class LateLit {
  readonly #came: () => void
  #draw: Draw | null = null
  #asked = false

  /** @param came called once it is there */
  constructor(came: () => void) {
    this.#came = came
  }

  /** null while it is on its way */
  get draw(): Draw | null {
    if (!this.#asked) this.#ask()
    return this.#draw
  }

  #ask(): void {
    this.#asked = true
    import('./draw-lit.ts').then(
      part => {
        this.#draw = part.drawLit
        this.#came()
      },
      () => {
        // without a connection: asked again at the next drawing
        this.#asked = false
      },
    )
  }
}
