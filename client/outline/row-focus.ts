import type { FrameId, NoteId } from '../../shared/model/ids.ts'

/** Rows carry `data-note-row`; within them, what arrow keys move between carries `data-cell`. */
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-note-row]')]

export const findRow = (id: NoteId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-note-row="${CSS.escape(id)}"]`)

const cellOf = (row: Element | undefined | null, cell: string): HTMLElement | null =>
  row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? null

export function focusRow(id: NoteId, cell = 'text'): void {
  cellOf(findRow(id), cell)?.focus()
}

/** The title of a frame in the list of frames. */
export const focusFrame = (id: FrameId): void =>
  document.querySelector<HTMLElement>(`[data-frame-row="${CSS.escape(id)}"] input`)?.focus()

/** Where the focus goes when the last row it could go to is gone: the field that writes notes. */
export const focusStart = (): void => document.querySelector<HTMLElement>('[data-outline-start]')?.focus()

/** The title of the frame after that one, or before it; else the start. To be called before it goes; gives what focuses. */
export function afterFrame(id: FrameId): () => void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-frame-row]')]
  const at = all.findIndex(row => row.dataset.frameRow === id)
  const next = all[at + 1] ?? all[at - 1]
  return () => {
    const title = next?.querySelector<HTMLElement>('input')
    if (title?.isConnected) title.focus()
    else focusStart()
  }
}

/** The next row that stays when `leaving` go; else the one before. */
export function neighbourOf(id: NoteId, leaving: ReadonlySet<NoteId>): NoteId | null {
  const all = rows().map(r => r.dataset.noteRow ?? '')
  const at = all.indexOf(id)
  const stays = (other: NoteId) => !leaving.has(other)
  return all.slice(at + 1).find(stays) ?? all.slice(0, Math.max(0, at)).findLast(stays) ?? null
}

/** Moves the focus from a cell to the same cell `by` rows on; to the first or last row at the ends. True if it moved. */
export function stepRow(from: Element, by: number): boolean {
  const cell = from.closest<HTMLElement>('[data-cell]')
  const row = from.closest<HTMLElement>('[data-note-row]')
  if (!cell || !row) return false
  const name = cell.dataset.cell ?? 'text'
  // rows without that cell (folded away, or another kind of group) are passed over
  const all = rows().filter(r => r === row || cellOf(r, name))
  const target = all[Math.min(all.length - 1, Math.max(0, all.indexOf(row) + by))]
  if (!target || target === row) return false
  cellOf(target, name)?.focus()
  return true
}
