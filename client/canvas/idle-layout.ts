import type { MapScene } from './map-scene.ts'

/** Milliseconds of one idle moment. */
const SLICE = 6

/** Lays out, in idle moments, the notes whose height is only guessed. Calls `done` when all are; gives a function that stops. */
export function layOutIdly(scene: MapScene, done: () => void): () => void {
  const now = () => performance.now()
  const idle = 'requestIdleCallback' in window
  let handle = 0
  const run = (): void => {
    if (scene.layOutSome(now, now() + SLICE)) handle = ask()
    else done()
  }
  const ask = (): number =>
    idle ? window.requestIdleCallback(run, { timeout: 500 }) : window.setTimeout(run, 50)
  handle = ask()
  return () => (idle ? window.cancelIdleCallback(handle) : window.clearTimeout(handle))
}
