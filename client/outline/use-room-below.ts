import { type RefObject, useLayoutEffect } from 'react'

/** Pixels between what the focus comes to and the bar. */
const BETWEEN = 12

/** The nearest element around that scrolls up and down; null: none. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around
  return null
}

/** What the focus comes to is scrolled to where this bar, which sticks to the foot of what scrolls, does not cover it. */
export function useRoomBelow(bar: RefObject<HTMLElement | null>, there: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current
    const scroller = there && element ? scrollerOf(element) : null
    if (!element || !scroller) return
    const make = (): void => {
      scroller.style.scrollPaddingBottom = `${element.offsetHeight + BETWEEN}px`
    }
    make()
    const size = new ResizeObserver(make)
    size.observe(element)
    return () => {
      size.disconnect()
      scroller.style.scrollPaddingBottom = ''
    }
  }, [bar, there])
}
