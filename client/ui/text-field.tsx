import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { cx } from './cx.ts'
import styles from './field.module.css'
import { FieldHelp } from './field-help.tsx'

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'isInvalid' | 'validate'> {
  label: string
  /** the label stays for screen readers only */
  hideLabel?: boolean
  help?: string | undefined
  /** what is wrong and what to do; marks the field as invalid */
  error?: string | undefined
  placeholder?: string
  /** a box of this many lines instead of one line */
  lines?: number
  size?: 'm' | 'l'
  className?: string | undefined
}

/** One line of text, or several, with a label. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, help, error, placeholder, lines, size = 'm', className, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      className={cx(styles.field, className)}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {lines ? (
        <TextArea className={cx(styles.box, styles.lines)} rows={lines} placeholder={placeholder} />
      ) : (
        <Input className={cx(styles.box, size === 'l' && styles.large)} placeholder={placeholder} />
      )}
      <FieldHelp help={help} error={error} />
    </AriaTextField>
  )
}
