/** Runs `work` when the browser has nothing better to do, two seconds later at the latest; gives back how to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 2_000 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(work, 500)
  return () => clearTimeout(id)
}

/**
 * Runs `work` once nothing happened for so long (milliseconds): no key, no pointer, no wheel, and the browser idle then. Gives
 * back how to call it off.
 */
export function whenQuiet(quiet: number, work: () => void): () => void {
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopIdle = (): void => {}
  const wait = (): void => {
    clearTimeout(timer)
    stopIdle()
    timer = setTimeout(() => {
      stopIdle = whenIdle(() => {
        stop()
        work()
      })
    }, quiet)
  }
  const stop = (): void => {
    clearTimeout(timer)
    stopIdle()
    for (const sign of signs) removeEventListener(sign, wait)
  }
  for (const sign of signs) addEventListener(sign, wait, { passive: true })
  wait()
  return stop
}
