import { Check } from 'lucide-react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className'> {
  label: string
  help?: string | undefined
}

/** A yes or no. */
export function Checkbox({ label, help, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles.box}>
            {isSelected ? <Check size={16} strokeWidth={3} aria-hidden /> : null}
          </span>
          <span>
            <span>{label}</span>
            {help ? <span className={styles.help}>{help}</span> : null}
          </span>
        </>
      )}
    </AriaCheckbox>
  )
}
