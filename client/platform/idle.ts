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
 * Runs `work` once no key, pointer or wheel was moved for `quiet` milliseconds and the browser is idle then, but `latest`
 * milliseconds from now at the latest. Gives back how to call it off.
 */
export function whenQuiet(
  { quiet, latest }: { quiet: number; latest: number },
  work: () => void,
): () => void {
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopIdle = (): void => {}
  const end = Date.now() + latest
  let due = false
  const wait = (): void => {
    if (due) return
    clearTimeout(timer)
    stopIdle()
    timer = setTimeout(
      () => {
        due = Date.now() >= end
        stopIdle = whenIdle(() => {
          stop()
          work()
        })
      },
      Math.max(0, Math.min(quiet, end - Date.now())),
    )
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
