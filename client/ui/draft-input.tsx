import type { KeyboardEvent, Ref } from 'react'
import style from './draft-input.module.css'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly id?: string
  /** accessible name; leave it out where a <label> points here by `id` */
  readonly label?: string
  readonly value: string
  readonly onCommit: (next: string) => void
  readonly placeholder?: string
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly describedBy?: string
  /** id of a <datalist> with what may be meant */
  readonly list?: string
  /** without a border until it is pointed at or typed in: for tables and headings */
  readonly quiet?: boolean
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onEnter?: () => void
}

/** Milliseconds without a key after which typing is handed over. */
const IDLE = 900

/** A line of text with one shared value: Enter or leaving hands it over, Escape takes it back. */
export function DraftInput({
  label,
  value,
  onCommit,
  quiet,
  className,
  inputRef,
  onEnter,
  describedBy,
  ...rest
}: Props) {
  const draft = useDraft(value, onCommit, IDLE, rest.disabled)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      draft.finish()
      onEnter?.()
    } else if (event.key === 'Escape' && draft.typing) {
      event.stopPropagation()
      draft.revert()
    }
  }
  return (
    <input
      {...rest}
      ref={inputRef}
      type="text"
      autoComplete="off"
      className={[style.input, quiet ? style.quiet : '', className].join(' ')}
      aria-label={label}
      aria-describedby={describedBy}
      value={draft.shown}
      onChange={e => draft.change(e.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={onKeyDown}
    />
  )
}
