/**
 * The line in which the caret of a text field stands: pixels of the field from its top, as if it were not scaled. A field tells nobody,
 * so its words up to the caret are set once more, out of sight.
 */
export function caretLine(field: HTMLTextAreaElement): { top: number; bottom: number } {
  const copy = field.ownerDocument.createElement('div')
  const { width, padding, fontSize, lineHeight } = field.style
  Object.assign(copy.style, { width, padding, fontSize, lineHeight })
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    boxSizing: 'border-box',
    fontFamily: 'var(--font)',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  })
  // a line that has only just begun is one too
  copy.textContent = `${field.value.slice(0, field.selectionEnd)}\u200b`
  field.after(copy)
  const bottom = copy.offsetHeight - (Number.parseFloat(copy.style.paddingBottom) || 0)
  copy.remove()
  return { top: bottom - (Number.parseFloat(lineHeight) || 0), bottom }
}
