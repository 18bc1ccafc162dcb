/** Calls `resized` when one of the elements or the window changes its size, and `calm` with whether motion is unwanted, now and later. */
export function watchWindow(
  elements: readonly HTMLElement[],
  resized: () => void,
  calm: (still: boolean) => void,
): () => void {
  const stop = new AbortController()
  const observer = new ResizeObserver(resized)
  for (const element of elements) observer.observe(element)
  window.addEventListener('resize', resized, { signal: stop.signal })
  // the window went to a screen with other pixels, which is no change of its size
  const watchPixels = (): void => {
    const pixels = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    pixels.addEventListener(
      'change',
      () => {
        resized()
        watchPixels()
      },
      { signal: stop.signal, once: true },
    )
  }
  watchPixels()
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)')
  calm(reduced.matches)
  reduced.addEventListener('change', () => calm(reduced.matches), { signal: stop.signal })
  return () => {
    observer.disconnect()
    stop.abort()
  }
}
