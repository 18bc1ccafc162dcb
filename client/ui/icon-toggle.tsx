import type { ReactNode } from 'react'
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components/ToggleButton'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Tip } from './tip.tsx'

export interface IconToggleProps extends Omit<ToggleButtonProps, 'children' | 'className' | 'aria-label'> {
  label: string
  children: ReactNode
  tip?: 'top' | 'bottom' | 'left' | 'right'
  /** what does the same on the keyboard; shown in the tip */
  keys?: string | undefined
  className?: string | undefined
}

/** An icon that stays pressed. */
export function IconToggle({ label, children, tip = 'bottom', keys, className, ...rest }: IconToggleProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton {...rest} aria-label={label} className={cx(styles.button, className)}>
        {children}
      </ToggleButton>
      <Tip placement={tip} keys={keys}>
        {label}
      </Tip>
    </TooltipTrigger>
  )
}
