/** Keeps the page where it is when somebody goes back or forward to another page of this application and would lose something. */
export class BackHold {
  #hold: { readonly here: string; readonly asks: () => boolean; readonly held: (to: string) => void } | null =
    null

  /** To be called before anybody else listens: browsers tell listeners of the window in their order. Gives back how to end it. */
  listen(): () => void {
    const onMove = (event: PopStateEvent): void => {
      if (!this.#hold) return
      const { here, asks, held } = this.#hold
      if (location.pathname === new URL(here).pathname || !asks()) return
      const to = location.pathname + location.search + location.hash
      event.stopImmediatePropagation()
      history.pushState(null, '', here)
      held(to)
    }
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  }

  /** From now on this page is held where `asks` says so, and `held` is told where it would have led. Gives back how to end it. */
  hold(asks: () => boolean, held: (to: string) => void): () => void {
    const hold = { here: location.href, asks, held }
    this.#hold = hold
    return () => {
      if (this.#hold === hold) this.#hold = null
    }
  }
}
