/** How something is drawn that few maps show: its code is fetched when it is to be drawn for the first time. */
export class LateDrawing<Draw> {
  readonly #fetch: () => Promise<Draw>
  readonly #came: () => void
  #draw: Draw | null = null
  #asked = false

  /** @param came called once it is there */
  constructor(fetch: () => Promise<Draw>, came: () => void) {
    this.#fetch = fetch
    this.#came = came
  }

  /** null while it is on its way */
  get draw(): Draw | null {
    if (!this.#asked) this.#ask()
    return this.#draw
  }

  #ask(): void {
    this.#asked = true
    this.#fetch().then(
      draw => {
        this.#draw = draw
        this.#came()
      },
      () => {
        // without a connection: asked again at the next drawing
        this.#asked = false
      },
    )
  }
}
