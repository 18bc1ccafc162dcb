import type { ReactNode } from 'react'
import styles from './files.module.css'

/** One kind of thing to take away: what it is, in a line what for, and its formats as buttons. */
export function FileRow({
  icon,
  title,
  help,
  children,
}: {
  icon: ReactNode
  title: string
  help: string
  children: ReactNode
}) {
  return (
    <li className={styles.row}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.words}>
        <h3 className={styles.name}>{title}</h3>
        <p className={styles.help}>{help}</p>
        <div className={styles.buttons}>{children}</div>
      </div>
    </li>
  )
}
