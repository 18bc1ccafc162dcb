import type { ReactNode } from 'react'
import styles from './snapshot-page.module.css'

// What scrolls must be in reach of the keyboard, although there is nothing in it to press.
const inReach = { tabIndex: 0 } as const

/** A wide table that scrolls sideways on a narrow screen, by keyboard too. */
export function Scrollable({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.scroll} aria-label={name} {...inReach}>
      {children}
    </section>
  )
}
