import { type KeyboardEvent, useState } from 'react'
import { cx } from '../../ui/cx.ts'
import box from '../../ui/draft-input.module.css'
import { useDraft } from '../../ui/use-draft.ts'
import { typedNumber } from './typed-number.ts'

interface Props {
  readonly id?: string
  readonly label?: string
  readonly kind: 'day' | 'number'
  readonly value: string | number | null
  readonly least?: number
  readonly most?: number
  readonly disabled: boolean
  readonly describedBy?: string | undefined
  readonly onCommit: (next: string | number | null) => void
}

/** Milliseconds without a key after which typing is handed over. */
const IDLE = 1_500
/** A year that is still being typed reads as one of the first centuries. */
const FIRST_DAY = '1900-01-01'

/** A date or a number with one shared value: Enter or leaving hands it over, Escape takes it back. What is no number stays, marked as wrong, and changes nothing. */
export function TypedInput({ label, kind, value, least, most, describedBy, onCommit, ...rest }: Props) {
  const commit = (typed: string): void => {
    const text = typed.trim()
    if (text === '') onCommit(null)
    else if (kind === 'day') {
      if (text >= FIRST_DAY) onCommit(text)
    } else {
      const number = typedNumber(text)
      if (number !== null) onCommit(Math.min(Math.max(number, least ?? number), most ?? number))
    }
  }
  const draft = useDraft(value === null ? '' : String(value), commit, IDLE, rest.disabled)
  const [left, setLeft] = useState(false)
  const readable = kind === 'day' || draft.shown.trim() === '' || typedNumber(draft.shown) !== null
  const finish = (): void => {
    setLeft(true)
    if (readable) draft.finish()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') finish()
    else if (event.key === 'Escape' && draft.typing) {
      event.stopPropagation()
      draft.revert()
    }
  }
  return (
    <input
      {...rest}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      className={cx(box.input)}
      aria-label={label}
      aria-describedby={describedBy}
      value={draft.shown}
      aria-invalid={left && !readable}
      onChange={e => {
        setLeft(false)
        draft.change(e.currentTarget.value)
      }}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  )
}
