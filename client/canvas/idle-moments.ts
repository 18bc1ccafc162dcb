/** Milliseconds of work in one idle moment. */
const SLICE = 4

/**
 * Work that waits for moments in which nothing else is to be done.
 *
 * @param work gets the time (performance.now) until which it may go on; gives true while there is more
 */
export function inIdleMoments(work: (until: number) => boolean): { ask(): void; stop(): void } {
  const native = 'requestIdleCallback' in window
  let handle: number | null = null
  const run = (): void => {
    handle = null
    if (work(performance.now() + SLICE)) ask()
  }
  const ask = (): void => {
    handle ??= native ? window.requestIdleCallback(run, { timeout: 1_000 }) : window.setTimeout(run, 60)
  }
  return {
    ask,
    stop: () => {
      if (handle === null) return
      if (native) window.cancelIdleCallback(handle)
      else window.clearTimeout(handle)
      handle = null
    },
  }
}
