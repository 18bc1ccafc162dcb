import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import style from './partners-table.module.css'

interface Props {
  readonly label: string
  /** what the field says while nobody is in it */
  readonly shown: string
  readonly disabled: boolean
  /** the real field, which is given the focus when it comes */
  readonly children: ReactNode
}

/** A field in a row that costs much: a plain line with its words until it is gone into. A table has hundreds. */
export function LateCell({ label, shown, disabled, children }: Props) {
  const [entered, setEntered] = useState(false)
  if (entered) return <Entered>{children}</Entered>
  return (
    <input
      key={shown}
      type="text"
      className={cx(box.input, box.quiet)}
      aria-label={label}
      placeholder="–"
      autoComplete="off"
      disabled={disabled}
      defaultValue={shown}
      onFocus={() => setEntered(true)}
    />
  )
}

function Entered({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <span ref={place} className={style.entered}>
      {children}
    </span>
  )
}
