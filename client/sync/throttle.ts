/** Calls `send` at most once in `interval()` milliseconds; the latest call is never lost. `cancel` drops one that waits. */
export function throttled(
  interval: number | (() => number),
  send: () => void,
): { call: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  const fire = (): void => {
    timer = undefined
    last = performance.now()
    send()
  }
  return {
    call() {
      if (timer !== undefined) return
      const wait = last + (typeof interval === 'number' ? interval : interval()) - performance.now()
      if (wait <= 0) fire()
      else timer = setTimeout(fire, wait)
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** Calls `work` once the next animation frame is drawn, or after 100 ms in a tab that draws none. */
export const afterNextFrame = (work: () => void): void => oncePerFrame(() => setTimeout(work)).call()

/** Calls `work` once in the next animation frame, or after 100 ms in a tab that draws none. */
export function oncePerFrame(work: () => void): { call: () => void; cancel: () => void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
  }
  const run = (): void => {
    cancel()
    work()
  }
  return {
    call() {
      if (timer !== undefined) return
      frame = requestAnimationFrame(run)
      timer = setTimeout(run, 100)
    },
    cancel,
  }
}
