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

export { PHONE } from './phone.ts'
