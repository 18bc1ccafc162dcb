/** How often we look whether npm is still there (milliseconds). */
const EVERY = 200

/**
 * `npm` hands a signal to the shell that runs the script; that shell dies of it and leaves us behind. So: when our parent
 * is gone, we take it as SIGTERM and stop in order. Does nothing when not started by npm.
 */
export function stopWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, EVERY)
  timer.unref()
}
