import { useEffect, useState } from 'react'

/**
 * Code that is fetched when it is first wanted; null until then. Where it cannot be fetched nothing is shown, and it is tried again the
 * next time.
 */
export function useLate<T>(wanted: boolean, fetch: () => Promise<T>): T | null {
  const [late, setLate] = useState<{ readonly value: T } | null>(null)
  useEffect(() => {
    if (!wanted || late) return
    let here = true
    fetch().then(
      value => here && setLate({ value }),
      () => {},
    )
    return () => {
      here = false
    }
  }, [wanted, late, fetch])
  return late?.value ?? null
}
