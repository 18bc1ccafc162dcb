/** Milliseconds without a key after which a hand has seen that its field is gone. */
const PAUSE = 1_000
/** Keys that, after a pause, mean the map and what stands around it; others are letters, or begin one. */
const GOES_ON = /^(Tab|Enter|Escape|Delete|Home|End|ContextMenu|(Arrow|Page|F\d).*)$/

/**
 * The field in which somebody writes was closed by others: what the hand still types is meant for it, and is no command of the map,
 * until the hand rests, Escape, or a press of the pointer. Who was thinking at that moment types on later: the first letters that come
 * are taken so too; a key that goes somewhere says that the hand knows where it is.
 */
export function stillTyping(host: HTMLElement): void {
  const over = new AbortController()
  let typed = false
  let rests = false
  const rest = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      rests = true
      if (typed) over.abort()
    }, PAUSE)
  let resting = rest()
  host.addEventListener(
    'keydown',
    e => {
      if (e.ctrlKey || e.metaKey) return
      if (rests && GOES_ON.test(e.key)) {
        over.abort()
        return
      }
      e.preventDefault()
      e.stopImmediatePropagation()
      clearTimeout(resting)
      typed = true
      rests = false
      if (e.key === 'Escape') over.abort()
      else resting = rest()
    },
    { capture: true, signal: over.signal },
  )
  for (const end of ['pointerdown', 'blur'] as const)
    host.addEventListener(end, () => over.abort(), { capture: true, signal: over.signal })
}
