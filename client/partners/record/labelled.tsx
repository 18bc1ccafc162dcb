import { type ReactNode, useId } from 'react'
import style from './partner-record.module.css'

interface Props {
  readonly label: string
  /** a field that takes the label by its id; without it, the children bring an accessible name of their own */
  readonly field?: (id: string) => ReactNode
  readonly children?: ReactNode
}

/** A label over a field, and what stands under it. */
export function Labelled({ label, field, children }: Props) {
  const id = useId()
  return (
    <div className={style.field}>
      {field ? (
        <label className={style.label} htmlFor={id}>
          {label}
        </label>
      ) : (
        <span className={style.label} aria-hidden>
          {label}
        </span>
      )}
      {field?.(id)}
      {children}
    </div>
  )
}
