import type { HTMLAttributes } from 'react'
import styles from './visually-hidden.module.css'

/** Words for a screen reader only. */
export const VisuallyHidden = (props: HTMLAttributes<HTMLSpanElement>) => (
  <span {...props} className={styles.hidden} />
)
