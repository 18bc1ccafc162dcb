import { type Splice, spliceOf } from '../../shared/edits/replace-text.ts'

interface Text {
  value(): string
  type(next: string): void
  onRemote(listener: (edits: readonly Splice[]) => void): () => void
}

const apply = (text: string, s: Splice): string =>
  text.slice(0, s.at) + s.inserted + text.slice(s.at + s.removed)

/** Where a place in a text lies after somebody else's splice. */
export function shifted(place: number, s: Splice): number {
  if (place <= s.at) return place
  return Math.max(s.at, place - s.removed) + s.inserted.length
}

/** A splice as it is after somebody else's came first. */
function movedBy(mine: Splice, other: Splice): Splice {
  const at = shifted(mine.at, other)
  return { at, removed: Math.max(0, shifted(mine.at + mine.removed, other) - at), inserted: mine.inserted }
}

/**
 * Binds a field to a text that several people type in: what is typed goes out as the smallest edit, what others type comes in
 * around the caret. While an input method composes, the field is left alone and others' edits wait.
 *
 * @returns unbinds; what was being composed goes out before
 */
export function bindSharedTyping(field: HTMLTextAreaElement | HTMLInputElement, text: Text): () => void {
  let shown = text.value()
  let composing = false
  let waiting: Splice[] = []
  field.value = shown

  const takeIn = (edits: readonly Splice[]): void => {
    let [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    const direction = field.selectionDirection ?? 'none'
    for (const edit of edits) {
      shown = apply(shown, edit)
      start = shifted(start, edit)
      end = shifted(end, edit)
    }
    field.value = shown
    if (field.ownerDocument.activeElement === field) field.setSelectionRange(start, end, direction)
    field.dispatchEvent(new Event('shared-typing'))
  }

  const sendOut = (): void => {
    const typed = spliceOf(shown, field.value)
    const others = waiting
    waiting = []
    if (!typed) {
      takeIn(others)
      return
    }
    shown = field.value
    const local = others.reduce(movedBy, typed)
    text.type(apply(text.value(), local))
    const now = text.value()
    const rest = spliceOf(shown, now)
    if (rest) takeIn([rest])
  }

  const onInput = (): void => {
    if (!composing) sendOut()
  }
  const onStart = (): void => {
    composing = true
  }
  const onEnd = (): void => {
    composing = false
    sendOut()
  }
  // who goes elsewhere in the middle of a word, or closes the page, has still written it
  const onAway = (): void => {
    if (composing) sendOut()
  }
  const page = field.ownerDocument.defaultView
  field.addEventListener('blur', onAway)
  page?.addEventListener('pagehide', onAway)
  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onStart)
  field.addEventListener('compositionend', onEnd)
  const stop = text.onRemote(edits => {
    if (composing) waiting.push(...edits)
    else takeIn(edits)
  })
  return () => {
    // a field that is taken away in the middle of a word still hands that word over
    onAway()
    stop()
    field.removeEventListener('blur', onAway)
    page?.removeEventListener('pagehide', onAway)
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onStart)
    field.removeEventListener('compositionend', onEnd)
  }
}
