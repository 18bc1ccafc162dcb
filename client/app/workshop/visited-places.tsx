import { useEffect } from 'react'
import { entry, moveBack, onMove, putEntry } from '../../platform/entries.ts'
import { onPhone } from '../../platform/phone.ts'
import { useSession } from '../../state/session.ts'
import { isVisited, moved, type Visited, visited } from '../../state/visited.ts'

/** The browser's Back leads through the views that were looked at, and first closes what lies over the whole screen. */
export function VisitedPlaces(): null {
  const { workspace } = useSession()
  useEffect(() => {
    const now = (): Visited => visited(workspace.getState(), onPhone())
    const state = entry()
    const { from, depth } = isVisited(state) ? state : { from: null, depth: 0 }
    let at: Visited = { ...now(), from, depth }
    /** the browser was asked to go back and has not yet */
    let leaving = false
    putEntry(at, false)
    const follow = (): void => {
      if (leaving) return
      const move = moved(at, now())
      if (move.kind === 'back') {
        leaving = true
        moveBack()
      } else {
        at = move.entry
        putEntry(at, move.kind === 'add')
      }
    }
    const stopMoves = onMove(to => {
      const asked = leaving
      leaving = false
      if (!isVisited(to)) return
      at = to
      const { view, panel, wall } = to
      if (asked) follow()
      else workspace.setState(onPhone() ? { view, panel, wall } : { view, wall })
    }, isVisited)
    const stop = workspace.subscribe((w, before) => {
      if (w.view !== before.view || w.panel !== before.panel || w.wall !== before.wall) follow()
    })
    return () => {
      stop()
      stopMoves()
    }
  }, [workspace])
  return null
}
