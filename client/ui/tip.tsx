import type { ReactNode } from 'react'
import { Tooltip } from 'react-aria-components/Tooltip'
import styles from './tip.module.css'

/** The words of an icon, shown on hover and on keyboard focus. Goes inside a TooltipTrigger. */
export function Tip({
  children,
  placement = 'bottom',
  keys,
}: {
  children: ReactNode
  keys?: string | undefined
  placement?: 'top' | 'bottom' | 'left' | 'right'
}) {
  return (
    <Tooltip className={styles.tip ?? ''} placement={placement} offset={6}>
      {children}
      {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
    </Tooltip>
  )
}
