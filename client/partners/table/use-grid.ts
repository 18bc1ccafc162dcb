import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { ColumnId } from '../columns.ts'
import { isMade } from '../columns.ts'
import {
  type Entry,
  enterField,
  fieldIn,
  inSuggestions,
  letterAt,
  type Stop,
  stopElement,
} from './grid-cells.ts'
import { gridMove } from './grid-move.ts'
import type { Line } from './table-lines.ts'

/** A place by what stands there, so that it stays the same one when rows move. */
interface Spot {
  readonly row: string
  readonly stop: Stop
}

interface Wanted {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly lines: readonly Line[]
  readonly columns: readonly ColumnId[]
  readonly stacked: boolean
  /** rows in sight */
  readonly page: () => number
  /** whether a cell can be worked in now */
  readonly mayEdit: (column: ColumnId) => boolean
  /** Values that are changed by a press alone; true where that was done. */
  readonly onPress: (row: string, stop: Stop) => boolean
  /** the focus came into the rows, or left them */
  readonly onWorking: (working: boolean) => void
}

export interface Grid {
  /** the row that holds the focus: it stays drawn wherever the table is scrolled to; -1 for none */
  readonly focused: number
  /** the cell that is a field, or whose fields lie open */
  readonly editing: { readonly row: string; readonly column: ColumnId; readonly cell: HTMLElement } | null
  /** back to the cell */
  readonly leave: () => void
  /** moves the focus from the rows as a whole to one of them */
  readonly enter: (index: number) => void
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: (event: FocusEvent) => void
    readonly onClick: (event: MouseEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onKeyDownCapture: (event: KeyboardEvent) => void
  }
}

/**
 * Hands in the table (the ARIA grid pattern): one stop of the Tab key, arrows between cells, Enter, F2 or a letter goes into one,
 * Escape comes back. The focus follows its record when rows move, and goes to the next one when it leaves.
 */
export function useGrid(wanted: Wanted): Grid {
  const { body, lines, columns } = wanted
  const [at, setAt] = useState<Spot | null>(null)
  const [editing, setEditing] = useState<Grid['editing']>(null)
  const inside = useRef(false)
  const last = useRef(0)
  const now = useRef({ ...wanted, at, editing })
  now.current = { ...wanted, at, editing }

  const places = useMemo(() => new Map(lines.map((line, index) => [line.id as string, index])), [lines])
  const focused = at === null ? -1 : (places.get(at.row) ?? -1)
  const stops = useMemo<readonly Stop[]>(
    () => ['name', 'open', ...columns.filter(c => c !== 'name')],
    [columns],
  )

  const focusOn = useCallback(
    (index: number, stop: Stop) => {
      const line = now.current.lines[index]
      const rows = body.current
      if (!line || !rows) return
      flushSync(() => {
        setAt({ row: line.id, stop })
        setEditing(null)
      })
      stopElement(rows, index, stop)?.focus()
    },
    [body],
  )

  // the row with the focus is gone: its neighbour has it
  useLayoutEffect(() => {
    if (!inside.current || at === null) return
    if (focused >= 0) {
      last.current = focused
      return
    }
    const next = Math.min(last.current, lines.length - 1)
    queueMicrotask(() => focusOn(next, at.stop))
  }, [focused, at, lines, focusOn])

  const leave = useCallback(() => {
    const { editing: was } = now.current
    if (!was) return
    // the cell first, so that the field hands over what was typed before it goes
    was.cell.focus({ preventScroll: true })
    setEditing(null)
  }, [])

  const edit = useCallback((index: number, cell: HTMLElement, column: ColumnId, entry: Entry): boolean => {
    const line = now.current.lines[index]
    if (line?.kind !== 'record' || !now.current.mayEdit(column)) return false
    flushSync(() => {
      setAt({ row: line.id, stop: column })
      setEditing({ row: line.id, column, cell })
    })
    const field = isMade(column) ? null : fieldIn(cell)
    if (field) enterField(field, entry)
    return true
  }, [])

  const spotOf = useCallback(
    (target: EventTarget): { index: number; cell: HTMLElement; stop: Stop } | null => {
      if (!(target instanceof Element) || !body.current?.contains(target)) return null
      const cell = target.closest<HTMLElement>('[data-col]')
      const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN)
      return cell && now.current.lines[index] ? { index, cell, stop: cell.dataset.col as Stop } : null
    },
    [body],
  )

  const handlers = useMemo(
    () => ({
      onFocus(event: FocusEvent) {
        const spot = spotOf(event.target)
        const line = spot ? now.current.lines[spot.index] : null
        if (!spot || !line) return
        if (!inside.current) {
          inside.current = true
          now.current.onWorking(true)
        }
        last.current = spot.index
        const { at: before } = now.current
        // a heading of a group has one stop: the column is remembered for the rows below it
        const stop = line.kind === 'group' ? (before?.stop ?? 'name') : spot.stop
        if (before?.row !== line.id || before.stop !== stop) setAt({ row: line.id, stop })
      },
      onBlur(event: FocusEvent) {
        const { editing: was } = now.current
        const open = was !== null && isMade(was.column)
        const to = event.relatedTarget
        if (to instanceof Node && body.current?.contains(to)) {
          if (was && !open && !was.cell.contains(to)) setEditing(null)
          return
        }
        // the window lost it, not the field; or it went into what lies open beside the cell
        if (!document.hasFocus() || open || inSuggestions(to)) return
        inside.current = false
        setEditing(null)
        now.current.onWorking(false)
      },
      onClick(event: MouseEvent) {
        const spot = spotOf(event.target)
        if (!spot || now.current.editing?.cell === spot.cell) return
        const line = now.current.lines[spot.index]
        if (line?.kind !== 'record' || now.current.onPress(line.id, spot.stop) || spot.stop === 'open') return
        // words that were marked, to be copied
        if (getSelection()?.isCollapsed === false) return
        const letter = letterAt(spot.cell, event.clientX, event.clientY)
        edit(spot.index, spot.cell, spot.stop, { letter })
      },
      onKeyDown(event: KeyboardEvent) {
        const spot = spotOf(event.target)
        if (!spot || event.defaultPrevented || event.nativeEvent.isComposing || event.altKey) return
        const { lines: all, stacked, page, at: before } = now.current
        const line = all[spot.index]
        if (event.target !== spot.cell) {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          leave()
          return
        }
        const ctrl = event.ctrlKey || event.metaKey
        const stop = stops.indexOf(line?.kind === 'group' ? (before?.stop ?? 'name') : spot.stop)
        const shape = { rows: all.length, stops: stops.length, page: page(), stacked }
        const next = gridMove(event.key, ctrl, { row: spot.index, stop: Math.max(stop, 0) }, shape)
        if (next) {
          event.preventDefault()
          event.stopPropagation()
          focusOn(next.row, stops[next.stop] ?? 'name')
          return
        }
        if (ctrl || line?.kind !== 'record' || spot.stop === 'open') return
        const key = event.key === 'Enter' || event.key === 'F2' || event.key === ' '
        if (!key && event.key.length !== 1) return
        event.stopPropagation()
        if (key) event.preventDefault()
        if (key && now.current.onPress(line.id, spot.stop)) return
        // a letter is not held back: it goes into the field that has the focus by now
        if (!key && isMade(spot.stop)) return
        edit(spot.index, spot.cell, spot.stop, key ? 'key' : 'letter')
      },
      onKeyDownCapture(event: KeyboardEvent) {
        const spot = spotOf(event.target)
        if (!spot || event.target === spot.cell || event.nativeEvent.isComposing) return
        const field = event.target
        // a list of suggestions has its own keys
        if (!(field instanceof HTMLElement) || field.getAttribute('aria-expanded') === 'true') return
        if (event.key === 'Enter' && spot.stop !== 'open' && now.current.editing) {
          event.preventDefault()
          event.stopPropagation()
          leave()
        } else if (event.key === 'Escape' && field.getAttribute('role') === 'combobox') {
          event.stopPropagation()
          leave()
        } else if (event.key === 'Tab' && now.current.editing) {
          const { columns: cells, editing: was } = now.current
          const next = was && cells[cells.indexOf(was.column) + (event.shiftKey ? -1 : 1)]
          const cell = next && body.current && stopElement(body.current, spot.index, next)
          if (!cell) return
          event.preventDefault()
          event.stopPropagation()
          cell.focus()
          if (!isMade(next)) edit(spot.index, cell, next, 'key')
        }
      },
    }),
    [body, edit, focusOn, leave, spotOf, stops],
  )

  return {
    focused,
    editing,
    leave,
    enter: useCallback(
      index => focusOn(index, now.current.at?.stop === 'open' ? 'name' : (now.current.at?.stop ?? 'name')),
      [focusOn],
    ),
    handlers,
  }
}
