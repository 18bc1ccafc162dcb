import { useEffect } from 'react'
import type { StoreApi } from 'zustand'
import { whenQuiet } from '../../platform/idle.ts'
import { onReturn } from '../../state/on-return.ts'
import type { SavedState } from '../../state/saved-state.ts'
import { useSession } from '../../state/session.ts'
import { fetchAllParts } from './parts.ts'

/** When the rest of the code is fetched (milliseconds): the board and the first strokes on it come first. */
const FETCH_AHEAD = { quiet: 12_000, latest: 60_000 }

/** Fetches the rest of the code ahead, and what did not come then whenever a connection comes back. */
export function useFetchAhead(): void {
  const { saved } = useSession()
  useEffect(() => fetchAhead(saved, work => whenQuiet(FETCH_AHEAD, work), fetchAllParts), [saved])
}

/**
 * @param first calls its `work` when it is time for the first try; gives back how to call that off
 * @param fetch gives whether all came
 * @returns how to stop
 */
export function fetchAhead(
  saved: StoreApi<SavedState>,
  first: (work: () => void) => () => void,
  fetch: () => Promise<boolean>,
): () => void {
  let missing = false
  const attempt = async (): Promise<void> => {
    missing = true
    missing = !(await fetch())
  }
  const stopFirst = first(() => void attempt())
  const stopReturn = onReturn(saved, () => {
    if (missing) void attempt()
  })
  return () => {
    stopFirst()
    stopReturn()
  }
}
