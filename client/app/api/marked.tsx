import { Fragment } from 'react'
import styles from './api-page.module.css'

/** Words with what stands between backticks as code, the one mark that the description uses. */
export function Marked({ text }: { text: string }) {
  let at = 0
  return text.split('`').map((part, i) => {
    const key = at
    at += part.length + 1
    return i % 2 === 1 ? (
      <code key={key} className={styles.type}>
        {part}
      </code>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
}
