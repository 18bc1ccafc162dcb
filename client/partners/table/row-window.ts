import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect } from 'react'

export interface RowShape {
  /** rows are as high as what is in them; otherwise all are alike */
  readonly measured: boolean
  /** pixels of a row; where they are measured, of one before it was */
  readonly row: number
}

interface RowWindow {
  readonly rows: readonly VirtualItem[]
  /** pixels of all rows together */
  readonly total: number
  /** null where all rows are alike */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | null
}

/** Which rows are drawn: those in sight, and `kept` wherever it stands (-1: none), so that the focus in it is not lost. */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  keys: readonly { readonly id: string }[],
  kept: number,
  { measured, row }: RowShape,
): RowWindow {
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => frame.current,
    getItemKey: useCallback((index: number) => keys[index]?.id ?? index, [keys]),
    estimateSize: useCallback(() => row, [row]),
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept), [kept]),
    overscan: 2,
    useFlushSync: false,
  })
  // what was measured of cards says nothing about rows
  useLayoutEffect(() => {
    if (row > 0) virtual.measure()
  }, [row, virtual])
  return {
    rows: virtual.getVirtualItems(),
    total: virtual.getTotalSize(),
    measure: measured ? virtual.measureElement : null,
  }
}

function withKept(indexes: number[], kept: number): number[] {
  if (kept < 0 || indexes.includes(kept)) return indexes
  return kept < (indexes[0] ?? 0) ? [kept, ...indexes] : [...indexes, kept]
}
