import type { ColumnId } from '../columns.ts'

/** Where the focus can stand in a row: a cell, or the button in the first one. */
export type Stop = ColumnId | 'open'

/** A stop of the row at an index; a heading of a group has one only. Null where that row is not drawn. */
export function stopElement(body: HTMLElement, index: number, stop: Stop): HTMLElement | null {
  const row = body.querySelector(`[data-index="${index}"]`)
  return (
    row?.querySelector<HTMLElement>(`[data-col="${stop}"]`) ??
    row?.querySelector<HTMLElement>('[data-col]') ??
    null
  )
}

/** The field in a cell that is worked in. */
export const fieldIn = (cell: HTMLElement): HTMLInputElement | HTMLSelectElement | null =>
  cell.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')

/** Whether that is the list of suggestions of a field, which lies elsewhere in the page. */
export const inSuggestions = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-trigger="ComboBox"]') !== null

/** The letter in a cell's words at a point of the window; null where there is none. */
export function letterAt(cell: HTMLElement, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y)
  return at && at.offsetNode.nodeType === Node.TEXT_NODE && cell.contains(at.offsetNode) ? at.offset : null
}

/** How a field is gone into: by a letter that takes the place of what is there, by a pointer, or by a key. */
export type Entry = 'letter' | 'key' | { readonly letter: number | null }

/** Gives a field the focus as a hand expects it. */
export function enterField(field: HTMLInputElement | HTMLSelectElement, entry: Entry): void {
  field.focus({ preventScroll: true })
  if (field instanceof HTMLSelectElement) {
    if (typeof entry === 'object') openChoices(field)
    return
  }
  if (field.type !== 'text') return
  const end = field.value.length
  const start = typeof entry === 'object' ? (entry.letter ?? end) : 0
  field.setSelectionRange(start, typeof entry === 'object' ? start : end)
}

/** Not every browser can open a list by itself; there it opens at the next press. */
function openChoices(field: HTMLSelectElement): void {
  try {
    field.showPicker?.()
  } catch {
    // it has the focus: the next press, or Space, opens it
  }
}
