import { type RefObject, useEffect, useRef } from 'react'

/**
 * Brings the focus, once what had it is gone, to what `next` names in the box, as soon as that is there. Somebody who went
 * elsewhere meanwhile is left there.
 */
export function useFocusNext<T extends HTMLElement>(): {
  readonly box: RefObject<T | null>
  readonly next: (selector: string) => void
} {
  const box = useRef<T>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const to = box.current?.querySelector<HTMLElement>(wanted.current)
    if (!to) return
    wanted.current = null
    if (document.activeElement === document.body) to.focus()
  })
  return {
    box,
    next(selector) {
      wanted.current = selector
    },
  }
}
