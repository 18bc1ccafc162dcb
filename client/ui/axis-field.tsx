import type { KeyboardEvent } from 'react'
import style from './axis-field.module.css'
import { AXIS_RANGE, type Axis, parseAxis, showAxis } from './axis-values.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly axis: Axis
  /** −1 … 1 or 0 … 1; null: not known yet */
  readonly share: number | null
  readonly label: string
  readonly disabled?: boolean
  readonly describedBy?: string | undefined
  readonly onCommit: (share: number) => void
  readonly onRefused: () => void
  readonly onEnter?: (field: HTMLElement) => void
  readonly onFocus?: () => void
}

/** A stance or an influence, typed ("+40", "−20", "40 %") or nudged by arrow keys in axis units (Shift, Page keys: ten). */
export function AxisField(props: Props) {
  const { axis, share, label, disabled, describedBy, onCommit, onRefused, onEnter, onFocus } = props
  const shown = share === null ? '' : showAxis(axis, share)
  const commit = (typed: string): void => {
    const parsed = parseAxis(axis, typed)
    if (parsed.ok) onCommit(parsed.value)
    else if (typed.trim() !== '' || share !== null) onRefused()
  }
  const draft = useDraft(shown, commit, 0, disabled)
  const [low, high] = AXIS_RANGE[axis]

  const nudge = (by: number) => {
    const typed = parseAxis(axis, draft.shown)
    const from = Math.round((typed.ok ? typed.value : (share ?? 0)) * 100)
    const next = Math.min(high, Math.max(low, from + by))
    draft.drop()
    if (next / 100 !== share) onCommit(next / 100)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      nudge(event.shiftKey && Math.abs(step) === 1 ? step * 10 : step)
    } else if (event.key === 'Enter') {
      const field = event.currentTarget
      draft.finish()
      onEnter?.(field)
    } else if (event.key === 'Escape' && draft.typing) {
      event.stopPropagation()
      draft.revert()
    }
  }
  return (
    <input
      type="text"
      role="spinbutton"
      data-cell={axis}
      className={style.axis}
      // a phone's number keys have no minus
      inputMode={axis === 'influence' ? 'numeric' : 'text'}
      autoComplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      aria-valuetext={share === null ? undefined : shown}
      placeholder="–"
      disabled={disabled}
      value={draft.shown}
      onChange={e => draft.change(e.currentTarget.value)}
      onFocus={e => {
        e.currentTarget.select()
        onFocus?.()
      }}
      onBlur={draft.finish}
      onKeyDown={onKeyDown}
    />
  )
}
