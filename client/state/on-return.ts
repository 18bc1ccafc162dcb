import type { StoreApi } from 'zustand'
import type { SavedState } from './saved-state.ts'

/** Calls `run` each time that the connection comes back; gives back how to stop. */
export const onReturn = (saved: StoreApi<SavedState>, run: () => void): (() => void) =>
  saved.subscribe((now, before) => {
    if (before.kind === 'offline' && now.kind !== 'offline' && now.kind !== 'ended') run()
  })
