import { type Ref, type TextareaHTMLAttributes, useCallback, useLayoutEffect, useRef } from 'react'
import type { Splice } from '../../shared/edits/replace-text.ts'
import { bindSharedTyping } from './shared-typing.ts'

interface Props
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue' | 'onChange'> {
  readonly text: {
    value(): string
    type(next: string): void
    onRemote(l: (edits: readonly Splice[]) => void): () => void
  }
  readonly ref?: Ref<HTMLTextAreaElement>
  /** grows with its content */
  readonly grows?: boolean
}

/** A text area in which several people type at once; the caret stays where it was among what others write. */
export function SharedTextarea({ text, ref, grows = false, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement | null>(null)
  const both = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element
      if (typeof ref === 'function') ref(element)
      else if (ref) ref.current = element
    },
    [ref],
  )
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    const unbind = bindSharedTyping(element, text)
    if (!grows || CSS.supports('field-sizing', 'content')) return unbind
    const resize = (): void => {
      element.style.blockSize = 'auto'
      element.style.blockSize = `${element.scrollHeight + 2}px`
    }
    resize()
    element.addEventListener('input', resize)
    element.addEventListener('shared-typing', resize)
    return () => {
      unbind()
      element.removeEventListener('input', resize)
      element.removeEventListener('shared-typing', resize)
    }
  }, [text, grows])
  return <textarea ref={both} data-grows={grows || undefined} {...rest} />
}
