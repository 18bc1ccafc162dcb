import { useCallback, useEffect, useRef, useState } from 'react'

interface Draft {
  /** what the field shows */
  readonly shown: string
  readonly change: (next: string) => void
  /** hands over what was typed, if it is new, and shows the shared value again */
  readonly finish: () => void
  /** true while something is typed that was not handed over by leaving */
  readonly typing: boolean
  /** forgets what was typed */
  readonly drop: () => void
  /** back to what stood there when typing began */
  readonly revert: () => void
}

/**
 * A field with one shared value: what is typed is handed over by `finish` (Enter, leaving the field), when the field goes
 * away, and, with `idle`, after that many milliseconds without a key. While it is typed in, others' changes do not disturb it. While it
 * is `held` (the board is locked) what was typed waits in the field, and is handed over once it no longer is.
 */
export function useDraft(value: string, commit: (next: string) => void, idle = 0, held = false): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const state = useRef({ draft, value, commit, held, first: value, sent: value })
  state.current.commit = commit
  state.current.value = value
  state.current.held = held
  if (draft === null) {
    state.current.first = value
    state.current.sent = value
  }

  const send = useCallback(() => {
    const now = state.current
    if (now.held || now.draft === null || now.draft === now.sent) return
    now.sent = now.draft
    now.commit(now.draft)
  }, [])
  const set = useCallback((next: string | null) => {
    state.current.draft = next
    setDraft(next)
  }, [])

  useEffect(() => {
    if (draft === null || idle === 0) return
    const timer = setTimeout(send, idle)
    return () => clearTimeout(timer)
  }, [draft, idle, send])
  useEffect(() => send, [send])
  const finish = useCallback(() => {
    if (state.current.held) return
    send()
    set(null)
  }, [send, set])
  useEffect(() => {
    if (!held) finish()
  }, [held, finish])

  return {
    shown: draft ?? value,
    typing: draft !== null,
    change: set,
    drop: useCallback(() => set(null), [set]),
    finish,
    revert: useCallback(() => {
      const { first, sent } = state.current
      if (sent !== first) state.current.commit(first)
      set(null)
    }, [set]),
  }
}
