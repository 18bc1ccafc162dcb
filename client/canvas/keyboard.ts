import type { CanvasDesk } from './canvas-desk.ts'
import { meantBy } from './commands.ts'
import { isIdle } from './give-up.ts'

/**
 * The keys of the map, while it has the focus: see commands.ts. Gives a function that stops.
 *
 * @param space the space bar is held: the pointer moves the view
 */
export function listenToKeys(desk: CanvasDesk, space: (held: boolean) => void): () => void {
  const { session, host } = desk
  const stop = new AbortController()
  const options = { signal: stop.signal }
  /** Escape was pressed and nothing is left to give up: the next Tab leaves the map */
  let leaving = false

  const down = (e: KeyboardEvent): void => {
    if (e.target !== host || e.isComposing) return
    const { shortcuts } = session.workspace.getState()
    if (e.key === ' ' && shortcuts) {
      e.preventDefault()
      space(true)
      return
    }
    const meant = meantBy(e, shortcuts)
    if (meant.length === 0 || (leaving && e.key === 'Tab')) return
    const found = meant.find(m => m.command.enabled(desk))
    // the browser's own meaning (a bookmark, say) would surprise; Tab goes on to what follows the map
    if (found || e.key !== 'Tab') e.preventDefault()
    found?.command.run(desk, found.pressed)
    leaving = e.key === 'Escape' && isIdle(desk)
  }
  host.addEventListener('keydown', down, options)
  window.addEventListener('keyup', e => e.key === ' ' && space(false), options)
  host.addEventListener('blur', () => space(false), options)
  host.addEventListener(
    'focus',
    () => {
      leaving = false
    },
    options,
  )
  return () => stop.abort()
}
