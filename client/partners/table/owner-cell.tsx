import { useState } from 'react'
import { usePersonName } from '../../state/hooks.ts'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { OwnerField } from '../record/owner-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly onCommit: (owner: string) => void
}

/** The owner in a row: a plain field until it is gone into, when the one with suggestions takes its place. A table has hundreds. */
export function OwnerCell({ label, value, disabled, onCommit }: Props) {
  const nameOf = usePersonName()
  const [entered, setEntered] = useState(false)
  if (entered)
    return <OwnerField quiet focus label={label} value={value} disabled={disabled} onCommit={onCommit} />
  const shown = value === '' ? '' : nameOf(value)
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
