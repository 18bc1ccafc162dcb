import type { ReactNode } from 'react'
import { PageFrame } from './page-frame.tsx'
import styles from './problem-page.module.css'

export interface ProblemPageProps {
  icon: ReactNode
  /** what happened */
  title: string
  /** what is safe, and what to do next */
  children: ReactNode
  actions?: ReactNode
}

/** A whole page for what keeps a person from going on. */
export function ProblemPage({ icon, title, children, actions }: ProblemPageProps) {
  return (
    <PageFrame title={title}>
      <div className={styles.page}>
        <div className={styles.icon}>{icon}</div>
        <h1>{title}</h1>
        <div className={styles.text}>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </PageFrame>
  )
}
