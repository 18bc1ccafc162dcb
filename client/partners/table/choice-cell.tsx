import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'

interface Props {
  readonly label: string
  readonly value: string
  /** the value in words */
  readonly shown: string
  readonly disabled: boolean
  /** made when somebody goes into the field: a table has thousands of choices, and nobody sees them */
  readonly options: () => readonly (readonly [value: string, text: string])[]
  readonly onChange: (next: string) => void
}

/** A choice in a row: the platform's own list, filled when it is pointed at or gone into. */
export function ChoiceCell({ label, value, shown, disabled, options, onChange }: Props) {
  const [entered, setEntered] = useState(false)
  const enter = (): void => setEntered(true)
  return (
    <span className={box.select}>
      <select
        aria-label={label}
        className={cx(box.input, box.quiet)}
        value={value}
        disabled={disabled}
        onFocus={enter}
        onPointerEnter={enter}
        onPointerDown={enter}
        onChange={e => onChange(e.currentTarget.value)}
      >
        {entered ? (
          options().map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))
        ) : (
          <option value={value}>{shown}</option>
        )}
      </select>
      <ChevronDown size={14} aria-hidden className={box.chevron} />
    </span>
  )
}
