import { type ReactNode, useState } from 'react'
import styles from './api-page.module.css'

interface Props {
  readonly id: string
  readonly line: ReactNode
  readonly children: ReactNode
}

/** A line that opens. What is in it is made when it is opened first: all of them at once are ten thousand elements. */
export function Folded({ id, line, children }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      id={id}
      className={styles.call}
      onToggle={event => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary className={styles.line}>{line}</summary>
      {opened ? <div className={styles.details}>{children}</div> : null}
    </details>
  )
}
