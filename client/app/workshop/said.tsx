import { type ReactNode, useEffect, useRef } from 'react'
import styles from './notices.module.css'

/** Holds what is said under the bars, and tells the frame around it how high that is: `--notices`, in pixels. */
export function Said({ children }: { children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const said = here.current
    const frame = said?.closest<HTMLElement>('[data-frame]')
    if (!said || !frame) return
    const tell = (): void => frame.style.setProperty('--notices', `${said.offsetHeight}px`)
    const watch = new ResizeObserver(tell)
    watch.observe(said)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={here} className={styles.said}>
      {children}
    </div>
  )
}
