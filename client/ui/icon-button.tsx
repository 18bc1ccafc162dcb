import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Tip } from './tip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  /** the name that is read aloud and shown as a tip */
  label: string
  children: ReactNode
  size?: 's' | 'm'
  /** what does the same on the keyboard; shown in the tip */
  keys?: string | undefined
  /** where the tip stands */
  tip?: 'top' | 'bottom' | 'left' | 'right'
  className?: string | undefined
}

/** A button that shows only an icon; its name is always there for a tip and for a screen reader. */
export function IconButton({
  label,
  children,
  size = 'm',
  tip = 'bottom',
  keys,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button {...rest} aria-label={label} className={cx(styles.button, size === 's' && styles.s, className)}>
        {children}
      </Button>
      <Tip placement={tip} keys={keys}>
        {label}
      </Tip>
    </TooltipTrigger>
  )
}
