import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { cx } from './cx.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  children: ReactNode
  /** one `primary` a view; `danger` only for what cannot be taken back */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 's' | 'm' | 'l'
  /** stands before the words */
  icon?: ReactNode
  wide?: boolean
  className?: string | undefined
}

/** Something that can be pressed, with a verb on it. */
export function Button({
  look = 'plain',
  size = 'm',
  icon,
  wide,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(
        styles.button,
        styles[look],
        size !== 'm' && styles[size],
        wide && styles.wide,
        className,
      )}
    >
      {icon}
      {children}
    </AriaButton>
  )
}
