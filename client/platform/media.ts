import { useSyncExternalStore } from 'react'

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    again => {
      const list = matchMedia(query)
      list.addEventListener('change', again)
      return () => list.removeEventListener('change', again)
    },
    () => matchMedia(query).matches,
  )
}

/** The width at which panels become full sheets and the rail moves to the bottom. */
export const PHONE = '(max-width: 640px)'
export const onPhone = (): boolean => matchMedia(PHONE).matches
