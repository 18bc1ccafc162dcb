import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import field from './field.module.css'
import styles from './segmented.module.css'
import type { Option } from './select.tsx'

export interface SegmentedProps<T extends string> {
  label: string
  hideLabel?: boolean
  options: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
}

/** Two to four choices side by side, all visible. */
export function Segmented<T extends string>({
  label,
  hideLabel,
  options,
  value,
  onChange,
}: SegmentedProps<T>) {
  return (
    <RadioGroup
      {...(hideLabel ? { 'aria-label': label } : {})}
      orientation="horizontal"
      value={value}
      onChange={chosen => {
        const option = options.find(o => o.id === chosen)
        if (option) onChange(option.id)
      }}
      className={styles.group ?? ''}
    >
      {hideLabel ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <div className={styles.row}>
        {options.map(o => (
          <Radio key={o.id} value={o.id} className={styles.option ?? ''}>
            {o.icon}
            {o.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
