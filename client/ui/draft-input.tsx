import type { KeyboardEvent, Ref } from 'react'
import type { Until } from '../state/use-open.ts'
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
  /** what `disabled` waits for besides the board */
  readonly until?: Until
  readonly describedBy?: string
  /** id of a <datalist> with what may be meant */
  readonly list?: string
  /** without a border until it is pointed at or typed in: for tables and headings */
  readonly quiet?: boolean
  readonly className?: string
  /** a long line is shown whole, on as many lines as it takes; it stays one */
  readonly wraps?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onEnter?: () => void
}

/** Milliseconds without a key after which typing is handed over. */
const IDLE = 900
/** Letters of a heading on one line of a phone, about. */
const ROW = 28

/** A line of text with one shared value: Enter or leaving hands it over, Escape takes it back. */
export function DraftInput({
  label,
  value,
  onCommit,
  quiet,
  wraps,
  until,
  className,
  inputRef,
  onEnter,
  describedBy,
  ...rest
}: Props) {
  const draft = useDraft(value, onCommit, IDLE, rest.disabled, until)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      if (wraps) event.preventDefault()
      draft.finish()
      onEnter?.()
    } else if (event.key === 'Escape' && draft.typing) {
      event.stopPropagation()
      draft.revert()
    }
  }
  const shared = {
    ...rest,
    autoComplete: 'off',
    className: [style.input, quiet ? style.quiet : '', wraps ? style.wraps : '', className].join(' '),
    'aria-label': label,
    'aria-describedby': describedBy,
    value: draft.shown,
    onBlur: draft.finish,
    onKeyDown,
  }
  return wraps ? (
    <textarea
      {...shared}
      // as large as what it holds; a guess for browsers that cannot tell
      rows={Math.ceil(draft.shown.length / ROW) || 1}
      onChange={e => draft.change(e.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  ) : (
    <input {...shared} ref={inputRef} type="text" onChange={e => draft.change(e.currentTarget.value)} />
  )
}
