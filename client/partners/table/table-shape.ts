import { type RefObject, useLayoutEffect, useState } from 'react'
import type { RowShape } from './row-window.ts'

/** Width, in rem, up to which rows are cards: as in the style sheet. */
const CARDS = 44
/** Height of a row of one line, in rem, and the line below it, in pixels: as in the style sheet. */
const ROW = 2.5
const RULE = 1
/** A card before it was measured, against a row. */
const CARD = 8

interface TableShape extends RowShape {
  /** rows are cards, as high as what is in them */
  readonly cards: boolean
}

/** What rows look like by the width that the table has, and by the size of the reader's letters. */
export function useTableShape(frame: RefObject<HTMLElement | null>): TableShape {
  const [shape, setShape] = useState<TableShape>({ cards: false, measured: false, row: 16 * ROW + RULE })
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const cards = element.offsetWidth <= CARDS * rem
      const row = (rem * ROW + RULE) * (cards ? CARD : 1)
      setShape(was => (was.row === row && was.cards === cards ? was : { cards, measured: cards, row }))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [frame])
  return shape
}
