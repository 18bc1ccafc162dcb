import { usePersonName } from '../../state/hooks.ts'
import { OwnerField } from '../record/owner-field.tsx'
import { LateCell } from './late-cell.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  /** what to type, where it is no owner that is asked for */
  readonly hint?: string
  readonly onCommit: (owner: string) => void
}

/** The owner in a row; the field with suggestions comes when it is gone into. */
export function OwnerCell({ label, value, disabled, hint, onCommit }: Props) {
  const nameOf = usePersonName()
  return (
    <LateCell label={label} shown={value === '' ? '' : nameOf(value)} disabled={disabled}>
      <OwnerField
        quiet
        focus
        label={label}
        value={value}
        disabled={disabled}
        {...(hint === undefined ? {} : { hint })}
        onCommit={onCommit}
      />
    </LateCell>
  )
}
