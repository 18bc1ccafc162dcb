import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { cx } from './cx.ts'

export type Tone = 'info' | 'good' | 'waiting' | 'danger'
const ICONS = { info: Info, good: CircleCheck, waiting: TriangleAlert, danger: CircleAlert } as const

export interface BannerProps {
  tone?: Tone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  /** `alert` interrupts a screen reader: only where something was refused or is at risk */
  live?: 'alert' | 'status' | 'off'
  className?: string | undefined
}

/** A message that stays until its cause is gone: what happened, what is safe, what to do. */
export function Banner({ tone = 'info', title, children, actions, live = 'off', className }: BannerProps) {
  const Icon = ICONS[tone]
  return (
    <div className={cx(styles.banner, styles[tone], className)} role={live === 'off' ? undefined : live}>
      <Icon size={18} aria-hidden />
      <div className={styles.words}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
