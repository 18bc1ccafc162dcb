import type { KeyboardEvent } from 'react'
import { findRow, stepRow } from './row-focus.ts'

/** Keys that work in every row of an outline: arrows go from row to row in the same column, Escape folds the details away. */
export function onRowKey(event: KeyboardEvent): void {
  const target = event.target
  if (!(target instanceof HTMLElement) || event.defaultPrevented) return
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
  if (event.key === 'Escape') {
    // an open list of suggestions takes this key for itself
    if (target.getAttribute('aria-expanded') === 'true' && target.role === 'combobox') return
    const row = target.closest<HTMLElement>('[data-note-fields]')?.dataset.noteFields
    const words = row && findRow(row)?.querySelector<HTMLElement>('[data-cell="text"]')
    if (words) {
      event.stopPropagation()
      words.click()
      words.focus()
    }
    return
  }
  if ((cell !== 'text' && cell !== 'pick') || event.altKey || event.ctrlKey || event.metaKey) return
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  const by = steps[event.key]
  if (by !== undefined && stepRow(target, by)) event.preventDefault()
}
