import { ChevronDown } from 'lucide-react'
import style from './draft-input.module.css'

interface Props<T extends string> {
  readonly id?: string
  /** accessible name; leave it out where a <label> points here by `id` */
  readonly label?: string
  readonly value: T
  readonly options: readonly (readonly [value: T, text: string])[]
  readonly onChange: (next: T) => void
  readonly disabled?: boolean
  readonly quiet?: boolean
  readonly className?: string
}

/** The platform's own list of choices: light in a table of hundreds, and familiar on a phone. */
export function NativeSelect<T extends string>({
  id,
  label,
  value,
  options,
  onChange,
  disabled,
  quiet,
  className,
}: Props<T>) {
  return (
    <span className={[style.select, className].join(' ')}>
      <select
        id={id}
        aria-label={label}
        className={[style.input, quiet ? style.quiet : ''].join(' ')}
        value={value}
        disabled={disabled}
        onChange={e => {
          const chosen = options.find(([v]) => v === e.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([v, text]) => (
          <option key={v} value={v}>
            {text}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden className={style.chevron} />
    </span>
  )
}
