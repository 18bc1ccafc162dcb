/** What the browser's own list of visited places keeps beside the present one; anybody may have put it there. */
export const entry = (): unknown => history.state

/** Keeps `state` with the present place, or with a new one after it. The address stays, whichever key it carries. */
export const putEntry = (state: unknown, isNew: boolean): void =>
  history[isNew ? 'pushState' : 'replaceState'](state, '')

export const moveBack = (): void => history.back()

/**
 * Calls `hear` after somebody went back or forward. A place that was visited under an older key is put under the present one first, or
 * a reload there would lead to a link that opens nothing. Gives back how to stop.
 */
export function onMove(hear: (state: unknown) => void, isOurs: (state: unknown) => boolean): () => void {
  let { hash } = location
  const look = (): void => {
    hash = location.hash
  }
  const move = ({ state }: PopStateEvent): void => {
    if (isOurs(state) && location.hash !== hash) history.replaceState(state, '', hash)
    hear(state)
  }
  // the router makes the browser tell of this; a key is replaced that way
  addEventListener('replaceState', look)
  addEventListener('popstate', move)
  return () => {
    removeEventListener('replaceState', look)
    removeEventListener('popstate', move)
  }
}
