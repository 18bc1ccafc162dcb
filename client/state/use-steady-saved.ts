import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'
import { useTypingPace } from '../platform/typing-pace.ts'
import type { SavedState } from './session.ts'

/** "Saved" is shown once no key was pressed for so long (milliseconds). */
const QUIET = 250

/** The saved state to be shown: while one types it stays at "Saving…", instead of becoming "Saved" between any two letters. */
export function useSteadySaved(saved: StoreApi<SavedState>): SavedState {
  const pace = useTypingPace()
  const shown = useRef(saved.getState())
  const subscribe = useCallback(
    (again: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = (): void => {
        clearTimeout(timer)
        const now = saved.getState()
        const wait = now.kind === 'saved' && shown.current.kind === 'saving' ? pace.untilQuiet(QUIET) : 0
        if (wait > 0) {
          timer = setTimeout(look, wait)
          return
        }
        shown.current = now
        again()
      }
      look()
      const stop = saved.subscribe(look)
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
    [saved, pace],
  )
  return useSyncExternalStore(subscribe, () => shown.current)
}
