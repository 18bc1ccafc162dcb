import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import style from './chosen.module.css'

interface Props<T extends string> {
  readonly label: string
  /** null: not said */
  readonly value: T | null
  readonly options: readonly (readonly [value: T, text: string])[]
  /** null: pressed again, so not said any more */
  readonly onChange: (value: T | null) => void
}

/** One of a few answers side by side, or none. */
export function OneOf<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <div className={style.part}>
      <span className={style.label} aria-hidden>
        {label}
      </span>
      <ToggleButtonGroup
        className={style.answers ?? ''}
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={keys => onChange(options.find(([v]) => keys.has(v))?.[0] ?? null)}
      >
        {options.map(([id, text]) => (
          <ToggleButton key={id} id={id} className={style.answer ?? ''}>
            {text}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
