/** Milliseconds without a key after which a hand has seen that its field is gone. */
const PAUSE = 1_000

/**
 * The field in which somebody writes was closed by others: what the hand still types is meant for it, and is no command of the map,
 * until the hand rests, Escape, or a press of the pointer.
 */
export function stillTyping(host: HTMLElement): void {
  const over = new AbortController()
  const rest = (): ReturnType<typeof setTimeout> => setTimeout(() => over.abort(), PAUSE)
  let resting = rest()
  host.addEventListener(
    'keydown',
    e => {
      if (e.ctrlKey || e.metaKey) return
      e.preventDefault()
      e.stopImmediatePropagation()
      clearTimeout(resting)
      if (e.key === 'Escape') over.abort()
      else resting = rest()
    },
    { capture: true, signal: over.signal },
  )
  for (const end of ['pointerdown', 'blur'] as const)
    host.addEventListener(end, () => over.abort(), { capture: true, signal: over.signal })
}
