import { useSyncExternalStore } from 'react'

/** Less than this is a browser's own bar coming and going, not a keyboard (CSS pixels). */
const LEAST = 120

function inset(): number {
  const view = window.visualViewport
  // a pinched page shows less of itself, too, and has no keyboard for that
  if (!view || view.scale > 1.01) return 0
  const covered = innerHeight - view.height - view.offsetTop
  return covered < LEAST ? 0 : Math.round(covered)
}

/** How much of the window's bottom an on-screen keyboard covers (CSS pixels); 0 where there is none. */
export function useKeyboardInset(): number {
  return useSyncExternalStore(
    again => {
      const view = window.visualViewport
      view?.addEventListener('resize', again)
      view?.addEventListener('scroll', again)
      return () => {
        view?.removeEventListener('resize', again)
        view?.removeEventListener('scroll', again)
      }
    },
    inset,
    () => 0,
  )
}
