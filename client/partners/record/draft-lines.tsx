import { useLayoutEffect, useRef } from 'react'
import long from '../../ui/long-text.module.css'
import { useDraft } from '../../ui/use-draft.ts'
import style from './row-list.module.css'

interface Props {
  readonly id: string
  readonly value: string
  readonly maxLength: number
  readonly onCommit: (next: string) => void
}

/** Milliseconds without a key after which typing is handed over. */
const IDLE = 900

/** Some lines with one shared value, as high as what is in them; leaving hands them over, Escape takes them back. */
export function DraftLines({ id, value, maxLength, onCommit }: Props) {
  const draft = useDraft(value, onCommit, IDLE)
  const field = useRef<HTMLTextAreaElement>(null)
  const { shown } = draft
  useLayoutEffect(() => {
    const element = field.current
    // read again whenever the words change
    if (!element || shown === undefined) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 2}px`
  }, [shown])
  return (
    <textarea
      ref={field}
      id={id}
      rows={1}
      maxLength={maxLength}
      className={`${long.text} ${style.few}`}
      value={shown}
      onChange={e => draft.change(e.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !draft.typing) return
        event.stopPropagation()
        event.preventDefault()
        draft.revert()
      }}
    />
  )
}
