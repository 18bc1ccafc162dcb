import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { cx } from './cx.ts'
import field from './field.module.css'
import { FieldHelp } from './field-help.tsx'
import pop from './popover.module.css'
import styles from './select.module.css'

export interface Option<T extends string> {
  readonly id: T
  readonly label: string
  readonly icon?: ReactNode
}

export interface SelectProps<T extends string> {
  label: string
  hideLabel?: boolean
  options: readonly Option<T>[]
  /** null: nothing chosen yet */
  value: T | null
  onChange: (value: T) => void
  placeholder?: string
  help?: string
  error?: string
  isDisabled?: boolean
  className?: string | undefined
}

/** One choice out of a short list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, options, value, onChange, placeholder, help, error, isDisabled, className } =
    props
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={chosen => {
        const option = options.find(o => o.id === chosen)
        if (option) onChange(option.id)
      }}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      className={cx(field.field, className)}
    >
      {hideLabel ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <Button className={cx(field.box, styles.trigger)}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldHelp help={help} error={error} />
      <Popover className={pop.popover ?? ''} offset={4}>
        <ListBox className={pop.list ?? ''} items={options}>
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} className={pop.item ?? ''}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  {option.label}
                  {isSelected ? <Check size={16} aria-hidden className={pop.check} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
